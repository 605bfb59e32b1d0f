import { writeDocument } from "#adapters/docx/writeDocument";
import { hostFileFault } from "#core/form/fileFault";
import { languages } from "#core/languages/index";
import { planWorkbook } from "#core/plan/planWorkbook";
import { planIssues, readPlan } from "#core/plan/readPlan";
import { planBlanks, planDocument } from "#core/report/planDocument";
import { rosterPlan } from "#core/roster/rosterPlan";
import { liftedNames, liftReturn } from "#usecases/liftReturn";
import { newRound } from "#usecases/newRound";
import { ownBytes } from "../writeBytes";
import { ledgerIn } from "./results";
import type { StepResult } from "./stepResult";
import { returnsOf } from "./returns";
import { refuse, warning, type StepTools } from "./stepTools";

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

/** A roster for the next round, from the workbook of the last one. */
export async function beginRound(tools: StepTools): Promise<StepResult> {
  const { words, said, schemes, order } = tools;
  const { language, stamp } = order;
  const last = await tools.needed("lastRound");
  const round = tools.field("round");
  const made = newRound({
    last: last.snapshot,
    ledger: await ledgerIn(tools, "ledgerBefore"),
    allWords: Object.values(languages).map(({ consolidation }) => consolidation),
    round,
    on: tools.day,
    schemes,
    words,
    language,
    stamp,
  });
  if (!made.ok) {
    const { notARound, noUnitsInRound, sameRound } = said.refused;
    const why = { notARound: notARound(last.name), noUnits: noUnitsInRound(last.name), sameRound: sameRound(round) };
    return refuse(why[made.fault]);
  }
  return {
    file: tools.workbook(`${said.fileNames.roster}${round}`, made.plan),
    said: said.done.newRound(made),
    notes: [
      ...(made.missing > 0 ? [warning(said.note.numbersMissing(made.missing))] : []),
      ...(made.strangers.length > 0 ? [warning(said.note.strangers(made.strangers))] : []),
    ],
  };
}

export async function checkPlan(tools: StepTools): Promise<StepResult> {
  const { words, said, order } = tools;
  const notes = planIssues((await planIn(tools)).facts, order.roster).map((issue) => ({
    severity: issue.severity,
    text: words.plan.issue(issue),
  }));
  const errors = notes.filter(({ severity }) => severity === "error").length;
  return { file: undefined, said: said.done.planChecked(errors, notes.length - errors), notes };
}

/** 实施方案 (A1) as a Word file; one with errors isn't written. */
export async function writePlanDocument(tools: StepTools): Promise<StepResult> {
  const { words, said, order, day: on } = tools;
  const { facts } = await planIn(tools);
  const errors = planIssues(facts, undefined).filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first) return refuse(said.refused.planHasErrors(errors.length, words.plan.issue(first)));
  const schemes = [...tools.chosenSchemes.values()];
  const { language } = order;
  const document = planDocument({ facts, schemes, words: words.plan.document, said: words.report, language, on });
  return {
    file: { name: `${said.fileNames.planDocument}.docx`, bytes: ownBytes(await writeDocument(document)) },
    said: said.done.planWritten(schemes.length),
    notes: planBlanks(facts).map((blank) => warning(words.plan.document.blank(blank))),
  };
}

async function planIn(tools: StepTools) {
  const { words, said } = tools;
  const given = await tools.book("plan");
  if (!given) throw new Error("no plan was given");
  const { name, readable } = given;
  const reading = readable.ok
    ? readPlan(readable.snapshot)
    : { ok: false as const, fault: hostFileFault(readable.problem) };
  return reading.ok
    ? reading
    : refuse(said.refused.unusable(name, words.files.fault(reading.fault, words.plan.workbook)));
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
