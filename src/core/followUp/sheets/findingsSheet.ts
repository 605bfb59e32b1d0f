import { inLanguage } from "../../answers/text";
import { clipped } from "../../consolidation/texts";
import { followUpMark } from "../../form/keys";
import type { PlanSheet } from "../../form/workbook";
import { categories } from "../../fieldwork/categories";
import type { BookParts } from "../bookParts";
import type { Finding } from "../findings";
import { entrySheet, type EntryColumn, type EntryRow } from "./entrySheet";

/** What the office may rewrite; beside each its own word as worked out, so that an edit is known for one. */
export const EDITABLE = ["category", "nature", "text", "advice"] as const;
export const ownColumn = (key: string): string => `${key}Own`;

/** 问题: every finding, with room for the office's own words. */
export function findingsSheet(parts: BookParts): PlanSheet {
  const { words, form, findings } = parts;
  const [unit, id, indicator, source, lost, category, nature, text, advice, noAction, basis] = words.findings.head;
  const { common, individual } = words.nature;
  const columns: readonly EntryColumn[] = [
    { key: "unit", title: unit ?? "", width: 22 },
    { key: "id", title: id ?? "", width: 7 },
    { key: "indicator", title: indicator ?? "", width: 20 },
    { key: "source", title: source ?? "", width: 9 },
    { key: "lost", title: lost ?? "", width: 7 },
    { key: "category", title: category ?? "", width: 10, list: categories.map((one) => words.category[one]) },
    { key: "nature", title: nature ?? "", width: 10, list: [common, individual] },
    { key: "text", title: text ?? "", width: 42 },
    { key: "advice", title: advice ?? "", width: 36 },
    { key: "noAction", title: noAction ?? "", width: 16 },
    { key: "basis", title: basis ?? "", width: 36 },
    ...EDITABLE.map((key) => ({ key: ownColumn(key), title: "", width: 6, hidden: true })),
  ];
  return entrySheet(
    {
      name: words.sheets.findings,
      title: words.findings.title,
      note: words.findings.note,
      footer: form.page,
      corner: followUpMark.findings,
      none: words.findings.none,
      frozen: 4,
    },
    columns,
    findings.map((one) => line(parts, one)),
  );
}

function line(
  { words, language }: BookParts,
  { key, unit, indicator, source, lost, own, shown, noAction, basis }: Finding,
): EntryRow {
  const entry = (value: string): { value: string | null; style: string } => ({
    value: value === "" ? null : clipped(value),
    style: "decide",
  });
  return {
    key,
    cells: {
      unit: { value: unit.name, style: "returnedWrap" },
      id: { value: indicator.id, style: "cellCode" },
      indicator: { value: inLanguage(indicator.title, language), style: "textSmall" },
      source: { value: words.source[source], style: "cellCode" },
      lost: { value: lost, style: "cellScore" },
      category: entry(shown.category),
      nature: entry(shown.nature),
      text: entry(shown.text),
      advice: entry(shown.advice),
      noAction: entry(noAction),
      basis: { value: clipped(basis), style: "returnedWrap" },
      ...Object.fromEntries(EDITABLE.map((name) => [ownColumn(name), { value: clipped(own[name]), style: "keyText" }])),
    },
  };
}
