import type { FormFault } from "../../verification/submission";
import type { VerificationWords } from "../verificationWords";
import { unreadable } from "./unreadable";

const quoted = (entry: string): string => (entry === "" ? "blank" : `“${entry}”`);

function fault(reason: FormFault): string {
  switch (reason.kind) {
    case "notAWorkbook":
      if (reason.found === "empty") return unreadable.empty;
      return "This is no Excel workbook (.xlsx); please hand in the verification form itself.";
    case "cannotOpen":
    case "encrypted":
    case "tooLarge":
    case "ourFault":
    case "damaged":
      return unreadable[reason.kind];
    case "tooSlow":
      return "Reading the file took too long and was ended; please fill in the form as issued.";
    case "notOurs":
      return reason.is === "form"
        ? "This is a unit's self-assessment, not a verification form; it is left out."
        : "This is no verification form of ours; please use one made by pinghui verify issue.";
    case "otherVersion":
      return "The form was made from another version of the scheme; please issue a new one.";
    case "otherRound":
      return `This form belongs to round ${reason.round}, not to ${reason.wanted}; please use this round's form.`;
    case "unknownUnit":
      return `The roster has no “${reason.name}”; please check the roster.`;
    case "unitDiffers":
      return `The cover names “${reason.shown}”, but the form belongs to “${reason.wanted}”; please use that unit's own form.`;
    case "changed": {
      const [first] = reason.faults;
      const sheet = first && "sheet" in first && first.kind !== "sheetMissing" ? first.sheet : "";
      const what =
        first?.kind === "rowMissing"
          ? `“${sheet}” lacks a row of ${/^[A-Z]\d+\.\d+/.exec(first.key)?.[0] ?? "the form"}`
          : first?.kind === "rowTwice"
            ? `“${sheet}” has the same row twice (${first.rows.slice(0, 2).join(", ")})`
            : first?.kind === "columnMissing"
              ? `“${sheet}” lacks a column`
              : first?.kind === "sheetTwice"
                ? `the sheet “${first.names[0] ?? ""}” is there ${first.names.length} times`
                : `the sheet “${first?.title?.en ?? ""}” is missing`;
      const more = reason.faults.length > 1 ? ` (${reason.faults.length} in all)` : "";
      return `The form was changed: ${what}${more}; please use the form as issued.`;
    }
    case "selfChanged":
      return (
        `Self-reported values can't be changed: ${reason.title} was “${reason.was}” and is now “${reason.now}”` +
        `${reason.count > 1 ? ` (${reason.count} in all)` : ""}; please put it back and enter what differs as a verified value.`
      );
    case "officeNumberChanged":
      return (
        `An office number differs from the roster: ${reason.title} is ${quoted(reason.was)} in the form and ${quoted(reason.now)} in the roster` +
        `${reason.count > 1 ? ` (${reason.count} in all)` : ""}; if the roster was changed, take the return and issue the verification ` +
        `form again, otherwise put the roster back.`
      );
    case "unitMissing":
      return "The cover doesn't say which unit the assessor comes from; please enter it, so that nobody verifies their own.";
    case "recusal":
      return `${reason.assessor} comes from ${reason.unit} and has to stand aside; somebody else has to verify it.`;
    case "errors":
      return `${reason.count} ${reason.count === 1 ? "error has" : "errors have"} to be put right first.`;
  }
}

export const verification: VerificationWords = {
  sheets: { cover: "Verification", score: "Verified scores", data: "Verified data", evidence: "Evidence checked" },
  fileName: (unit, assessor) => `${unit} verification (${assessor})`,
  source: {
    site: "On site",
    desk: "At the desk",
    accepted: "Self accepted",
    self: "Not verified",
    optional: "Optional",
    fixed: "None needed",
    check: "Please check",
  },
  status: {
    notApplicable: "Not applicable",
    check: "Please check",
    manualReason: "Reason for points by hand?",
    open: "Not verified",
    deduction: "Reason for deduction?",
    difference: "Explain the gap",
    verified: "Verified",
  },
  finding: { asStated: "As stated", differs: "Differs", notSeen: "Not seen" },
  tick: "√",
  cover: {
    title: (round) => `${round}: Verification form`,
    labels: {
      unit: "Assessed unit",
      unitCode: "Unit code",
      round: "Round",
      scheme: "Scheme",
      assessor: "Assessor",
      returned: "Return verified",
    },
    entries: {
      "verify.assessorUnit": "Assessor's own unit",
      "verify.verifiedOn": "Verified on",
      "verify.acceptRest": "Accept all other self values",
      "verify.platesSeen": "Extra name-plates seen on site",
      "verify.problemsFound": "Problems found on site",
    },
    hints: {
      "verify.assessorUnit": "Required. Nobody verifies their own unit.",
      "verify.verifiedOn": "A day, like 2015-09-10",
      "verify.acceptRest":
        "Yes: whatever has no verified value stands as reported; say No beside a field to leave it open.",
      "verify.platesSeen": "If you were on site",
      "verify.problemsFound": "If you were on site",
    },
    howTitle: "How to verify",
    how: ({ score, data, evidence }) => [
      "1. Fill in light yellow cells only; self values, scores and gaps come by themselves.",
      `2. “${data}”: accept what agrees; enter a desk value where papers differ, a site value where you looked on site.`,
      "3. Site value first, then desk value, then self value; only a blank is passed over, 0 is 0.",
      `4. “${score}”: points follow the same criteria; points by hand need a reason, and don't count without one.`,
      "5. Points below the maximum need a reason (6 characters or more); so do large gaps to the self score.",
      `6. “${evidence}”: look at each piece, then choose as stated, differs or not seen.`,
      "7. Tick how you verified: check papers, listen, interview, look on site, ask for rectification.",
    ],
    board: "Progress and scores",
    boardHead: ["Major indicator", "Points", "Self", "Verified", "Gap", "Unfinished"],
    total: "Total",
    final: "Total (rescaled to applicable points)",
    grade: "Grade",
    left: "While anything is unfinished, the verified total is for orientation only.",
    signatures: ["Assessor (signed):", "Head of the team (signed):", "Assessed unit (signed):"],
  },
  score: {
    title: (round) => `${round}: Verified scores`,
    unitLine: (unit, assessor) => `Assessed unit: ${unit}    Assessor: ${assessor}`,
    head: [
      "No.",
      "Indicator",
      "Points",
      "Self",
      "By the criteria",
      "By hand",
      "Reason for points by hand",
      "Verified",
      "Gap",
      "Reason for deduction or gap",
      "Check",
      "Listen",
      "Talk",
      "Look",
      "Rectify",
      "Notes",
      "Evidence (seen/listed)",
      "Status",
    ],
    total: "Total",
    applicable: "Applicable points",
    final: "Total (rescaled)",
    grade: "Grade",
    manualHint: (points) => `Usually blank. From 0 to ${points}, two decimals at most, with a reason.`,
    manualAlert: (points) => `Please enter points from 0 to ${points}, two decimals at most.`,
    manualReasonHint: "Required with points by hand; they don't count without it.",
    deductionHint: "Required below the maximum, 6 characters or more; explain large gaps here too.",
    notesHint: "Which papers, whose briefing, who was interviewed, what was seen.",
    tickHint: "Tick with √ what you used.",
  },
  data: {
    title: "Verified data",
    unitLine: (unit, round) => `Assessed unit: ${unit}    Round: ${round}`,
    head: ["No.", "Indicator", "Field", "Unit", "Self value", "Desk value", "Site value", "Accept", "Counts", "Status"],
    acceptHint: "Yes where it agrees with the papers; No asks for a verified value.",
    deskHint: "Where the papers differ from the self value.",
    siteHint: "Where you looked on site; stands above the desk value.",
  },
  evidence: {
    title: "Evidence checked",
    head: ["No.", "Indicator", "Name", "Document no.", "Date", "Pages", "Kept at", "Found", "Remark"],
    findingHint: "Once seen, choose: as stated, differs, not seen.",
    none: "The return lists no evidence.",
  },
  odd: (what, where, text) =>
    what === "manual"
      ? `${where}: points by hand say “${text}”; please enter a plain number.`
      : what === "accept"
        ? `${where}: “Accept” says “${text}”; please choose Yes or No.`
        : what === "finding"
          ? `Evidence ${where}: “${text}” is none of the listed findings; please choose one.`
          : `Cover, “${where}”: “${text}” can't be used; please correct it.`,
  fault,
};
