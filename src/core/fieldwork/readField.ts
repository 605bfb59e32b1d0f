import type { FormIdentity } from "../form/identity";
import { FIELD_FORMAT, fieldMark, mark } from "../form/keys";
import { markedSheet, type MarkedSheet } from "../form/markedSheet";
import {
  numberIn,
  readEntries,
  readEntry,
  textIn,
  yesIn,
  type AskedColumn,
  type EntryRead,
  type OddCell,
} from "../form/readEntries";
import { identityFrom, identityTexts } from "../form/readIdentity";
import type { Snapshot } from "../form/workbook";
import {
  headEntries,
  interviewColumns,
  keyKinds,
  kindChosen,
  materialColumns,
  materials,
  problemColumns,
  roleOptions,
  roomColumns,
  teamColumns,
} from "./fieldColumns";
import type { FieldFault, FieldRecord } from "./fieldRecord";
import { FIELD_TEMPLATE } from "./fieldWorkbook";

export type FieldReading =
  | { readonly ok: true; readonly identity: FormIdentity; readonly record: FieldRecord }
  | { readonly ok: false; readonly fault: FieldFault; readonly identity?: FormIdentity };

/** Whether a workbook is a field record of ours; other programs may drop the property, the marks stay. */
export const isFieldWorkbook = ({ properties, sheets }: Pick<Snapshot, "properties" | "sheets">): boolean =>
  properties.get("pinghui.format") === FIELD_FORMAT ||
  sheets.some(({ cells }) => cells.some(({ value }) => value === fieldMark.head));

/** A field record as it came back, found by its marks; nothing unreadable is guessed. */
export function readField(snapshot: Snapshot): FieldReading {
  const sheets = snapshot.sheets.flatMap((sheet) => markedSheet(sheet) ?? []);
  const identity = identityFrom(
    identityTexts(
      snapshot,
      sheets.find(({ corner }) => corner === mark.identity),
    ),
    FIELD_FORMAT,
  );
  if (!identity) return { ok: false, fault: { kind: "notOurs" } };
  const refused = (fault: FieldFault): FieldReading => ({ ok: false, fault, identity });
  if (identity.template !== FIELD_TEMPLATE) return refused({ kind: "otherVersion" });
  for (const corner of Object.values(fieldMark).filter((one) => one !== fieldMark.findings)) {
    const own = sheets.filter((sheet) => sheet.corner === corner);
    if (own.length === 0) return refused({ kind: "sheetMissing", corner });
    if (own.length > 1) return refused({ kind: "sheetTwice", name: own[0]?.sheet.name ?? "" });
  }
  const sheet = (corner: string): MarkedSheet => sheets.find((one) => one.corner === corner) as MarkedSheet;
  const odd: OddCell[] = [];
  let broken: string | undefined;
  const rows = (corner: string, columns: readonly AskedColumn[]): readonly EntryRead[] => {
    const read = readEntries(sheet(corner), columns);
    if (!read.whole || read.missing.length > 0) broken ??= sheet(corner).sheet.name;
    odd.push(...read.odd);
    return read.rows;
  };
  const head = new Map(
    headEntries.map((asked) => [asked.key, readEntry(sheet(fieldMark.head), asked.key, asked, odd)] as const),
  );
  const said = (key: string): string => textIn({ entries: head }, key);
  const record: FieldRecord = {
    visitedOn: said("visitedOn"),
    team: rows(fieldMark.team, teamColumns)
      .filter((row) => textIn(row, "name") !== "")
      .map((row) => ({
        name: textIn(row, "name"),
        unit: textIn(row, "unit"),
        head: textIn(row, "role") === roleOptions[0]?.zh,
        deputy: yesIn(row, "deputy"),
      })),
    meeting: { at: said("meetingAt"), speaker: said("speaker"), points: said("points") },
    issued: numberIn({ entries: head }, "issued"),
    collected: numberIn({ entries: head }, "collected"),
    materials: new Map(
      rows(fieldMark.materials, materialColumns)
        .filter(({ key }) => materials.some((one) => one.key === key))
        .map((row) => [row.key, { seen: yesIn(row, "seen"), problem: textIn(row, "problem") }] as const),
    ),
    rooms: rows(fieldMark.rooms, roomColumns)
      .filter((row) => textIn(row, "division") !== "")
      .map((row) => ({
        division: textIn(row, "division"),
        kinds: keyKinds.filter((kind) => yesIn(row, kind) === true),
        plate: textIn(row, "plate"),
        asApproved: yesIn(row, "asApproved"),
        looked:
          ["door", "plate", "office", "note"].some((key) => textIn(row, key) !== "") ||
          yesIn(row, "asApproved") !== undefined,
      })),
    interviews: rows(fieldMark.interviews, interviewColumns)
      .filter((row) => [...row.entries.values()].some(({ state }) => state !== "blank"))
      .map((row) => ({
        division: textIn(row, "division"),
        kind: kindChosen(textIn(row, "kind")),
        person: textIn(row, "person"),
        on: textIn(row, "on"),
        indicator: textIn(row, "indicator"),
        lead: yesIn(row, "lead") === true,
      })),
    problems: rows(fieldMark.problems, problemColumns)
      .filter((row) => textIn(row, "problem") !== "")
      .map((row) => ({
        problem: textIn(row, "problem"),
        source: textIn(row, "source"),
        indicator: textIn(row, "indicator").toUpperCase(),
        category: textIn(row, "category"),
        basis: textIn(row, "basis"),
      })),
  };
  if (broken !== undefined) return refused({ kind: "columnMissing", sheet: broken });
  return odd.length > 0 ? refused({ kind: "odd", cells: odd }) : { ok: true, identity, record };
}
