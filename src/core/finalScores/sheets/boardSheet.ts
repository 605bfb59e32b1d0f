import { clipped } from "../../consolidation/texts";
import type { PlainValue, PlanSheet } from "../../form/workbook";
import type { FinalParts } from "../finalParts";
import type { SettledUnit } from "../settle";
import { plainSheet } from "./plainSheet";

const COLUMNS = [
  { width: 10, style: "returned" },
  { width: 30, style: "returnedWrap" },
  { width: 26, style: "returnedWrap" },
  { width: 10, style: "cellCount" },
  { width: 10, style: "cellCount" },
  { width: 11, style: "cellCount" },
  { width: 11, style: "cellCode" },
];

/** 核验情况: how far each unit of the roster is. */
export function boardSheet(parts: FinalParts): PlanSheet {
  const { words, form, scores } = parts;
  const rows = scores.classes.flatMap(({ units, without }) => [
    ...units.map((unit): PlainValue[] => {
      const { applicable, verified } = progressOf(unit);
      const assessors = unit.forms.map(({ identity }) => identity.assessor).join(form.listSeparator);
      const open = unit.differences.filter(({ state }) => state !== "settled").length;
      return [unit.code, unit.name, clipped(assessors), applicable, verified, open, words.state[unit.state]];
    }),
    ...without.map(({ code, name }): PlainValue[] => [code, name, null, null, null, null, words.state.none]),
  ]);
  const { title, note, head } = words.board;
  return plainSheet(parts, { name: words.sheets.board, title, note, head }, COLUMNS, rows);
}

function progressOf({ judged }: SettledUnit): { readonly applicable: number; readonly verified: number } {
  const applicable = [...judged.indicators.values()].filter(({ result }) => result.state !== "notApplicable");
  return { applicable: applicable.length, verified: applicable.filter(({ verified }) => verified).length };
}
