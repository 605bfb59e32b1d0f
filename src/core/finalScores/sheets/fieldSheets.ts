import { inClauses } from "../../answers/joining";
import { toSerial } from "../../calendar/civilDate";
import { hasPart, parts } from "../../fieldwork/fieldRecord";
import { categoryOptions, sourceOptions } from "../../fieldwork/fieldColumns";
import { inLanguage, type Bilingual } from "../../answers/text";
import { fieldMark } from "../../form/keys";
import { resultTable, type ResultTable } from "../../form/resultTable";
import type { PlanSheet } from "../../form/workbook";
import { fieldProblems, type FieldPart } from "../fieldRecords";
import type { FinalParts } from "../finalParts";

/** 抽查情况 and 实地发现问题; neither where no field record came back. */
export function fieldSheets(all: FinalParts): PlanSheet[] {
  const { field } = all;
  if (!field || field.records.verdicts.length === 0) return [];
  return [boardSheet(all, field), problemsSheet(all, field)];
}

function boardSheet({ form, language }: FinalParts, { records, words, files }: FieldPart): PlanSheet {
  const rows = records.verdicts.map((verdict): ResultTable["rows"][number] => {
    if (verdict.state === "rejected") {
      const nothing = Array.from({ length: 9 }, () => null);
      return [verdict.unit ?? "", ...nothing, files.rejected, `${verdict.file.name}　${words.fault(verdict.fault)}`];
    }
    const { submission } = verdict;
    const { record, unitName, warnings } = submission;
    const by = records.replaced.get(submission);
    return [
      unitName,
      record.visitedOn === "" ? null : toSerial(record.visitedOn),
      record.team.find(({ head }) => head)?.name ?? null,
      ...parts.map((part) => (hasPart(record, part) ? words.board.done : words.board.missing)),
      record.interviews.length,
      record.problems.length,
      files.accepted,
      by === undefined ? inClauses(warnings.map(words.warning), language) : words.board.replaced(by),
    ];
  });
  const widths = [28, 15, 11, 9, 9, 9, 9, 9, 9, 10, 9, 52];
  const styles = ["cellText", "lockedDate", ...Array.from({ length: 9 }, () => "cellCode"), "returnedWrap"];
  return resultTable({
    name: words.board.sheet,
    title: words.board.sheet,
    notes: [words.board.note],
    page: form.page,
    frozen: 1,
    columns: words.board.head.map((heading, index) => ({
      heading,
      width: widths[index] ?? 10,
      style: styles[index] ?? "cellCode",
    })),
    rows,
    none: words.board.none,
  });
}

function problemsSheet({ form, language }: FinalParts, { records, words }: FieldPart): PlanSheet {
  const said = (options: readonly Bilingual[], zh: string): string => {
    const option = options.find((one) => one.zh === zh);
    return option ? inLanguage(option, language) : zh;
  };
  const found = fieldProblems(records);
  const widths = [11, 28, 60, 14, 10, 10, 36];
  const styles = ["returned", "cellText", "returnedWrap", "cellCode", "cellCode", "cellCode", "returnedWrap"];
  return resultTable({
    name: words.findings.sheet,
    title: words.findings.sheet,
    notes: [words.findings.note],
    page: form.page,
    marks: {
      corner: fieldMark.findings,
      keys: found.map(({ unit }, index) => `problem.${unit.unitCode}.${index + 1}`),
      columns: ["code", "unit", "problem", "source", "indicator", "category", "basis"],
    },
    columns: words.findings.head.map((heading, index) => ({
      heading,
      width: widths[index] ?? 10,
      style: styles[index] ?? "cellCode",
    })),
    rows: found.map(({ unit, problem, source, indicator, category, basis }) => [
      unit.unitCode,
      unit.unitName,
      problem,
      said(sourceOptions, source),
      indicator,
      said(categoryOptions, category),
      basis,
    ]),
    none: words.findings.none,
  });
}
