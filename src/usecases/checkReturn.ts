import {
  findTampering,
  formSheets,
  readForm,
  templateFingerprint,
  type FormSheets,
  type HostProblem,
  type Language,
  type Readable,
  type Scheme,
  type Snapshot,
} from "#core";
import {
  warningsOf,
  type ReturnedFile,
  type Rejection,
  type Submission,
  type Verdict,
} from "#core/consolidation/submission";
import type { FormWords } from "#core/languages/formWords";
import type { Roster, RosterUnit } from "#core/roster/roster";
import { evaluateReading } from "./evaluateReading";

export interface CheckOptions {
  /** Every scheme in force, by id. */
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly words: Readonly<Record<Language, FormWords>>;
  /** Without a roster the gates that need one (unit known? this round?) are left open. */
  readonly roster?: Roster | undefined;
}

/** One file, one verdict. The gates stand in the order in which their answers make sense. */
export function checkReturn(file: ReturnedFile, readable: Readable, options: CheckOptions): Verdict {
  const rejected = (reason: Rejection, more: object = {}): Verdict => ({ state: "rejected", file, reason, ...more });

  // 1. A workbook?
  if (!readable.ok) return rejected(hostRejection(readable.problem));
  const { snapshot } = readable;

  // 2. Our form?
  const sheets = formSheets(snapshot);
  if (!sheets) return rejected(otherWorkbook(snapshot));
  const { identity } = sheets;

  // 3. A version that is accepted?
  const scheme = options.schemes.get(identity.scheme);
  if (!scheme) return rejected({ kind: "unknownScheme", scheme: identity.scheme }, { identity });
  if (identity.version !== scheme.version || identity.template !== templateFingerprint(scheme)) {
    return rejected({ kind: "otherVersion", version: identity.version, wanted: scheme.version }, { identity });
  }

  // 4. A unit of this round?
  const unit = options.roster?.units.find(({ code }) => code === identity.unitCode);
  const stranger = strangerReason(sheets, options.roster, unit);
  if (stranger) return rejected(stranger, { identity });

  // 5. Structure intact?
  const reading = readForm(scheme, sheets);
  if (reading.faults.length > 0) return rejected({ kind: "changed", faults: reading.faults }, { identity });

  const office = {
    numbers: unit && unit.numbers.size > 0 ? unit.numbers : undefined,
    roundStart: options.roster?.settings.start,
  };
  const headcount = options.roster?.headcount?.get(identity.unitCode);
  const stated = evaluateReading(scheme, reading, identity, office);
  const evaluation = headcount ? evaluateReading(scheme, reading, identity, { ...office, headcount }) : stated;
  const words = options.words[identity.language];
  // What the sheet shows is held against what it says itself, not against what is locked elsewhere.
  const tampering = findTampering({ scheme, words, snapshot, sheets, reading, evaluation: stated });
  const submission: Submission = { file, identity, scheme, reading, evaluation, tampering, savedAt: snapshot.savedAt };

  const errors = evaluation.issues.filter(({ severity }) => severity === "error").length;
  if (errors > 0) return rejected({ kind: "errors", count: errors }, { identity, submission });
  return { state: warningsOf(submission) > 0 ? "acceptedWithWarnings" : "accepted", file, submission };
}

/** Why a file is no workbook that can be read, as a reason to reject it. */
export function hostRejection(problem: HostProblem): Rejection {
  switch (problem.kind) {
    case "notAWorkbook":
      return { kind: "notAWorkbook", found: problem.found };
    case "encrypted":
      return { kind: "encrypted" };
    case "damaged":
      return { kind: "damaged", detail: problem.detail };
    case "tooLarge":
      return { kind: "tooLarge", limit: problem.limit };
  }
}

function otherWorkbook({ sheets, properties }: Snapshot): Rejection {
  const format = properties.get("pinghui.format") ?? "";
  if (format.startsWith("pinghui/round/")) return { kind: "notOurForm", is: "roundWorkbook" };
  const isRoster = sheets.some(({ cells }) =>
    cells.some(({ value }) => typeof value === "string" && value.startsWith("ph.roster.")),
  );
  return isRoster ? { kind: "notOurForm", is: "roster" } : { kind: "notOurForm" };
}

function strangerReason(
  { identity, cover }: FormSheets,
  roster: Roster | undefined,
  unit: RosterUnit | undefined,
): Rejection | undefined {
  if (roster) {
    if (identity.round !== roster.settings.round)
      return { kind: "otherRound", round: identity.round, wanted: roster.settings.round };
    if (!unit) return { kind: "unknownUnit", code: identity.unitCode, name: identity.unitName };
    if (unit.scheme !== identity.scheme)
      return { kind: "otherClass", name: unit.name, scheme: identity.scheme, wanted: unit.scheme };
  }
  const row = cover?.rows.get("cover.unit")?.[0];
  const column = cover?.columns.get("value");
  const shown = row === undefined || column === undefined ? undefined : cover?.cell(row, column)?.value;
  if (typeof shown === "string" && shown.trim() !== identity.unitName) {
    return { kind: "unitDiffers", cover: shown.trim(), identity: identity.unitName };
  }
  return undefined;
}
