import { cellName } from "../form/address";
import type { SchemeBookWords } from "../languages/schemeBookWords";
import type { SchemeFault } from "../scheme/faults";
import { headingOf } from "./sheets/guide";
import type { BookFault, BookProblem } from "./faults";
import type { SettingKey } from "./tables";

/** Where + what + what to do, in one sentence: “计分方式 E12（规则）：…”. */
export function bookFaultSentence(
  fault: BookFault,
  words: SchemeBookWords,
  schemeFault: (fault: SchemeFault) => string,
): string {
  const { at } = fault;
  const [sheet, cell] = at ? [at.sheet, cellName(at.row, at.column)] : ["", ""];
  if (fault.of === "scheme") return words.placed(sheet, cell, "", schemeFault(fault.fault));
  const { column, problem } = fault;
  const heading =
    column === undefined
      ? ""
      : column.table === "about"
        ? words.about.labels[column.key as SettingKey]
        : headingOf(column.table, column.key, words);
  const says = words.says[problem.kind] as (problem: BookProblem) => string;
  return words.placed(sheet, cell, heading, says(problem));
}
