import { inLanguage } from "../../answers/text";
import { rank } from "../../consolidation/ranking";
import { cellName, columnName, onSheet, quoted } from "../../form/address";
import { resultRow, resultTable, type ResultTable } from "../../form/resultTable";
import type { PlanSheet } from "../../form/workbook";
import { parties } from "../../scheme/voices";
import { accountRows } from "../account";
import { NO_GAP, sheetName, type FinalParts } from "../finalParts";
import type { FinalClass } from "../finalScores";
import { compositeOf, fromScheme, hasWeights, voicesOf, type OtherVoices } from "../otherVoices";
import { accountAt } from "./accountSheet";

/** 综合得分: every party's score and share in one line, so that the sum can be done by hand; none where nobody has a weight. */
export function compositeSheets(parts: FinalParts, classes: readonly FinalClass[]): PlanSheet[] {
  const { voices } = parts;
  if (!voices) return [];
  return classes
    .filter(({ units, scheme }) => units.length > 0 && hasWeights(voices, scheme))
    .map((one) => compositeSheet(parts, voices, one));
}

function compositeSheet(parts: FinalParts, voices: OtherVoices, own: FinalClass): PlanSheet {
  const { language, words, form } = parts;
  const said = voices.words;
  const unitClass = inLanguage(own.scheme.unitClass, language);
  const account = sheetName(words.sheets.account(unitClass));
  const placed = accountRows(own);
  const ids = voicesOf(voices, own.scheme, "").map(({ id }) => id);
  const titleOf = (id: string): string => {
    const party = parties.find((one) => one.id === id);
    return party ? inLanguage(party, language) : said.composite.survey;
  };
  const found = own.units.map((unit) => ({ unit, ...compositeOf(voices, own.scheme, unit) }));
  const { places } = rank(
    found.map(({ unit, score }) => ({
      code: unit.code,
      points: score,
      self: undefined,
      verified: unit.state === "verified",
    })),
  );
  const at = { own: 5, scores: 6, office: 6 + ids.length, shares: 7 + ids.length, score: 7 + 2 * ids.length };
  const defaults = fromScheme(voices, own.scheme).map(({ voice, weight, how }) =>
    said.composite.weight(titleOf(voice), weight, how && inLanguage(how, language)),
  );
  const notes = [
    said.composite.note,
    ...(defaults.length > 0 ? [said.composite.byScheme(defaults)] : []),
    // The ranking says so where units are not weighed alike.
    ...(found.some(({ unit, whole }) => unit.state === "verified" && !whole) ? [said.composite.uneven] : []),
  ];
  const rows = found.map(({ unit, voices: heard, office, score, whole }, index): ResultTable["rows"][number] => {
    const row = resultRow({ notes }, index);
    const cell = (column: number): string => cellName(row, column);
    const final = placed.get(unit)?.final ?? 1;
    const products = ids.map((_, order) => `N(${cell(at.scores + order)})*${cell(at.shares + order)}`);
    const shares = heard.map(({ share }) => share);
    const own100 = ids.map((_, order) => cell(at.shares + order)).join("-");
    const state = cell(at.score + 1);
    const down = (column: number): string => {
      const [first, last] = [resultRow({ notes }, 0), resultRow({ notes }, found.length - 1)];
      return `$${columnName(column)}$${first}:$${columnName(column)}$${last}`;
    };
    const verified = quoted(words.state.verified);
    return [
      index + 1,
      unit.code,
      unit.name,
      {
        formula: onSheet(account, cellName(final, accountAt.score)),
        value: unit.judged.total.final ?? form.state.pending,
      },
      ...heard.map(({ score: one }) => one ?? NO_GAP),
      { formula: `100-${own100}`, value: office },
      ...shares,
      {
        formula: `IF(ISNUMBER(${cell(at.own)}),ROUND((${cell(at.own)}*${cell(at.office)}+${products.join("+")})/100,2),${quoted(NO_GAP)})`,
        value: score ?? NO_GAP,
      },
      words.state[unit.state],
      {
        formula: `IF(${state}=${verified},COUNTIFS(${down(at.score + 1)},${verified},${down(at.score)},">"&${cell(at.score)})+1,${quoted(words.unranked)})`,
        value: places.get(unit.code) ?? words.unranked,
      },
      whole
        ? null
        : heard
            .filter(({ share, weight }) => share !== weight)
            .map(({ id, tooFew }) => said.composite.left(titleOf(id), tooFew === true))
            .join("；"),
    ];
  });
  const column = (heading: string, width: number, style: string): ResultTable["columns"][number] => ({
    heading,
    width,
    style,
  });
  return resultTable({
    name: sheetName(said.composite.sheet(unitClass)),
    title: said.composite.title(unitClass),
    notes,
    page: form.page,
    frozen: 3,
    headHeight: 48,
    columns: [
      column(said.composite.head[0], 5, "cellCount"),
      column(said.composite.head[1], 10, "returned"),
      column(said.composite.head[2], 26, "cellText"),
      column(said.composite.head[3], 10, "cellScore"),
      ...ids.map((id) => column(said.composite.score(titleOf(id)), 10, "cellScore")),
      column(said.composite.share(said.composite.office), 10, "cellCount"),
      ...ids.map((id) => column(said.composite.share(titleOf(id)), 10, "cellCount")),
      column(said.composite.head[4], 10, "boldScore"),
      column(said.composite.head[5], 10, "cellCode"),
      column(said.composite.head[6], 8, "cellCode"),
      column(said.composite.head[7], 34, "textSmall"),
    ],
    rows,
  });
}
