import { given, type Answer } from "../answers/answer";
import { inLanguage, type Language } from "../answers/text";
import { roundStyles } from "../consolidation/roundStyles";
import { entryList } from "../form/entryList";
import { entryTable, type EntryRow } from "../form/entryTable";
import type { FormIdentity } from "../form/identity";
import { hiddenSheet, identityRows } from "../form/identitySheet";
import { FIELD_FORMAT, fieldMark } from "../form/keys";
import type { AskedColumn } from "../form/readEntries";
import type { Plan, PlanSheet } from "../form/workbook";
import type { FieldWords } from "../languages/fieldWords";
import type { FormWords } from "../languages/formWords";
import type { Scheme } from "../scheme/scheme";
import { teamColumns } from "../verification/team";
import {
  headEntries,
  interviewColumns,
  keyKinds,
  materialColumns,
  materials,
  problemColumns,
  roomColumns,
  type KeyKind,
} from "./fieldColumns";

/** Raised whenever the layout changes. */
export const FIELD_TEMPLATE = "field-1";

/** A division of the unit, as its return lists it. */
export interface KnownDivision {
  readonly name: string;
  readonly kinds: readonly KeyKind[];
}

export interface FieldOrder {
  readonly scheme: Scheme;
  readonly identity: FormIdentity;
  readonly sampleReason: string;
  readonly divisions: readonly KnownDivision[];
  readonly form: FormWords;
  readonly words: FieldWords;
  readonly language: Language;
  /** ISO 8601 UTC. */
  readonly stamp: string;
}

const TEAM_ROWS = 8;
/** So many rooms and the signatures below them fill a page; a department with more divisions has a few spare rows all the same. */
const [ROOMS_ON_A_PAGE, LEAST_SPARE] = [18, 5] as const;
const roomsFor = (divisions: number): number =>
  Math.max(divisions + LEAST_SPARE, Math.min(divisions + 10, ROOMS_ON_A_PAGE));
const INTERVIEW_ROWS = 16;
const PROBLEM_ROWS = 20;

/** 实地抽查记录 (A8) and 访谈记录 (A9) of one unit: printed and filled in by hand, or filled in here. */
export function fieldWorkbook(order: FieldOrder): Plan {
  const { scheme, identity, words, stamp } = order;
  const rows = new Map(identityRows(identity, new Map()));
  rows.set("format", FIELD_FORMAT);
  rows.set("party", "assessor");
  return {
    sheets: [
      headSheet(order),
      table(order, "team", teamColumns, [], TEAM_ROWS, 1),
      table(order, "materials", materialColumns, materialRows(order), materials.length, 1),
      table(order, "rooms", roomColumns, roomRows(order), roomsFor(order.divisions.length), 1),
      table(order, "interviews", interviewColumns, [], INTERVIEW_ROWS, 2, 44),
      table(order, "problems", problemColumns, [], PROBLEM_ROWS, 1),
      hiddenSheet(rows, scheme).sheet,
    ],
    styles: roundStyles,
    names: new Map(),
    properties: new Map(
      [...rows].flatMap(([key, value]): [string, string][] => (value === "" ? [] : [[`pinghui.${key}`, value]])),
    ),
    lockStructure: true,
    title: `${words.title} ${identity.unitName}`,
    stamp,
    activeSheet: 0,
  };
}

function headSheet({ identity, sampleReason, words, form, language }: FieldOrder): PlanSheet {
  const entry = ({ key, kind, limits }: AskedColumn) => ({
    key,
    kind,
    ...(limits ? { limits } : {}),
    label: words.head.labels[key] ?? key,
    hint: words.head.hints[key] ?? "",
    ...(key === "points" ? { room: 110 } : {}),
  });
  const pick = (...keys: readonly string[]) => headEntries.filter(({ key }) => keys.includes(key)).map(entry);
  const fixed = (key: string, value: string) => ({
    key,
    kind: "text" as const,
    locked: true as const,
    label: words.head.labels[key] ?? key,
    hint: "",
    answer: value === "" ? undefined : given(value),
  });
  const { sections } = words.head;
  return entryList(
    {
      name: words.sheets.head,
      corner: fieldMark.head,
      title: words.title,
      lines: [
        words.unitLine(identity.unitName, identity.round),
        ...(identity.sample === true ? [form.cover.sample] : []),
      ],
      sections: [
        {
          title: sections[0],
          entries: [fixed("unit", identity.unitName), fixed("reason", sampleReason), ...pick("visitedOn")],
        },
        { title: sections[1], entries: pick("meetingAt", "meetingPlace", "speaker", "attended", "points") },
        { title: sections[2], entries: pick("issued", "collected") },
      ],
      foot: words.head.foot,
    },
    { form, language },
  );
}

type TableName = "team" | "materials" | "rooms" | "interviews" | "problems";

function table(
  { words, form, language, identity }: FieldOrder,
  name: TableName,
  columns: readonly AskedColumn[],
  rows: readonly EntryRow[],
  length: number,
  frozen: number,
  rowHeight = 24,
): PlanSheet {
  const said = words.tables[name];
  return entryTable(
    {
      name: words.sheets[name],
      corner: fieldMark[name],
      title: said.title,
      lines: [words.unitLine(identity.unitName, identity.round), said.note],
      columns: columns.map((column) => ({
        ...column,
        width: said.widths[column.key] ?? 12,
        heading: said.headings[column.key] ?? column.key,
        hint: said.hints[column.key] ?? said.note,
      })),
      rows,
      length,
      frozen,
      rowHeight,
      foot: words.foot,
    },
    { form, language },
  );
}

const materialRows = ({ language }: FieldOrder): EntryRow[] =>
  materials.map((material) => ({
    key: material.key,
    entries: new Map([["material", given(inLanguage(material, language))]]),
  }));

const roomRows = ({ divisions }: FieldOrder): EntryRow[] =>
  divisions.map(({ name, kinds }) => ({
    entries: new Map<string, Answer>([
      ["division", given(name)],
      ...keyKinds.flatMap((kind): [string, Answer][] => (kinds.includes(kind) ? [[kind, given(true)]] : [])),
    ]),
  }));
