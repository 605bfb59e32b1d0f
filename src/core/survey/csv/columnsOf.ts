import { halfWidth } from "../../answers/text";
import { questions, questionText, TROUBLES_NO, troubles, unitWord } from "../questions";

/** Which column of an export says what. Columns nobody asked for (times, addresses, durations) are left out. */
export interface CsvColumns {
  readonly unit: number | undefined;
  readonly group: number | undefined;
  readonly questions: ReadonlyMap<number, number>;
  /** Question 15 in one column … */
  readonly troubles: number | undefined;
  /** … or one column an option. */
  readonly troubleOptions: ReadonlyMap<number, number>;
  readonly detail: number | undefined;
  readonly opinion: number | undefined;
}

export type ColumnsFound =
  | { readonly ok: true; readonly columns: CsvColumns }
  | { readonly ok: false; readonly missing: readonly number[] }
  | { readonly ok: false; readonly twice: number };

/** Signs that tools and people put around a question make no difference. */
export const plain = (text: string): string =>
  halfWidth(text)
    .toLowerCase()
    .replace(/【[^】]*】|\[[^\]]*\]/g, "")
    .replace(/[\s"'“”‘’《》()（）、，。,.:：;；·?？!！*＊_-]/g, "");

/** "Q3", "第3题", "3", and "3、行政审批……". */
const numberOf = (heading: string): { readonly no: number; readonly rest: string } | undefined => {
  const found = /^\s*(?:q|第)?\s*(\d{1,2})\s*(?:题)?\s*(?:[、.．:：)）]|$|\s)\s*(.*)$/is.exec(halfWidth(heading));
  return found ? { no: Number(found[1]), rest: found[2] ?? "" } : undefined;
};

const saysQuestion = (heading: string, no: number): boolean => {
  const question = questions.find((one) => one.no === no);
  if (!question) return false;
  return Object.keys(unitWord).some((scheme) => {
    const { zh, en } = questionText(question, scheme);
    return [zh, en].some((text) => plain(heading).includes(plain(text).slice(0, 40)));
  });
};

/**
 * Columns by what their heading says; by number alone only where there is nothing but a number: a tool that counts the
 * identity question too numbers ours one higher, and a number beside another text says nothing.
 */
export function columnsOf(head: readonly string[]): ColumnsFound {
  const found = new Map<number, number>();
  const options = new Map<number, number>();
  const other: { [Key in "unit" | "group" | "troubles" | "detail" | "opinion"]?: number } = {};
  let twice: number | undefined;
  head.forEach((heading, index) => {
    const numbered = numberOf(heading);
    const said = questions.find(({ no }) => saysQuestion(heading, no))?.no;
    const no = said ?? (numbered && plain(numbered.rest) === "" ? numbered.no : undefined);
    if (no !== undefined && questions.some((one) => one.no === no)) {
      // "11、……（选“是”请写明）" may come with a second column for what was written.
      if (!found.has(no)) found.set(no, index);
      else if (/写明|说明|填空|其他|specify/i.test(heading.slice(-12))) other.detail ??= index;
      else twice ??= no;
      return;
    }
    const text = plain(heading);
    const option = troubles.findIndex(({ zh, en }) =>
      [zh, en].some((one) => plain(one).length > 2 && text.includes(plain(one))),
    );
    if (/身份|respondent|identity/i.test(heading)) other.group ??= index;
    else if (option >= 0 && /15|问题|problem/i.test(heading)) options.set(option + 1, index);
    else if (no === TROUBLES_NO || /主要问题|mainproblems/.test(text)) other.troubles ??= index;
    else if (/意见|建议|opinion|suggestion/i.test(heading)) other.opinion ??= index;
    else if (/请写明|写明情况|specify/i.test(heading)) other.detail ??= index;
    else if (/被评估|部门|单位|旗市区|unit|department/i.test(heading)) other.unit ??= index;
  });
  if (twice !== undefined) return { ok: false, twice };
  const missing = questions.filter(({ no }) => !found.has(no)).map(({ no }) => no);
  if (missing.length > 0) return { ok: false, missing };
  const { unit, group, troubles: one, detail, opinion } = other;
  return {
    ok: true,
    columns: { unit, group, questions: found, troubles: one, troubleOptions: options, detail, opinion },
  };
}
