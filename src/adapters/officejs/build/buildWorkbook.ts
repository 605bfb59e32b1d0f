import type { BuildOptions, Plan, PlanOutline } from "#core/form/workbook";
import { inExcel } from "../excel";
import { problemOf, Trouble } from "../problems";
import { lookBefore, type Before } from "./before";
import { carryOut, type Steps } from "./carryOut";
import { batchesOf, stepsOf } from "./stepsOf";
import { takeBack } from "./takeBack";

/** The whole plan, or nothing of it. */
export const buildWorkbook = (plan: Plan, options: BuildOptions): Promise<void> =>
  buildInSteps(plan, batchesOf(stepsOf(plan)), options);

/** The same from steps that were worked out elsewhere (`stepsOf`), and come while it is built. */
export async function buildInSteps(plan: PlanOutline, steps: Steps, options: BuildOptions): Promise<void> {
  let before: Before | undefined;
  try {
    await inExcel(async (context) => {
      before = await lookBefore(context, plan, options);
      await carryOut(context, plan, steps, before, options);
    });
  } catch (error) {
    // A second look is a request of its own, in a context of its own: the broken one is good for nothing any more.
    const begun = before;
    if (begun && (await takenBack(plan, begun))) return;
    throw error;
  }
}

async function takenBack(plan: PlanOutline, before: Before): Promise<boolean> {
  try {
    return await inExcel((context) => takeBack(context, plan, before));
  } catch (error) {
    const problem = problemOf(error);
    // A workbook that is closed has nothing half-written in it that anyone could see.
    if (problem.kind === "closed") return false;
    throw Object.assign(new Trouble({ kind: "halfWritten" }), { cause: error });
  }
}
