import { inClauses } from "../../answers/joining";
import { inLanguage, type Language } from "../../answers/text";
import { cellName, columnName, quoted } from "../../form/address";
import { resultRow, resultTable, type ResultTable } from "../../form/resultTable";
import type { PlanSheet } from "../../form/workbook";
import type { FinalWords } from "../../languages/finalWords";
import type { FormWords } from "../../languages/formWords";
import type { PartyWords } from "../../languages/partyWords";
import type { Voice } from "../../parties/parties";
import type { SchemeVoice } from "../../scheme/scheme";
import { voiceTitle, weighedApart, weightsSaid, withComposites, type WeighedUnit } from "../composites";
import { NO_GAP, sheetName } from "../finalParts";

export interface CompositeTable {
  readonly unitClass: string;
  readonly words: PartyWords;
  readonly final: FinalWords;
  readonly form: FormWords;
  readonly language: Language;
  readonly lines: readonly CompositeLine[];
  /** Weights that count because the scheme has them and the round says nothing else. */
  readonly byScheme?: readonly SchemeVoice[];
}

/** A unit as it is weighed, with its own score as a formula to where it stands; the same voices in every line. */
export interface CompositeLine extends WeighedUnit {
  readonly name: string;
  readonly formula: string;
}

/** 综合得分: every party's score and share in one line, so that the sum can be done by hand. */
export function compositeTable({
  unitClass,
  words,
  final,
  form,
  language,
  lines,
  byScheme = [],
}: CompositeTable): PlanSheet {
  const said = words.composite;
  const ids = (lines[0]?.voices ?? []).map(({ id }) => id);
  const titleOf = (id: Voice["id"]): string => voiceTitle(id, words, language);
  const found = withComposites(lines);
  const at = { own: 5, scores: 6, office: 6 + ids.length, shares: 7 + ids.length, score: 7 + 2 * ids.length };
  const defaults = byScheme.map(({ voice, weight, how }) =>
    said.weight(titleOf(voice), weight, how && inLanguage(how, language)),
  );
  const { unused, uneven } = weighedApart(found.filter(({ state }) => state === "verified"));
  const notes = [
    said.note,
    // A weight that nobody could use is in no column of shares.
    said.weights(
      weightsSaid(lines[0]?.voices ?? [], words, language).map(([party, weight]) =>
        said.weight(party, weight, undefined),
      ),
    ),
    ...(ids.includes("survey") ? [said.surveyScore] : []),
    ...unused.map(({ id, weight }) => said.unused(titleOf(id), weight, id === "survey")),
    ...(defaults.length > 0 ? [said.byScheme(defaults)] : []),
    // The ranking says so where units are not weighed alike.
    ...(uneven.length > 0 ? [said.uneven] : []),
  ];
  const rows = found.map((line, index): ResultTable["rows"][number] => {
    const { voices: heard, office, score, whole } = line;
    const row = resultRow({ notes }, index);
    const cell = (column: number): string => cellName(row, column);
    const products = ids.map((_, order) => `N(${cell(at.scores + order)})*${cell(at.shares + order)}`);
    const shares = heard.map(({ share }) => share);
    const own100 = ids.map((_, order) => cell(at.shares + order)).join("-");
    const state = cell(at.score + 1);
    const down = (column: number): string => {
      const [first, last] = [resultRow({ notes }, 0), resultRow({ notes }, found.length - 1)];
      return `$${columnName(column)}$${first}:$${columnName(column)}$${last}`;
    };
    const verified = quoted(final.state.verified);
    return [
      index + 1,
      line.code,
      line.name,
      { formula: line.formula, value: line.own ?? form.state.pending },
      ...heard.map(({ score: one }) => one ?? NO_GAP),
      { formula: `100-${own100}`, value: office },
      ...shares,
      {
        formula: `IF(ISNUMBER(${cell(at.own)}),ROUND((${cell(at.own)}*${cell(at.office)}+${products.join("+")})/100,2),${quoted(NO_GAP)})`,
        value: score ?? NO_GAP,
      },
      final.state[line.state],
      {
        formula: `IF(${state}=${verified},COUNTIFS(${down(at.score + 1)},${verified},${down(at.score)},">"&${cell(at.score)})+1,${quoted(final.unranked)})`,
        value: line.place ?? final.unranked,
      },
      whole
        ? null
        : inClauses(
            heard
              .filter(({ share, weight }) => share !== weight)
              .map(({ id, tooFew }) => said.left(titleOf(id), { tooFew: tooFew === true, survey: id === "survey" })),
            language,
          ),
    ];
  });
  const column = (heading: string, width: number, style: string): ResultTable["columns"][number] => ({
    heading,
    width,
    style,
  });
  return resultTable({
    name: sheetName(said.sheet(unitClass)),
    title: said.title(unitClass),
    notes,
    rows,
    page: form.page,
    frozen: 3,
    headHeight: 48,
    columns: [
      column(said.head[0], 5, "cellCount"),
      column(said.head[1], 10, "returned"),
      column(said.head[2], 26, "cellText"),
      column(said.head[3], 10, "cellScore"),
      ...ids.map((id) => column(said.score(titleOf(id)), 10, "cellScore")),
      column(said.share(said.office), 10, "cellCount"),
      ...ids.map((id) => column(said.share(titleOf(id)), 10, "cellCount")),
      column(said.head[4], 10, "boldScore"),
      column(said.head[5], 10, "cellCode"),
      column(said.head[6], 8, "cellCode"),
      column(said.head[7], 34, "textSmall"),
    ],
  });
}
