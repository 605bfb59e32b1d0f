import { blank, sameAnswer, textOf, type Answer } from "../answers/answer";
import { kindOf } from "../answers/kinds";
import { saysNothing, text as textKind } from "../answers/kinds/text";
import { yesNo } from "../answers/kinds/yesNo";
import { trimmed } from "../answers/text";
import { mark, verifyMark } from "../form/keys";
import { markedSheet, type MarkedSheet } from "../form/markedSheet";
import { Places } from "../form/places";
import { identityTexts } from "../form/readIdentity";
import type { StructureFault } from "../form/readForm";
import type { CellValue, Snapshot } from "../form/workbook";
import type { VerificationWords } from "../languages/verificationWords";
import type { Field, Scheme } from "../scheme/scheme";
import { indicatorsOf } from "../scheme/schemeIndex";
import { isAnnexSum, isVerifiable } from "./effective";
import { selfFrom, verificationIdentity, type VerificationIdentity } from "./identity";
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

/** Entries of a verification form, found by key. */
export function readVerification(
  scheme: Scheme,
  { identity, texts, all }: VerificationSheets,
  words: VerificationWords,
): VerificationReading {
  const faults: StructureFault[] = [];
  const places = new Places();
  const formulaEntries: string[] = [];
  const odd: OddEntry[] = [];
  const self = selfFrom(texts, scheme);
  const selfChanged: ChangedValue[] = [];

  const sheetOf = (corner: string, name: string): MarkedSheet | undefined => {
    const [sheet, ...others] = all.filter((one) => one.corner === corner);
    if (!sheet) faults.push({ kind: "sheetMissing", sheet: "annex", title: { zh: name, en: name } });
    if (sheet && others.length > 0)
      faults.push({ kind: "sheetTwice", names: [sheet, ...others].map((one) => one.sheet.name) });
    return sheet;
  };
  /** The value under two keys; what isn't there is a fault, once for each row and column. */
  const told = new Set<string>();
  const fault = (key: string, one: StructureFault): void => {
    if (!told.has(key)) faults.push(one);
    told.add(key);
  };
  const valueAt = (sheet: MarkedSheet, key: string, columnKey: string, entry?: string): CellValue => {
    const column = sheet.columns.get(columnKey);
    const { name } = sheet.sheet;
    if (column === undefined) {
      fault(`${name} ${columnKey}`, { kind: "columnMissing", sheet: name, column: columnKey });
      return null;
    }
    const rows = sheet.rows.get(key);
    const row = rows?.[0];
    if (rows === undefined || row === undefined) {
      fault(`${name} ${key}`, { kind: "rowMissing", sheet: name, key });
      return null;
    }
    if (rows.length > 1) fault(`${name} ${key}`, { kind: "rowTwice", sheet: name, key, rows });
    const cell = sheet.cell(row, column);
    if (entry !== undefined) {
      places.set(entry, { sheet: name, row, column });
      if (cell?.formula !== undefined) formulaEntries.push(entry);
    }
    return cell?.value ?? null;
  };

  const cover = sheetOf(verifyMark.cover, words.sheets.cover);
  const score = sheetOf(verifyMark.score, words.sheets.score);
  const data = sheetOf(verifyMark.data, words.sheets.data);
  const evidence = sheetOf(verifyMark.evidence, words.sheets.evidence);

  const entries = new Map<EntryKey, Answer>();
  for (const key of entryKeys) {
    const value = cover ? valueAt(cover, key, "value", key) : null;
    const answer = value === null ? blank : kindOf(entryKind[key]).decode(value, entryLimits(key));
    if (unusable(answer)) odd.push({ what: "cover", key, text: textShown(answer) });
    entries.set(key, answer);
  }

  const fields = new Map<string, FieldRecord>();
  const indicators = new Map<string, IndicatorRecord>();
  for (const indicator of indicatorsOf(scheme)) {
    for (const field of indicator.fields) if (data) readField(data, field);
    if (score) indicators.set(indicator.id, readIndicator(score, indicator.id));
  }

  function readField(sheet: MarkedSheet, field: Field): void {
    const at = (column: keyof typeof dataAt, entry?: string): CellValue => valueAt(sheet, field.id, column, entry);
    const decode = (value: CellValue): Answer => (value === null ? blank : kindOf(field.kind).decode(value, field));
    if (field.computed === undefined || isAnnexSum(field)) {
      const [was, now] = [self.get(field.id) ?? blank, decode(at("self", field.id))];
      if (!sameAnswer(was, now)) selfChanged.push({ field, was: textShown(was), now: textShown(now) });
    }
    if (!isVerifiable(field)) return;
    const value = at("accept", acceptId(field.id));
    const accepted = value === null ? blank : yesNo.decode(value, {});
    if (unusable(accepted)) odd.push({ what: "accept", field: field.id, text: textShown(accepted) });
    const desk = decode(at("desk", deskId(field.id)));
    const site = decode(at("site", siteId(field.id)));
    fields.set(field.id, { desk, site, accepted: saidYes(accepted) });
  }

  function readIndicator(sheet: MarkedSheet, id: string): IndicatorRecord {
    const at = (column: keyof typeof scoreAt): CellValue => valueAt(sheet, id, column, `${id}.${column}`);
    const text = (column: keyof typeof scoreAt): string => {
      const value = at(column);
      return value === null ? "" : textOf(textKind.decode(value, {}));
    };
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
      evidence: evidence ? readEvidence(evidence) : [],
    },
    self,
    selfChanged,
    odd,
    places,
    formulaEntries,
    faults,
  };

  function readEvidence(sheet: MarkedSheet): EvidenceRecord[] {
    const findings = new Map<string, EvidenceFinding>(
      (["asStated", "differs", "notSeen"] as const).map((finding) => [words.finding[finding], finding]),
    );
    return [...sheet.rows.keys()].flatMap((key): EvidenceRecord[] => {
      const [, number] = /^evidence#(\d+)$/.exec(key) ?? [];
      if (number === undefined) return [];
      const text = (column: string): string => {
        const value = valueAt(sheet, key, column, `${key}.${column}`);
        return value === null ? "" : textOf(textKind.decode(value, {}));
      };
      const said = text("finding");
      const finding = findings.get(said);
      if (said !== "" && finding === undefined) {
        odd.push({ what: "finding", number: Number(number), text: said });
      }
      return [
        {
          number: Number(number),
          indicator: text("indicator"),
          name: text("name"),
          docNo: text("docNo"),
          finding,
          note: text("note"),
        },
      ];
    });
  }
}

export const deskId = (field: string): string => `${field}@desk`;
export const siteId = (field: string): string => `${field}@site`;
export const acceptId = (field: string): string => `${field}@accept`;

function manualEntry(value: CellValue): ManualEntry {
  if (value === null) return { state: "blank" };
  if (typeof value === "number") return { state: "given", points: value };
  const text = typeof value === "string" ? trimmed(value) : typeof value === "object" ? "?" : String(value);
  if (text === "") return { state: "blank" };
  return { state: "unreadable", text };
}

const unusable = ({ state }: Answer): boolean => state === "unreadable" || state === "notApplicable";

/** As an entry is quoted in a sentence; "" for a blank. */
export function textShown(answer: Answer): string {
  if (answer.state === "given") return String(answer.value);
  return answer.state === "unreadable" ? answer.text : answer.state === "notApplicable" ? "不适用" : "";
}
