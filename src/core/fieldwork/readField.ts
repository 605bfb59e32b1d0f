import type { FormIdentity } from "../form/identity";
import { formatOf } from "../form/bookFormat";
import { cellName } from "../form/address";
import { EntrySheets, eachOnce } from "../form/entrySheets";
import { FIELD_FORMAT, fieldMark, mark } from "../form/keys";
import { markedSheet } from "../form/markedSheet";
import { numberIn, textIn, yesIn } from "../form/readEntries";
import { identityFrom, identityTexts } from "../form/readIdentity";
import type { Snapshot } from "../form/workbook";
import {
  headEntries,
  interviewColumns,
  keyKinds,
  kindChosen,
  materialColumns,
  materials,
  outlineKeys,
  problemColumns,
  roomColumns,
} from "./fieldColumns";
import { isHead, teamColumns } from "../verification/team";
import type { FieldFault, FieldRecord } from "./fieldRecord";
import { FIELD_TEMPLATE } from "./fieldWorkbook";

export type FieldReading =
  | { readonly ok: true; readonly identity: FormIdentity; readonly record: FieldRecord }
  | { readonly ok: false; readonly fault: FieldFault; readonly identity?: FormIdentity };

/** Whether a workbook is a field record of ours. */
export const isFieldWorkbook = (book: Pick<Snapshot, "properties" | "sheets">): boolean =>
  formatOf(book) === FIELD_FORMAT;

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
  const there = eachOnce(
    sheets,
    Object.values(fieldMark).filter((one) => one !== fieldMark.findings),
  );
  if (!there.ok) return refused(there.fault);
  const read = new EntrySheets(there.sheet);
  const head = read.list(fieldMark.head, headEntries);
  const said = (key: string): string => textIn(head, key);
  const problems = read.rows(fieldMark.problems, problemColumns);
  const record: FieldRecord = {
    visitedOn: said("visitedOn"),
    team: read
      .rows(fieldMark.team, teamColumns)
      .filter((row) => textIn(row, "name") !== "")
      .map((row) => ({
        name: textIn(row, "name"),
        unit: textIn(row, "unit"),
        head: isHead(row),
        deputy: yesIn(row, "deputy"),
      })),
    meeting: { at: said("meetingAt"), speaker: said("speaker"), points: said("points") },
    issued: numberIn(head, "issued"),
    collected: numberIn(head, "collected"),
    materials: new Map(
      read
        .rows(fieldMark.materials, materialColumns)
        .filter(({ key }) => materials.some((one) => one.key === key))
        .map((row) => [row.key, { seen: yesIn(row, "seen"), problem: textIn(row, "problem") }] as const),
    ),
    rooms: read
      .rows(fieldMark.rooms, roomColumns)
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
    interviews: read
      .rows(fieldMark.interviews, interviewColumns)
      .filter((row) => [...row.entries.values()].some(({ state }) => state !== "blank"))
      .map((row) => ({
        division: textIn(row, "division"),
        kind: kindChosen(textIn(row, "kind")),
        person: textIn(row, "person"),
        on: textIn(row, "on"),
        indicator: textIn(row, "indicator"),
        lead: yesIn(row, "lead") === true,
        said: outlineKeys
          .map((key) => textIn(row, key))
          .filter((text) => text !== "")
          .join("；"),
      })),
    problems: problems
      .filter((row) => textIn(row, "problem") !== "")
      .map((row) => ({
        problem: textIn(row, "problem"),
        source: textIn(row, "source"),
        indicator: textIn(row, "indicator").toUpperCase(),
        category: textIn(row, "category"),
        basis: textIn(row, "basis"),
      })),
    unsaidProblems: problems
      .filter((row) => textIn(row, "problem") === "")
      .filter(({ entries }) => [...entries.values()].some(({ state }) => state !== "blank"))
      .map(({ row }) => cellName(row, there.sheet(fieldMark.problems).columns.get("problem") ?? 2)),
  };
  const fault = read.fault();
  return fault ? refused(fault) : { ok: true, identity, record };
}
