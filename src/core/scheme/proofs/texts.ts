import type { Bilingual } from "../../answers/text";
import type { SchemeFault } from "../faults";
import type { Path } from "../faultPlace";
import type { Proof } from "../underProof";

/** Excel's limits: names of sheets (ECMA-376 part 1, 18.2.19), prompts and lists of validations (18.3.1.32). */
const SHEET_NAME = 31;
const PROMPT = 255;
const LIST = 255;
/** What fits the columns of a form without filling a page by itself; a Chinese character takes two. */
const TITLE = 120;
const UNIT = 16;

const columnsOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1), 0);
const lengthOf = (text: string): number => text.length;

/** Texts that are cut off, or that Excel does not take, where they are going to stand. */
export const texts: Proof = ({ scheme, survey, fault }) => {
  const faults: SchemeFault[] = [];
  const within = (text: Bilingual | undefined, most: number, path: Path, measured = columnsOf): void => {
    for (const key of ["zh", "en"] as const) {
      const found = measured(text?.[key] ?? "");
      if (found > most) faults.push(fault("textTooLong", [...path, key], { found, most }, "warning"));
    }
  };
  within(scheme.title, TITLE, ["title"]);
  for (const { it, path } of [...survey.majors, ...survey.indicators]) within(it.title, TITLE, [...path, "title"]);
  for (const { it, path } of [...survey.fields, ...survey.columns]) {
    within(it.title, TITLE, [...path, "title"]);
    within(it.unit, UNIT, [...path, "unit"]);
    within(it.hint, PROMPT, [...path, "hint"], lengthOf);
    for (const key of ["zh", "en"] as const) {
      const options = (it.options ?? []).map((option) => option[key]);
      const bad = options.find((option) => /[,\n]/.test(option) || option.trim() !== option);
      if (bad !== undefined) faults.push(fault("optionUnusable", [...path, "options"], { option: bad }));
      const found = options.join(",").length;
      if (found > LIST) faults.push(fault("listTooLong", [...path, "options"], { found, most: LIST }));
    }
  }
  for (const key of ["zh", "en"] as const) {
    const seen = new Set<string>();
    for (const { it, path } of survey.annexes) {
      const title = it.title[key];
      const name = title.slice(0, SHEET_NAME).toLowerCase();
      if (seen.has(name)) faults.push(fault("annexTitleTaken", [...path, "title", key], { title }));
      seen.add(name);
    }
  }
  return faults;
};
