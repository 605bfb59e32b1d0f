import { olderRemarks, warningsOf } from "#core/consolidation/submission";
import type { Severity } from "#core/validation/issue";
import { submission } from "./returned";

const { evaluation: own } = submission();
const evaluation = (...severities: Severity[]) => ({
  ...own,
  issues: severities.map((severity) => ({ code: "V02", severity, at: [], facts: {} })),
});
const unplaced = (count: number) => ({ from: "1", unplaced: Array.from({ length: count }, () => ({}) as never) });

describe("what wants a look in an accepted return", () => {
  it.each([
    ["nothing", { evaluation: evaluation(), tampering: [] }, 0],
    ["warnings, not hints", { evaluation: evaluation("warning", "hint", "warning"), tampering: [] }, 2],
    ["changes to the form, each", { evaluation: evaluation(), tampering: [{ kind: "structureUnlocked" as const }] }, 1],
    ["an older version: that it is one", { evaluation: evaluation(), tampering: [], older: unplaced(0) }, 1],
    ["… and each entry without a place", { evaluation: evaluation("warning"), tampering: [], older: unplaced(3) }, 5],
  ])("%s", (_, made, count) => expect(warningsOf(made)).toBe(count));

  it("no remarks on a return of the version in force", () => expect(olderRemarks({})).toBe(0));
});
