import { blank } from "../../answers/answer";
import { inLanguage } from "../../answers/text";
import { cellName } from "../../form/address";
import type { PlainValue, PlanSheet } from "../../form/workbook";
import type { UnitResult } from "../consolidation";
import { DETAILS_FIRST_ROW, type ClassLayout, type DetailEntry } from "../roundLayout";
import type { RoundParts } from "../roundParts";
import type { Submission } from "../submission";
import { clipped } from "../texts";
import { entryShown } from "./entryShown";
import { longSheet, type LongColumn } from "./longSheet";

const detailColumns: readonly LongColumn[] = [
  { width: 12, style: "returned" },
  { width: 24, style: "returned" },
  { width: 10, style: "plainCode" },
  { width: 7, style: "plainCode" },
  { width: 20, style: "returned" },
  { width: 30, style: "returned" },
  { width: 26, style: "returned" },
  { width: 9, style: "plainNumber" },
  { width: 8, style: "plainCode" },
  { width: 11, style: "returned" },
  { width: 11, style: "returned" },
  { width: 10, style: "plainCode" },
  { width: 28, style: "returned" },
  { width: 12, style: "returned" },
  { width: 8, style: "plainCode" },
  { width: 20, style: "returned" },
];

/** 明细, the long table: one row a field and counted return, with the cell it came from. */
export function detailsSheet(parts: RoundParts): PlanSheet {
  const { round, layout, words, sheets } = parts;
  return longSheet(
    parts,
    sheets.details,
    words.details.title(round.settings.title),
    words.details.note,
    words.details.head,
    detailColumns,
    { length: layout.detailsLastRow - DETAILS_FIRST_ROW + 1, rows: () => details(parts) },
    2,
  );
}

function* details(parts: RoundParts): Generator<readonly PlainValue[]> {
  for (const place of parts.layout.classes) {
    for (const unit of place.result.units) {
      if (!unit.submission) continue;
      for (const entry of place.entries) yield detail(parts, place, unit, unit.submission, entry);
    }
  }
}

function detail(
  { words, language }: RoundParts,
  { name }: ClassLayout,
  { unit }: UnitResult,
  { file, reading, evaluation }: Submission,
  { id, indicator, field }: DetailEntry,
): readonly PlainValue[] {
  const answer = field?.computed === undefined ? (reading.answers.get(id) ?? blank) : evaluation.facts.answer(id);
  const cell = reading.places.get(id);
  const counted = field?.kind === "integer" || field?.kind === "yesNo";
  return [
    unit.code,
    unit.name,
    name,
    indicator,
    id,
    field ? inLanguage(field.title, language) : words.details.reason,
    entryShown(answer, field, language, words.state.notApplicable),
    counted && answer.state === "given" ? (evaluation.facts.number(id) ?? null) : null,
    field?.unit ? inLanguage(field.unit, language) : null,
    null,
    null,
    words.details.state[answer.state],
    clipped(file.name),
    cell ? clipped(cell.sheet) : null,
    cell ? cellName(cell.row, cell.column) : null,
    file.hash,
  ];
}
