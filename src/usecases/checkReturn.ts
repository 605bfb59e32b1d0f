import {
  findTampering,
  formSheets,
  readForm,
  scoresThatDiffer,
  shownScores,
  type Evaluation,
  type FormIdentity,
  type FormReading,
  type FormSheets,
  type HostProblem,
  type Language,
  type Readable,
  type Scheme,
  type ShownScores,
  type Snapshot,
  type TamperFinding,
} from "#core";
import {
  warningsOf,
  type ReturnedFile,
  type Rejection,
  type Submission,
  type Verdict,
} from "#core/consolidation/submission";
import { formatOf } from "#core/form/bookFormat";
import { HEADCOUNT_FORMAT, mark, ROSTER_FORMAT } from "#core/form/keys";
import type { FormWords } from "#core/languages/formWords";
import type { Roster, RosterUnit } from "#core/roster/roster";
import { checkOlder, versionAmong } from "./checkOlder";
import { evaluateReading } from "./evaluateReading";

export interface CheckOptions {
  /** Every scheme in force, by id. */
  readonly schemes: ReadonlyMap<string, Scheme>;
  /** Older versions of them that the office accepts. */
  readonly earlier?: readonly Scheme[] | undefined;
  readonly words: Readonly<Record<Language, FormWords>>;
  /** Without a roster the gates that need one (unit known? this round?) are left open. */
  readonly roster?: Roster | undefined;
}

/** The version a form was made from: the one in force, or an older one that the office accepts. */
export const ownVersion = (
  { schemes, earlier = [] }: Pick<CheckOptions, "schemes" | "earlier">,
  identity: FormIdentity,
): Scheme | undefined => versionAmong([...schemes.values(), ...earlier], identity);

/** What a file says by itself, before it is held against the roster and scored: all that takes reading it. */
export type OpenedReturn =
  | { readonly is: "refused"; readonly reason: Rejection; readonly identity?: FormIdentity }
  | {
      readonly is: "form";
      readonly identity: FormIdentity;
      /** The unit as the cover names it; undefined where it no longer names any. */
      readonly unitShown: string | undefined;
      readonly reading: FormReading;
      /** Of a form whose structure is intact. */
      readonly tampering: readonly TamperFinding[];
      readonly scores: ShownScores | undefined;
      readonly savedAt: string | undefined;
    };

/** One file, one verdict. */
export const checkReturn = (file: ReturnedFile, readable: Readable, options: CheckOptions): Verdict =>
  judgeReturn(file, openReturn(readable, options), options);

/** The gates at which a file alone decides. They stand in the order in which their answers make sense. */
export function openReturn(
  readable: Readable,
  { schemes, earlier, words }: Omit<CheckOptions, "roster">,
): OpenedReturn {
  const refused = (reason: Rejection, more: { readonly identity?: FormIdentity } = {}): OpenedReturn => ({
    is: "refused",
    reason,
    ...more,
  });

  // 1. A workbook?
  if (!readable.ok) return refused(hostRejection(readable.problem));
  const { snapshot } = readable;

  // 2. Our form?
  const sheets = formSheets(snapshot);
  if (!sheets) return refused(otherWorkbook(snapshot));
  const { identity } = sheets;

  // 3. A version that is accepted?
  const current = schemes.get(identity.scheme);
  if (!current) return refused({ kind: "unknownScheme", scheme: identity.scheme }, { identity });
  const scheme = ownVersion({ schemes, earlier }, identity);
  if (!scheme)
    return refused({ kind: "otherVersion", version: identity.version, wanted: current.version }, { identity });

  const reading = readForm(scheme, sheets);
  const intact = reading.faults.length === 0;
  return {
    is: "form",
    identity,
    unitShown: unitOnCover(sheets),
    reading,
    tampering: intact ? findTampering({ scheme, words: words[identity.language], snapshot, sheets, reading }) : [],
    scores: shownScores(scheme, sheets.score),
    savedAt: snapshot.savedAt,
  };
}

/** The gates that need the roster, and the score. */
export function judgeReturn(file: ReturnedFile, opened: OpenedReturn, options: CheckOptions): Verdict {
  const rejected = (reason: Rejection, more: object = {}): Verdict => ({ state: "rejected", file, reason, ...more });
  if (opened.is === "refused") {
    const { reason, identity } = opened;
    return rejected(reason, identity && { identity });
  }
  const { identity, reading, scores, savedAt } = opened;
  const scheme = options.schemes.get(identity.scheme);
  const own = ownVersion(options, identity);
  if (!scheme || !own) throw new Error(`no scheme here is called ${identity.scheme}, version ${identity.version}`);

  // 4. A unit of this round?
  const unit = options.roster?.units.find(({ code }) => code === identity.unitCode);
  const stranger = strangerReason(opened, options.roster, unit);
  if (stranger) return rejected(stranger, { identity });

  // 5. Structure intact?
  if (reading.faults.length > 0) return rejected({ kind: "changed", faults: reading.faults }, { identity });

  const office = {
    numbers: unit && unit.numbers.size > 0 ? unit.numbers : undefined,
    roundStart: options.roster?.settings.start,
  };
  const words = options.words[identity.language];
  const differing = (by: Scheme, evaluation: Evaluation): readonly TamperFinding[] =>
    scores ? scoresThatDiffer(by, words, scores, evaluation) : [];
  // Its headcount check as locked before scoring (S23); those numbers count.
  const headcount = options.roster?.headcount?.get(identity.unitCode);
  const held = headcount ? { ...office, headcount } : office;
  if (own !== scheme) {
    const older = { file, identity, reading, tampering: opened.tampering, savedAt };
    const verdict = checkOlder(own, scheme, older, { words, office, held, differing });
    if (!verdict.ok) return rejected(verdict.reason, { identity, submission: verdict.submission });
    return { state: stateOf(verdict.submission), file, submission: verdict.submission };
  }
  const stated = evaluateReading(scheme, reading, identity, office);
  const evaluation = headcount ? evaluateReading(scheme, reading, identity, held) : stated;
  // What the sheet shows is held against what it says itself, not against what is locked elsewhere.
  const tampering = [...opened.tampering, ...differing(scheme, stated)];
  const submission: Submission = { file, identity, scheme, reading, evaluation, tampering, savedAt };

  const errors = evaluation.issues.filter(({ severity }) => severity === "error").length;
  if (errors > 0) return rejected({ kind: "errors", count: errors }, { identity, submission });
  return { state: stateOf(submission), file, submission };
}

const stateOf = (submission: Submission): "accepted" | "acceptedWithWarnings" =>
  warningsOf(submission) > 0 ? "acceptedWithWarnings" : "accepted";

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

function otherWorkbook(snapshot: Snapshot): Rejection {
  const format = formatOf(snapshot) ?? "";
  if (format.startsWith("pinghui/round/")) return { kind: "notOurForm", is: "roundWorkbook" };
  if (format === HEADCOUNT_FORMAT) return { kind: "notOurForm", is: "headcount" };
  if (format === ROSTER_FORMAT) return { kind: "notOurForm", is: "roster" };
  // A clean-up of hidden sheets and properties, or a copy of the sheets alone.
  const isNameless = snapshot.sheets.some(({ cells }) => cells.some(({ value }) => value === mark.data));
  return isNameless ? { kind: "notOurForm", is: "nameless" } : { kind: "notOurForm" };
}

function strangerReason(
  { identity, unitShown }: Extract<OpenedReturn, { is: "form" }>,
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
  return unitShown !== undefined && unitShown !== identity.unitName
    ? { kind: "unitDiffers", cover: unitShown, identity: identity.unitName }
    : undefined;
}

function unitOnCover({ cover }: FormSheets): string | undefined {
  const row = cover?.rows.get("cover.unit")?.[0];
  const column = cover?.columns.get("value");
  const shown = row === undefined || column === undefined ? undefined : cover?.cell(row, column)?.value;
  return typeof shown === "string" ? shown.trim() : undefined;
}
