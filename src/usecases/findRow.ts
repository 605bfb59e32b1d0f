import { schemeIndex, type CellRef, type FormSheets } from "#core";
import type { MarkedSheet } from "#core/form/markedSheet";
import { placeParts } from "#core/validation/place";
import type { FormNow } from "./liveForm";

/** What a row of a form is about. */
export type FormRow =
  | { readonly of: "indicator"; readonly indicator: string; readonly field?: string }
  | { readonly of: "annex"; readonly annex: string };

/** The row in which a person stands; undefined for headings, other sheets, and outside the table. */
export function findRow({ scheme, sheets }: FormNow, { sheet: name, row }: CellRef): FormRow | undefined {
  const { indicators, indicatorOf } = schemeIndex(scheme);
  const annex = [...sheets.annexes].find(([, copies]) => copies.some(({ sheet }) => sheet.name === name));
  if (annex) return { of: "annex", annex: annex[0] };
  for (const key of keysAt(tablesOf(sheets), name, row)) {
    const parts = placeParts(key);
    if (parts.kind === "reason") return { of: "indicator", indicator: parts.indicator, field: key };
    if (indicators.has(key)) return { of: "indicator", indicator: key };
    const indicator = indicatorOf.get(key);
    if (indicator) return { of: "indicator", indicator: indicator.id, field: key };
  }
  return undefined;
}

const tablesOf = ({ data, score }: FormSheets): readonly MarkedSheet[] => (score ? [...data, score] : data);

function keysAt(tables: readonly MarkedSheet[], name: string, row: number): readonly string[] {
  const table = tables.find(({ sheet }) => sheet.name === name);
  return table ? [...table.rows].filter(([, rows]) => rows.includes(row)).map(([key]) => key) : [];
}
