import { blank, sameAnswer, textOf, type Answer } from "../answers/answer";
import { kindOf } from "../answers/kinds";
import { saysNothing, text as textKind } from "../answers/kinds/text";
import { yesNo } from "../answers/kinds/yesNo";
import { trimmed } from "../answers/text";
import { mark, verifyMark } from "../form/keys";
import { markedSheet, type MarkedSheet } from "../form/markedSheet";
import type { Places } from "../form/places";
import { identityTexts } from "../form/readIdentity";
import type { StructureFault } from "../form/readForm";
import type { CellValue, Snapshot } from "../form/workbook";
import type { FormWords } from "../languages/formWords";
import type { VerificationWords } from "../languages/verificationWords";
import type { Field, Scheme } from "../scheme/scheme";
import { indicatorsOf } from "../scheme/schemeIndex";
import { isAnnexSum, isVerifiable } from "./effective";
import { selfFrom, verificationIdentity, type VerificationIdentity } from "./identity";
import { KeyedEntries } from "./keyedEntries";
import { entryKeys, measureColumns, type dataAt, type EntryKey, type scoreAt } from "./layout";
import type {
  EvidenceFinding,
  EvidenceRecord,
  FieldRecord,
  IndicatorRecord,
  ManualEntry,
  SelfValues,
  VerificationRecord,
} from "./record";
import { entryKind, entryLimits } from "./sheets/coverSheet";
import { saidYes } from "./status";

/** A workbook as far as its marks tell. */
export interface VerificationSheets {
  readonly identity: VerificationIdentity;
  readonly texts: ReadonlyMap<string, string>;
  readonly all: readonly MarkedSheet[];
}

/** undefined when the workbook is no verification form. */
export function verificationSheets(snapshot: Snapshot): VerificationSheets | undefined {
  const all = snapshot.sheets.flatMap((sheet) => markedSheet(sheet) ?? []);
  const texts = identityTexts(
    snapshot,
    all.find(({ corner }) => corner === mark.identity),
  );
  const identity = verificationIdentity(texts);
  return identity && { identity, texts, all };
}

/** An entry that is not a value of some field, and can't be used. */
export type OddEntry = { readonly text: string } & (
  | { readonly what: "cover"; readonly key: EntryKey }
  | { readonly what: "accept"; readonly field: string }
  | { readonly what: "manual"; readonly indicator: string }
  | { readonly what: "finding"; readonly number: number }
);

/** Both as they are quoted in a sentence; "" for a blank. */
export interface ChangedValue {
  readonly field: Field;
  readonly was: string;
  readonly now: string;
}

export interface VerificationReading {
  readonly record: VerificationRecord;
  /** As issued, from the hidden sheet. */
  readonly self: SelfValues;
  /** Self values that stand otherwise now, as they are shown. */
  readonly selfChanged: readonly ChangedValue[];
  readonly odd: readonly OddEntry[];
  readonly places: Places;
  readonly formulaEntries: readonly string[];
  readonly faults: readonly StructureFault[];
}

/** What a verification form is read into, piece by piece. */
interface Reading {
  readonly found: KeyedEntries;
  readonly form: FormWords;
  readonly self: SelfValues;
  readonly selfChanged: ChangedValue[];
  readonly odd: OddEntry[];
}

/** Entries of a verification form, found by key. */
export function readVerification(
  scheme: Scheme,
  { identity, texts, all }: VerificationSheets,
  { form, words }: { readonly form: FormWords; readonly words: VerificationWords },
): VerificationReading {
  const found = new KeyedEntries(all);
  const reading: Reading = { found, form, self: selfFrom(texts, scheme), selfChanged: [], odd: [] };
  const cover = found.sheet(verifyMark.cover, words.sheets.cover);
  const score = found.sheet(verifyMark.score, words.sheets.score);
  const data = found.sheet(verifyMark.data, words.sheets.data);
  const evidence = found.sheet(verifyMark.evidence, words.sheets.evidence);

  const entries = readCover(reading, cover);
  const fields = new Map<string, FieldRecord>();
  const indicators = new Map<string, IndicatorRecord>();
  for (const indicator of indicatorsOf(scheme)) {
    for (const field of indicator.fields) {
      const record = data && readField(reading, data, field);
      if (record) fields.set(field.id, record);
    }
    if (score) indicators.set(indicator.id, readIndicator(reading, score, indicator.id));
  }
  const { self, selfChanged, odd } = reading;
  const { places, formulaEntries, faults } = found;
  return {
    record: {
      assessor: identity.assessor,
      assessorUnit: textOf(entries.get("verify.assessorUnit")),
      verifiedOn: entries.get("verify.verifiedOn") ?? blank,
      acceptRest: saidYes(entries.get("verify.acceptRest") ?? blank) ?? false,
      platesSeen: entries.get("verify.platesSeen") ?? blank,
      problemsFound: entries.get("verify.problemsFound") ?? blank,
      fields,
      indicators,
      evidence: evidence ? readEvidence(reading, evidence, words) : [],
    },
    self,
    selfChanged,
    odd,
    places,
    formulaEntries,
    faults,
  };
}

function readCover({ found, form, odd }: Reading, cover: MarkedSheet | undefined): ReadonlyMap<EntryKey, Answer> {
  return new Map(
    entryKeys.map((key) => {
      const value = cover ? found.value(cover, key, "value", key) : null;
      const answer = value === null ? blank : kindOf(entryKind[key]).decode(value, entryLimits(key));
      if (unusable(answer)) odd.push({ what: "cover", key, text: textShown(answer, form) });
      return [key, answer];
    }),
  );
}

/** undefined for a field that nobody verifies; what stands in its self value is looked at all the same. */
function readField(
  { found, form, self, selfChanged, odd }: Reading,
  data: MarkedSheet,
  field: Field,
): FieldRecord | undefined {
  const at = (column: keyof typeof dataAt, entry?: string): CellValue => found.value(data, field.id, column, entry);
  const decode = (value: CellValue): Answer => (value === null ? blank : kindOf(field.kind).decode(value, field));
  if (field.computed === undefined || isAnnexSum(field)) {
    const [was, now] = [self.get(field.id) ?? blank, decode(at("self", field.id))];
    if (!sameAnswer(was, now)) selfChanged.push({ field, was: textShown(was, form), now: textShown(now, form) });
  }
  if (!isVerifiable(field)) return undefined;
  const value = at("accept", acceptId(field.id));
  const accepted = value === null ? blank : yesNo.decode(value, {});
  if (unusable(accepted)) odd.push({ what: "accept", field: field.id, text: textShown(accepted, form) });
  const desk = decode(at("desk", deskId(field.id)));
  const site = decode(at("site", siteId(field.id)));
  return { desk, site, accepted: saidYes(accepted) };
}

function readIndicator({ found, odd }: Reading, score: MarkedSheet, id: string): IndicatorRecord {
  const at = (column: keyof typeof scoreAt): CellValue => found.value(score, id, column, `${id}.${column}`);
  const text = (column: keyof typeof scoreAt): string => textIn(at(column));
  const reason = text("manualReason");
  const manual = manualEntry(at("manual"));
  if (manual.state === "unreadable") odd.push({ what: "manual", indicator: id, text: manual.text });
  return {
    manual,
    manualReason: saysNothing(reason) ? "" : reason,
    deduction: text("deduction"),
    // Any mark is a tick, as on paper.
    measures: measureColumns.flatMap(([measure, key]) => (text(key) === "" ? [] : [measure])),
    notes: text("notes"),
  };
}

function readEvidence({ found, odd }: Reading, evidence: MarkedSheet, words: VerificationWords): EvidenceRecord[] {
  const findings = new Map<string, EvidenceFinding>(
    (["asStated", "differs", "notSeen"] as const).map((finding) => [words.finding[finding], finding]),
  );
  return [...evidence.rows.keys()].flatMap((key): EvidenceRecord[] => {
    const [, digits] = /^evidence#(\d+)$/.exec(key) ?? [];
    if (digits === undefined) return [];
    const number = Number(digits);
    const text = (column: string): string => textIn(found.value(evidence, key, column, `${key}.${column}`));
    const said = text("finding");
    const finding = findings.get(said);
    if (said !== "" && finding === undefined) odd.push({ what: "finding", number, text: said });
    return [
      {
        number,
        indicator: text("indicator"),
        name: text("name"),
        docNo: text("docNo"),
        finding,
        note: text("note"),
      },
    ];
  });
}

const textIn = (value: CellValue): string => (value === null ? "" : textOf(textKind.decode(value, {})));

const deskId = (field: string): string => `${field}@desk`;
const siteId = (field: string): string => `${field}@site`;
const acceptId = (field: string): string => `${field}@accept`;

function manualEntry(value: CellValue): ManualEntry {
  if (value === null) return { state: "blank" };
  if (typeof value === "number") return { state: "given", points: value };
  const text = typeof value === "string" ? trimmed(value) : typeof value === "object" ? "?" : String(value);
  if (text === "") return { state: "blank" };
  return { state: "unreadable", text };
}

const unusable = ({ state }: Answer): boolean => state === "unreadable" || state === "notApplicable";

/** As an entry is quoted in a sentence; "" for a blank. */
export function textShown(answer: Answer, { state }: Pick<FormWords, "state">): string {
  if (answer.state === "given") return String(answer.value);
  return answer.state === "unreadable" ? answer.text : answer.state === "notApplicable" ? state.notApplicable : "";
}
