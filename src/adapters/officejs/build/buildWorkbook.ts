import type { BuildOptions, Plan, PlanOutline } from "#core/form/workbook";
import { inExcel } from "../excel";
import { problemOf, Trouble } from "../problems";
import { lookBefore } from "./before";
import { carryOut, type Steps } from "./carryOut";
import { markKey, type Mark } from "./mark";
import { settleBuilds } from "./settle";
import { batchesOf, stepsOf } from "./stepsOf";
import { takeBack, type Outcome } from "./takeBack";

export { settleBuilds };

/** The whole plan, or nothing of it. `pane` is who builds. */
export const buildWorkbook = (plan: Plan, options: BuildOptions, pane: string): Promise<void> =>
  buildInSteps(plan, batchesOf(stepsOf(plan)), options, pane);

/** The same from steps that were worked out elsewhere (`stepsOf`), and come while it is built. */
export async function buildInSteps(
  plan: PlanOutline,
  steps: Steps,
  options: BuildOptions,
  pane: string,
): Promise<void> {
  let begun: Mark | undefined;
  try {
    await inExcel(async (context) => {
      let looked = await lookBefore(context, plan, options, pane);
      if (looked === "unfinished") {
        await settleBuilds(context, pane);
        looked = await lookBefore(context, plan, options, pane);
      }
      if (looked === "unfinished") throw new Trouble({ kind: "busyElsewhere" });
      const at = Date.now();
      begun = { key: markKey(pane, at), pane, at, plan, before: looked };
      await carryOut(context, plan, steps, begun, options);
    });
  } catch (error) {
    // A second look is a request of its own, in a context of its own: the broken one is good for nothing any more.
    const outcome = begun && (await takenBack(begun));
    if (outcome === "finished") return;
    if (outcome === "busy") throw Object.assign(new Trouble({ kind: "busyElsewhere" }), { cause: error });
    throw error;
  }
}

async function takenBack(mark: Mark): Promise<Outcome | undefined> {
  try {
    return await inExcel((context) => takeBack(context, mark));
  } catch (error) {
    const problem = problemOf(error);
    // A workbook that is closed is put right when it is opened again: the mark is in it, if anything is.
    if (problem.kind === "closed") return undefined;
    throw Object.assign(new Trouble({ kind: "halfWritten" }), { cause: error });
  }
}
