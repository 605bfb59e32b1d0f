import { inLanguage, type Language } from "../answers/text";
import { cellName } from "../form/address";
import type { RosterWords } from "../languages/rosterWords";
import type { RosterFault } from "./roster";

/** Where + what + what to do, in one sentence. */
export function rosterFaultSentence(fault: RosterFault, words: RosterWords, language: Language): string {
  const { kind, at, text, column, titles = [], first, least = 0, most = 0 } = fault;
  const named = titles.map((title) => inLanguage(title, language));
  const [title] = named;
  const heading = column === undefined ? undefined : headingOf(column, words);
  const sentence = words.faults[kind]({
    text,
    heading: title !== undefined ? words.quoted(title) : heading === undefined ? "" : words.quoted(heading),
    titles: named,
    first: first ? onSheetPlainly(first.sheet, cellName(first.row, first.column)) : "",
    least,
    most,
  });
  return at === undefined ? sentence : words.placed(onSheetPlainly(at.sheet, cellName(at.row, at.column)), sentence);
}

/** For reading, not for a formula: 名录（市直部门） B7. */
const onSheetPlainly = (sheet: string, cell: string): string => `${sheet} ${cell}`;

function headingOf(column: string, { settings, units, transfers, items, takings }: RosterWords): string {
  const known: Readonly<Record<string, string>> = {
    ...takings.headings,
    ...items.headings,
    ...transfers.headings,
    ...units.headings,
    ...settings.labels,
  };
  return (known[column] ?? column).replace(/ \*$/, "");
}
