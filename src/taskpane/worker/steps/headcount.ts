import { headcountBook } from "#core/headcount/headcountBook";
import { noLock, type HeadcountLock } from "#core/headcount/lock";
import { headcountForms } from "#core/headcount/settled";
import type { Verdict } from "#core/consolidation/submission";
import { lockHeadcount, lockInBook } from "#usecases/lockHeadcount";
import type { Remark } from "../../steps/stepOrder";
import { lockFaultSaid } from "../../steps/lockFaultSaid";
import type { StepResult } from "./stepResult";
import { returnVerdicts } from "./returns";
import { hint, refuse, warning, type StepTools } from "./stepTools";

/** 领导职数核对 (S23, A5): what is in order is locked as the basis of scoring, the rest is told form by form. */
export async function lockUnits(tools: StepTools): Promise<StepResult> {
  const { words, said, schemes, roster: given, day: on } = tools;
  const { headcount: _, ...roster } = given;
  const { round } = roster.settings;
  // What the forms themselves say is asked for, not what was locked before.
  const verdicts = await returnVerdicts(tools, "headcountForms", roster, (verdict) => judged(verdict, tools));
  const before = (await lockBefore(tools, round)) ?? noLock(round);
  const by = tools.field("lockedBy");
  const locking = lockHeadcount({ verdicts, roster, before, by, on, why: tools.field("whyLocked") });
  if (!locking.ok) return refuse(said.refused.alreadyLocked(locking.differing));
  const { lock, added, changed, without } = locking;
  if (lock.units.length === 0) return refuse(said.refused.nothingToLock);
  const { language } = tools.order;
  const book = { lock, schemes, words: words.headcount, form: words.form, language, stamp: `${on}T00:00:00Z` };
  return {
    file: tools.workbook(said.fileNames.headcount, headcountBook(book)),
    said: said.done.locked(lock.units.length, added.length, changed.length),
    notes: without.length > 0 ? [warning(said.note.unlocked(without))] : [],
  };
}

/** What becomes of one form as far as its headcount check goes; whatever else is wrong with it may be. */
function judged(verdict: Verdict, tools: StepTools) {
  const { words, said } = tools;
  const { submission } = verdict;
  if (!submission) {
    const { reason, identity } = verdict as Extract<Verdict, { state: "rejected" }>;
    return tools.bad(words.consolidation.rejection(reason), identity?.unitName ?? "");
  }
  const { unitName } = submission.identity;
  const [form] = headcountForms([verdict]);
  if (!form) return tools.taken(unitName, [hint(said.note.noHeadcount)]);
  if (form.rows.length === 0) return tools.bad(said.refused.headcountBlank, unitName);
  const sentence = words.issueSentence(submission.scheme);
  const [first, ...more] = form.errors.map(sentence);
  if (first === undefined) return tools.taken(unitName);
  return tools.bad(
    first,
    unitName,
    more.map((text): Remark => ({ severity: "error", text })),
  );
}

async function lockBefore(tools: StepTools, round: string): Promise<HeadcountLock | undefined> {
  const book = await tools.snapshot("headcountBefore");
  if (!book) return undefined;
  const read = lockInBook(book.snapshot, round);
  return read.ok ? read.lock : refuse(lockFaultSaid(tools.said, book.name, read.fault));
}
