import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { languages } from "#core/languages/index";

const { cli, report, final, roster, plan } = languages["en-US"];
const folder = join(__dirname, "../../../src/core/languages/en-US");
const board = { due: 1, verified: 1, open: 0, disputed: 0 };

describe("numbers in English", () => {
  // One item, two items: “item(s)” is for printed papers that don't know the number.
  it.each(readdirSync(folder))("%s leaves no plural open", (name) =>
    expect(readFileSync(join(folder, name), "utf8").match(/[A-Za-z]+\((?:s|es|ies)\)(?=[\s:.,;`"])/g)).toBeNull(),
  );

  it.each<[string, string, string]>([
    ["corrections", cli.refusals.rosterFaults("r.xlsx", 1, "x", false), "The roster “r.xlsx” needs 1 correction: x"],
    ["counts", cli.verdicts.counts(1, 2, 1), "1 error, 2 warnings, 1 hint"],
    ["summary", cli.verdicts.summary(1, 0, 0), "1 file: 1 accepted (0 with warnings), 0 rejected."],
    ["forms", cli.done.issued(1, "f"), "1 form written to f"],
    ["units", cli.done.consolidated("r.xlsx", 0, 1), "0 of 1 unit consolidated into r.xlsx"],
    [
      "one blank number",
      cli.done.numbersMissing(1),
      "1 office number is blank in the roster; the forms say “Office to fill” there.",
    ],
    [
      "blank numbers",
      cli.done.numbersMissing(2),
      "2 office numbers are blank in the roster; the forms say “Office to fill” there.",
    ],
    ["board", cli.verify.board(board), "1 unit to verify: 1 verified, 0 unfinished, 0 with differences to settle"],
    [
      "an entry",
      cli.followUp.decisionsNotTaken(1),
      "1 entry on the sheet “Differences” doesn't count yet. Run pinghui verify collect again first.",
    ],
    [
      "a document",
      cli.followUp.outdated(1),
      "1 document rests on older figures and is marked out of date. Make it again.",
    ],
    [
      "the report alone",
      cli.followUp.documents("d", 1, 0, undefined),
      "The report and 0 feedback documents are in d, and on the sheet “Documents” of the final workbook.",
    ],
    [
      "one feedback",
      cli.followUp.documents("d", 0, 1, undefined),
      "1 feedback document is in d, and on the sheet “Documents” of the final workbook.",
    ],
    [
      "a unit's questionnaires",
      cli.questionnaire.counted("s.xlsx", 1, 1),
      "Questionnaires of 1 unit are counted in s.xlsx; 1 of them has fewer than 10 valid sheets and is for reference only",
    ],
    [
      "a plan's annex",
      cli.fieldwork.planWritten("p.docx", 1),
      "The plan is in p.docx, with an indicator table as its annex.",
    ],
    [
      "the report's units",
      report.report.scope({ unitClass: "Departments", units: 2, verified: 1, others: 1, onSite: false }),
      "Departments: 2 units, 1 of them checked at the desk; 1 is not, and is not ranked.",
    ],
    ["a lost point", report.feedback.problems(1, "1"), "1 problem, 1 point lost."],
    ["lost points", report.feedback.problems(2, "1.5"), "2 problems, 1.5 points lost."],
    ["a warning", final.files.warnings(1, "x"), "1 warning: x"],
    [
      "a number to confirm",
      roster.carried.unconfirmed(1, ["A"]),
      "1 number carried over from the last round is not confirmed yet. Confirm it on “Numbers to confirm”: A.",
    ],
    ["a unit visited", plan.document.sampled(1), "This unit is visited:"],
  ])("agree with their nouns: %s", (_, said, wanted) => expect(said).toBe(wanted));
});
