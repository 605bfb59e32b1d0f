import type { StepId } from "#core/languages/stepWords";
import { nextStep, stillNeeded, type AtHand } from "../../../src/taskpane/steps/nextStep";
import { stepOf } from "../../../src/taskpane/steps/stepList";

const nothing: AtHand = { open: { is: "other" }, roster: false, returns: 0, made: new Set() };
const made = (...ids: StepId[]): Partial<AtHand> => ({ made: new Set(ids) });
const book = (name: "plan" | "settled" | "final" | "ledger" | "parties"): Partial<AtHand> => ({
  open: { is: "office", book: name, round: "2015" },
});

it.each<[string, Partial<AtHand>, StepId]>([
  ["begins with the roster", {}, "roster"],
  ["a roster leads to the forms", { roster: true }, "issue"],
  ["so does an open one", { open: { is: "roster" } }, "issue"],
  ["returns lead to consolidation", { roster: true, returns: 3 }, "collect"],
  [
    "a round workbook leads to verification",
    { open: { is: "round", round: "2015", title: "", sample: false } },
    "verifyIssue",
  ],
  ["forms that were made are taken back next", made("verifyIssue"), "verifyCollect"],
  ["核验汇总 is finalised", book("settled"), "finalise"],
  ["评估定稿 gives documents", book("final"), "documents"],
  ["and after the documents the ledger, whatever is open", { ...book("final"), ...made("documents") }, "ledger"],
  ["a ledger is made again", book("ledger"), "ledger"],
  ["sharing is the last", made("share"), "share"],
  ["what is only done if wanted leads nowhere", made("surveyIssue"), "roster"],
  ["a workbook for outside assessors leads nowhere", book("parties"), "roster"],
])("%s", (_, hand, next) => {
  expect(nextStep({ ...nothing, ...hand })).toBe(next);
});

it.each<[StepId, Partial<AtHand>, readonly string[]]>([
  ["verifyIssue", {}, ["roster", "returns"]],
  ["verifyIssue", { roster: true, returns: 2 }, []],
  ["plan", {}, []],
  ["finalise", {}, ["settled"]],
  ["finalise", book("settled"), []],
  ["share", book("settled"), ["final"]],
  ["verifyCollect", { roster: true, ...book("settled") }, ["verifications"]],
])("%s, with %j at hand, still needs %j", (id, hand, needs) => {
  expect(stillNeeded(stepOf(id), { ...nothing, ...hand })).toEqual(needs);
});
