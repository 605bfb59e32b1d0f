import type { NativeRestriction } from "../answers/cellValue";
import { kindOf, type KindName } from "../answers/kinds";
import type { KindLimits } from "../answers/kinds/kind";
import type { Language } from "../answers/text";
import type { FormWords } from "../languages/formWords";
import type { CellRange, NativeValidation } from "./workbook";

interface Asked {
  readonly kind: KindName;
  readonly limits?: KindLimits;
  readonly range: CellRange | { readonly row: number; readonly column: number };
  readonly words: FormWords;
  readonly language: Language;
  readonly hint: string;
  readonly native?: NativeRestriction | undefined;
  /** Where the values of a long list stand; an inline list holds 255 characters (ECMA-376 part 1, 18.3.1.32). */
  readonly listSource?: string | undefined;
}

const INLINE_LIST = 255;
// Excel cuts longer titles and texts off, or refuses the file.
const PROMPT_LENGTH = 255;
const ALERT_LENGTH = 225;

/** Native validation of an entry cell, with a prompt that says what is asked and a message that says what to do. */
export function restriction({
  kind,
  limits = {},
  range,
  words,
  language,
  hint,
  native,
  listSource,
}: Asked): NativeValidation {
  const rule = native ?? kindOf(kind).native(limits, language);
  const ranges = [
    "row" in range ? { top: range.row, bottom: range.row, left: range.column, right: range.column } : range,
  ];
  const prompt = { title: words.alerts.promptTitle, text: hint.slice(0, PROMPT_LENGTH) };
  if (rule === undefined) return { kind: "any", ranges, prompt };
  const alert = {
    style: "stop" as const,
    title: words.alerts.refusedTitle,
    text: alertText(rule, words).slice(0, ALERT_LENGTH),
  };
  if (rule.kind === "list" && rule.values.join(",").length > INLINE_LIST) {
    if (listSource === undefined) throw new Error("a list this long needs a range to stand in");
    return { kind: "listRange", source: listSource, ranges, prompt, alert };
  }
  return { ...rule, ranges, prompt, alert };
}

function alertText(rule: NativeRestriction, { alerts, listSeparator }: FormWords): string {
  switch (rule.kind) {
    case "list":
      return alerts.list(rule.values.join(listSeparator));
    case "wholeNumber":
      return alerts.whole(rule.min, rule.max);
    case "date":
      return alerts.date;
    case "textLength":
      return alerts.text(rule.max);
  }
}
