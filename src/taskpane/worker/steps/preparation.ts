import { hostFileFault } from "#core/form/fileFault";
import { planWorkbook } from "#core/plan/planWorkbook";
import { planIssues, readPlan } from "#core/plan/readPlan";
import { rosterPlan } from "#core/roster/rosterPlan";
import { liftedNames, liftReturn } from "#usecases/liftReturn";
import type { StepResult } from "./stepResult";
import { returnsOf } from "./returns";
import { refuse, type StepTools } from "./stepTools";

/** A blank roster with the right columns. */
export function makeRoster(tools: StepTools): StepResult {
  const { words, said, schemes, order } = tools;
  const { language, stamp } = order;
  const settings = { round: tools.field("round"), title: "" };
  const plan = rosterPlan({ schemes, settings, language, words, stamp });
  return { file: tools.workbook(said.fileNames.roster, plan), said: said.done.roster, notes: [] };
}

/** 评估方案. */
export function makePlan(tools: StepTools): StepResult {
  const { words, said, order } = tools;
  const { roster, language, stamp } = order;
  const plan = planWorkbook({ roster, form: words.form, words: words.plan, language, stamp });
  return { file: tools.workbook(said.fileNames.plan, plan), said: said.done.plan, notes: [] };
}

export async function checkPlan(tools: StepTools): Promise<StepResult> {
  const { words, said, order } = tools;
  const given = await tools.book("plan");
  if (!given) throw new Error("no plan was given");
  const { name, readable } = given;
  const reading = readable.ok
    ? readPlan(readable.snapshot)
    : { ok: false as const, fault: hostFileFault(readable.problem) };
  if (!reading.ok) return refuse(said.refused.unusable(name, words.files.fault(reading.fault, words.plan.workbook)));
  const notes = planIssues(reading.facts, order.roster).map((issue) => ({
    severity: issue.severity,
    text: words.plan.issue(issue),
  }));
  const errors = notes.filter(({ severity }) => severity === "error").length;
  return { file: undefined, said: said.done.planChecked(errors, notes.length - errors), notes };
}

/** Clean forms with the values of returns lifted over; of every return that could be read as a form. */
export async function lift(tools: StepTools): Promise<StepResult> {
  const { words, said, order } = tools;
  const submissions = (await returnsOf(tools)).flatMap(({ submission }) => submission ?? []);
  if (submissions.length === 0) return refuse(said.refused.noReturn);
  const names = liftedNames(submissions.map(({ file }) => file));
  const file = await tools.plans(said.fileNames.lift, submissions.length, lifted());
  return { file, said: said.done.lifted(submissions.length), notes: [] };

  function* lifted() {
    for (const [index, submission] of submissions.entries()) {
      const form = words.allForms[submission.identity.language];
      const { migration } = words.consolidation;
      const plan = liftReturn(submission, { form, migration }, submission.savedAt ?? order.stamp);
      yield { fileName: names[index] ?? "", plan };
    }
  }
}
