import { inClauses } from "../../answers/joining";
import { sumLabel } from "../../form/extraCells";
import { extraKindsOf } from "../../scheme/extras";
import { inLanguage } from "../../answers/text";
import { SheetBuilder } from "../../form/sheetBuilder";
import type { PlanSheet } from "../../form/workbook";
import { indicatorsOf } from "../../scheme/schemeIndex";
import type { Scheme } from "../../scheme/scheme";
import { betweenUnitsRules } from "../../validation/betweenUnits/rules";
import { allRules } from "../../validation/checks";
import { computed, printed, type RoundParts } from "../roundParts";
import { beijingTime, clipped } from "../texts";
import { waiversOf } from "../waivers";

const FIRST = 1;
const LAST = 7;
const WIDTHS = [16, 34, 12, 18, 8, 32, 38];

/** 说明: what this workbook is, by which rules it was made, and what its columns mean. */
export function aboutSheet(parts: RoundParts): PlanSheet {
  const { round, words, layout, stamp, language } = parts;
  const { about } = words;
  const sheet = new SheetBuilder(
    parts.sheets.about,
    WIDTHS.map((width) => ({ width })),
  );
  sheet.span(
    { top: 1, bottom: 1, left: FIRST, right: LAST },
    { value: words.fileTitle(round.settings.title), style: "title" },
  );
  sheet.height(1, 40);
  let row = 2;
  if (round.sample) {
    sheet.span({ top: row, bottom: row, left: FIRST, right: LAST }, { value: words.sample, style: "sample" });
    sheet.height(row++, 26);
  }
  const section = (text: string): void => {
    sheet.put(row, FIRST, { value: text, style: "section" });
    sheet.height(row++, 26);
  };
  const note = (text: string): void => {
    sheet.span({ top: row, bottom: row, left: FIRST, right: LAST }, { value: text, style: "note" });
    sheet.fit(row++, [{ text, column: FIRST, through: LAST }], 10.5, 18);
  };
  const labelled = (label: string, text: string): void => {
    sheet.put(row, FIRST, { value: label, style: "head" });
    sheet.span({ top: row, bottom: row, left: FIRST + 1, right: LAST }, { value: text, style: "cellText" });
    const texts = [
      { text: label, column: FIRST },
      { text, column: FIRST + 1, through: LAST },
    ];
    sheet.fit(row++, texts, 10.5, 22);
  };
  const table = (cells: readonly string[], style: string): void => {
    cells.forEach((value, index) => sheet.put(row, FIRST + index, { value, style }));
    sheet.fit(
      row++,
      cells.map((text, index) => ({ text, column: FIRST + index })),
      10.5,
      22,
    );
  };

  const waivedLine = (cells: readonly [string, string, string, string], style: string): void => {
    const spans = [
      [1, 1],
      [2, 2],
      [3, 5],
      [6, 7],
    ] as const;
    const texts = spans.map(([left, right], index) => {
      const text = cells[index] ?? "";
      sheet.span({ top: row, bottom: row, left, right }, { value: text, style });
      return { text, column: left, through: right };
    });
    sheet.fit(row++, texts, 10.5, 22);
  };

  section(about.whatTitle);
  about.what.forEach(note);

  section(about.settingsTitle);
  const { title, organiser = "", round: number, start, due } = round.settings;
  const said = about.settings;
  labelled(said.title, title);
  if (organiser !== "") labelled(said.organiser, organiser);
  labelled(said.round, number);
  if (start !== undefined) labelled(said.start, words.day(start));
  if (due !== undefined) labelled(said.due, words.day(due));
  labelled(said.stamp, beijingTime(stamp));

  section(about.schemesTitle);
  table(about.schemesHead, "head");
  for (const { name, result } of layout.classes) table(schemeLine(name, result.scheme, parts), "cellText");
  const defaults = layout.classes.flatMap(({ result }) =>
    result.scheme.defaults ? [inLanguage(result.scheme.defaults, language)] : [],
  );
  [...new Set([about.defaults, ...defaults])].forEach(note);

  section(about.waivedTitle);
  const waivers = layout.classes.flatMap(({ name, result }) =>
    waiversOf(result).map((waiver) => ({ name, waiver, all: waiver.units.length === result.units.length })),
  );
  if (waivers.length === 0) note(about.noneWaived);
  else waivedLine(about.waivedHead, "head");
  for (const { name, waiver, all } of waivers) {
    const { indicator, parts: numbers, units } = waiver;
    const who = all ? about.everyUnit(units.length) : units.map((unit) => unit.name).join(words.listSeparator);
    const title = `${indicator.id} ${inLanguage(indicator.title, language)}`;
    waivedLine([name, title, about.waivedParts(numbers), clipped(who)], "cellText");
  }

  section(about.methodTitle);
  about.method.forEach(note);
  note(about.transfers[round.transferBasis]);
  if (round.headcount) note(about.headcount(round.headcount.locked, round.headcount.reported));
  section(about.sheetsTitle);
  for (const [name, what] of about.sheetLines) labelled(name, what);

  section(about.rulesTitle);
  const [code = "", rule = "", where = ""] = about.rulesHead;
  const ruleLine = (cells: readonly [string, string, string], style: string): void => {
    sheet.put(row, FIRST, { value: cells[0], style: style === "head" ? style : "cellCode" });
    sheet.span({ top: row, bottom: row, left: FIRST + 1, right: FIRST + 3 }, { value: cells[1], style });
    sheet.span({ top: row, bottom: row, left: FIRST + 4, right: FIRST + 5 }, { value: cells[2], style });
    sheet.height(row++, 20);
  };
  ruleLine([code, rule, where], "head");
  for (const line of rulesInForce(parts)) ruleLine(line, "cellText");

  return sheet.sheet({ ...computed, print: printed(words) });
}

const totalSaid = (scheme: Scheme, { words: { extra }, language }: RoundParts): string =>
  inClauses([String(scheme.total), ...extraKindsOf(scheme).map((kind) => sumLabel(scheme, kind, extra))], language);

const schemeLine = (name: string, scheme: Scheme, parts: RoundParts): readonly string[] => {
  const { words, language } = parts;
  return [
    name,
    inLanguage(scheme.title, language),
    scheme.version,
    words.about.shape(scheme.majors.length, indicatorsOf(scheme).length),
    totalSaid(scheme, parts),
    words.about.naPolicy[scheme.naPolicy],
    scheme.bands
      .map(({ grade, from }) => words.about.band(inLanguage(grade, language), from))
      .join(words.sentenceSeparator),
  ];
};

/** Rules that ran over this round's returns, and over the round as a whole. */
function rulesInForce({ layout, words }: RoundParts): (readonly [string, string, string])[] {
  const titles: Readonly<Record<string, string>> = words.about.rules;
  const listed = layout.classes.map(({ name, result: { scheme } }) => ({
    name,
    rules: new Set([...scheme.checks, ...indicatorsOf(scheme).flatMap(({ checks }) => checks)].map(({ rule }) => rule)),
  }));
  const single = allRules.flatMap(({ code, runs }): (readonly [string, string, string])[] => {
    const where = listed.filter(({ rules }) => runs === "always" || rules.has(code)).map(({ name }) => name);
    if (where.length === 0) return [];
    const every = where.length === listed.length;
    return [[code, titles[code] ?? "", every ? words.about.everyClass : where.join(words.listSeparator)]];
  });
  const between = betweenUnitsRules.map(({ code }) => [code, titles[code] ?? "", words.about.betweenUnits] as const);
  return [...single, ...between].sort(([one], [other]) => (one < other ? -1 : 1));
}
