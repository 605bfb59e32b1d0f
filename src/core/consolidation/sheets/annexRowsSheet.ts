import { blank, type AnnexRow } from "../../answers/answer";
import { inLanguage } from "../../answers/text";
import { rangeName } from "../../form/address";
import type { PlainValue, PlanSheet } from "../../form/workbook";
import type { Annex } from "../../scheme/scheme";
import type { UnitResult } from "../consolidation";
import type { ClassLayout } from "../roundLayout";
import type { RoundParts } from "../roundParts";
import type { Submission } from "../submission";
import { clipped } from "../texts";
import { entryShown } from "./entryShown";
import { longSheet, type LongColumn } from "./longSheet";

const annexRowColumns: readonly LongColumn[] = [
  { width: 12, style: "returned" },
  { width: 24, style: "returned" },
  { width: 10, style: "plainCode" },
  { width: 18, style: "returned" },
  { width: 6, style: "plainNumber" },
  { width: 18, style: "returned" },
  { width: 80, style: "returned" },
  { width: 28, style: "returned" },
  { width: 16, style: "returned" },
  { width: 11, style: "plainCode" },
  { width: 20, style: "returned" },
];

/** 附表明细: one row for each filled row of an annex of a counted return, with the cells it came from. */
export function annexRowsSheet(parts: RoundParts): PlanSheet {
  const { round, words, sheets } = parts;
  let length = 0;
  for (const { submission } of round.classes.flatMap(({ units }) => units)) {
    for (const rows of submission?.reading.annexes.values() ?? []) length += rows.length;
  }
  return longSheet(
    parts,
    sheets.annexRows,
    words.annexRows.title(round.settings.title),
    words.annexRows.note,
    words.annexRows.head,
    annexRowColumns,
    { length, rows: () => annexRows(parts) },
    2,
  );
}

function* annexRows(parts: RoundParts): Generator<readonly PlainValue[]> {
  for (const place of parts.layout.classes) {
    for (const unit of place.result.units) {
      if (!unit.submission) continue;
      for (const annex of place.result.scheme.annexes) {
        for (const row of unit.submission.reading.annexes.get(annex.key) ?? []) {
          yield annexRow(parts, place, unit, unit.submission, annex, row);
        }
      }
    }
  }
}

function annexRow(
  parts: RoundParts,
  { name }: ClassLayout,
  { unit }: UnitResult,
  submission: Submission,
  annex: Annex,
  row: AnnexRow,
): readonly PlainValue[] {
  const { file, reading } = submission;
  const key = `${annex.key}#${row.number}`;
  const ends = [annex.columns[0], annex.columns.at(-1)].map((column) =>
    reading.places.get(`${key}.${column?.key ?? ""}`),
  );
  const [first, last] = ends;
  return [
    unit.code,
    unit.name,
    name,
    inLanguage(annex.title, parts.language),
    row.number,
    key,
    clipped(content(parts, submission, annex, row)),
    clipped(file.name),
    first ? clipped(first.sheet) : null,
    first && last ? rangeName({ top: first.row, left: first.column, bottom: last.row, right: last.column }) : null,
    file.hash,
  ];
}

/** 名称：办公室；核定编制：5 …, blanks left out; computed columns as the core works them out. */
function content({ words, language }: RoundParts, { evaluation }: Submission, annex: Annex, row: AnnexRow): string {
  return annex.columns
    .flatMap((column) => {
      const said =
        column.computed === undefined
          ? entryShown(row.entries.get(column.key) ?? blank, column, language, words.state.notApplicable)
          : evaluation.facts.annexNumber(row, column.key);
      return said === null || said === undefined
        ? []
        : [words.annexRows.entry(inLanguage(column.title, language), String(said))];
    })
    .join(words.sentenceSeparator);
}
