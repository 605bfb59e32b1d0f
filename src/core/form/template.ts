import type { Answers } from "../answers/answer";
import { inLanguage } from "../answers/text";
import { evaluate } from "../evaluate/evaluate";
import type { Scheme } from "../scheme/scheme";
import type { FormWords } from "../languages/formWords";
import { fixed, fixedRange, onSheet } from "./address";
import { annexSheet, listName, wordsName } from "./annexSheet";
import type { FormContent, FormParts, LastEntries } from "./content";
import { coverSheet } from "./coverSheet";
import { dataSheet } from "./dataSheet";
import { formulaFacts, HOLIDAYS_NAME } from "./formulaFacts";
import type { FormIdentity } from "./identity";
import { identityRows, identitySheet, ISSUED } from "./identitySheet";
import { IDENTITY_SHEET } from "./keys";
import { formLayout } from "./layout";
import { scoreSheet } from "./scoreSheet";
import { formStyles } from "./styles";
import type { Plan } from "./workbook";

export interface FormOrder {
  readonly scheme: Scheme;
  readonly identity: FormIdentity;
  readonly words: FormWords;
  readonly issued: Answers;
  readonly content: FormContent;
  /** Left out for a first round, and whenever there is nothing to show. */
  readonly last?: LastEntries | undefined;
  /** ISO 8601 UTC, written into the file as created and saved. */
  readonly stamp: string;
}

/**
 * A whole form as a plan: every formula with the result the core knows, so that a viewer that doesn't calculate shows
 * the same numbers. Blank, sample and lifted forms are all made here.
 */
export function formTemplate({ scheme, identity, words, issued, content, last, stamp }: FormOrder): Plan {
  const { language } = identity;
  const layout = formLayout(scheme, words, language);
  const evaluation = evaluate(scheme, { answers: content.answers, annexes: content.annexes });
  const facts = formulaFacts(scheme, layout, words);
  const parts: FormParts = { scheme, identity, content, issued, evaluation, layout, words, language, facts, last };

  const lists = longLists(parts);
  const identityPart = identitySheet(parts, lists);
  const names = new Map<string, string>();
  for (const [name, { column, from, to }] of identityPart.ranges) {
    const range = onSheet(IDENTITY_SHEET, fixedRange({ top: from, bottom: to, left: column, right: column }));
    names.set(name === "holidays" ? HOLIDAYS_NAME : name, range);
  }
  const rows = identityRows(identity, issued);
  [...rows.keys()].forEach((key, index) => {
    if (!key.startsWith(ISSUED)) names.set(`PH_${key}`, onSheet(IDENTITY_SHEET, fixed(2 + index, 2)));
  });

  return {
    sheets: [
      coverSheet(parts),
      scoreSheet(parts),
      dataSheet(parts),
      ...[...layout.annexes.values()].map((place) => annexSheet(parts, place)),
      identityPart.sheet,
    ],
    styles: formStyles,
    names,
    properties: new Map(
      [...rows]
        .filter(([key, value]) => !key.startsWith(ISSUED) && value !== "")
        .map(([key, value]) => [`pinghui.${key}`, value]),
    ),
    lockStructure: true,
    title: `${identity.roundTitle} ${inLanguage(scheme.title, language)} ${identity.unitName}`,
    stamp,
    activeSheet: 0,
  };
}

/** On the hidden sheet: the words choice columns take, and lists that don't fit into a validation. */
function longLists({ layout, language }: FormParts): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  for (const { annex } of layout.annexes.values()) {
    for (const { key, options = [] } of annex.columns) {
      const values = options.map((option) => inLanguage(option, language));
      if (values.length === 0) continue;
      lists.set(wordsName(annex.key, key), [...new Set(options.flatMap(({ zh, en }) => [zh, en]))]);
      if (values.join(",").length > 255) lists.set(listName(annex.key, key), values);
    }
  }
  return lists;
}
