import { toSerial, isIsoDate } from "../../calendar/civilDate";
import { clipped } from "../../consolidation/texts";
import { followUpMark } from "../../form/keys";
import type { PlanSheet } from "../../form/workbook";
import type { BookParts } from "../bookParts";
import { objectionState } from "../objections";
import type { Objection } from "../record";
import { entrySheet, type EntryColumn, type EntryRow } from "./entrySheet";

/** Room for so many more than there are. */
const SPARE = 20;
export const OBJECTION_COLUMNS = [
  ...(["unit", "indicator", "text", "receivedOn", "decision", "points"] as const),
  ...(["by", "on", "why"] as const),
];
const WIDTHS = [24, 9, 40, 14, 10, 10, 12, 14, 36];

/** 异议登记: what units object to, and how it was settled. */
export function objectionsSheet(parts: BookParts): PlanSheet {
  const { words, form, entries } = parts;
  const said = words.objections;
  const columns: readonly EntryColumn[] = [
    ...OBJECTION_COLUMNS.map((key, index) => ({
      key,
      title: said.head[index] ?? "",
      width: WIDTHS[index] ?? 10,
      ...(key === "decision" ? { list: [said.kept, said.adjusted] } : {}),
    })),
    { key: "state", title: said.head[OBJECTION_COLUMNS.length] ?? "", width: 18 },
  ];
  const taken = entries.objections.map(({ key }) => key);
  const spare = Array.from({ length: SPARE + taken.length }, (_, index) => `o${index + 1}`)
    .filter((key) => !taken.includes(key))
    .slice(0, SPARE);
  const rows = [
    ...entries.objections.map((one) => line(parts, one)),
    ...spare.map((key): EntryRow => ({ key, cells: blank })),
  ];
  return entrySheet(
    {
      name: words.sheets.objections,
      title: said.title,
      note: said.note,
      footer: form.page,
      corner: followUpMark.objections,
    },
    columns,
    rows,
  );
}

const style = (key: string): string => (key === "receivedOn" || key === "on" ? "inputDate" : "decide");

const blank = {
  ...Object.fromEntries(OBJECTION_COLUMNS.map((key) => [key, { style: style(key) }])),
  state: { style: "cellCode" },
};

function line({ words, record, schemes }: BookParts, objection: Objection): EntryRow {
  const value = (key: (typeof OBJECTION_COLUMNS)[number]): string | number | null => {
    const text = objection[key];
    if (text === "") return null;
    if (style(key) === "inputDate" && isIsoDate(text)) return toSerial(text);
    return key === "points" && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : clipped(text);
  };
  const found = objectionState(record.figures, schemes, objection);
  const said = found.state === "faulty" ? words.objectionFault[found.fault] : words.objections.state[found.state];
  return {
    key: objection.key,
    cells: {
      ...Object.fromEntries(OBJECTION_COLUMNS.map((key) => [key, { value: value(key), style: style(key) }])),
      state: { value: said, style: "cellCode" },
    },
  };
}
