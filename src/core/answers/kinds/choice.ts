import { blank, given, unreadable, type Answer } from "../answer";
import { inLanguage, trimmed, type Bilingual } from "../text";
import type { Kind, KindLimits } from "./kind";
import { oddValue, saysNotApplicable, shownData } from "./odd";

const named = (options: readonly Bilingual[], entry: string): Bilingual | undefined =>
  options.find(({ zh, en }) => zh === entry || en.toLowerCase() === entry.toLowerCase());

/** A text inside a formula: an option may hold quotation marks. */
const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function fromText(text: string, { options = [] }: KindLimits): Answer {
  const entry = trimmed(text);
  if (entry === "") return blank;
  const option = named(options, entry);
  if (option) return given(option.zh, entry === text ? undefined : text);
  return saysNotApplicable(entry) ?? unreadable(text, "notATier");
}

/** One of the listed words (好/较好/一般/差 …); the Chinese word is the id, whatever language it was chosen in. */
export const choice: Kind = {
  decode(value, limits) {
    const odd = oddValue(value);
    if (odd) return odd;
    if (typeof value === "string") return fromText(value, limits);
    return unreadable(typeof value === "object" ? "" : String(value), "notATier");
  },
  fromData: (value, limits) =>
    typeof value === "string" ? fromText(value, limits) : unreadable(shownData(value), "notATier"),
  encode(value, { options = [] }, language) {
    const option = options.find(({ zh }) => zh === value);
    return option ? inLanguage(option, language) : String(value);
  },
  toNumber: (value, { options = [] }) => options.findIndex(({ zh }) => zh === value) + 1,
  // Nested comparisons, not MATCH: a pasted "*" would match anything there.
  usedFormula: (cell, { options = [] }) =>
    `IF(ISTEXT(${cell}),${options.reduceRight(
      (otherwise, { zh, en }, index) =>
        `IF(OR(${cell}=${literal(zh)},${cell}=${literal(en)}),${index + 1},${otherwise})`,
      '""',
    )},"")`,
  native: ({ options = [] }, language) => ({
    kind: "list",
    values: options.map((option) => inLanguage(option, language)),
  }),
};
