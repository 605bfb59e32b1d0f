import { withBrackets } from "../answers/joining";
import { scoredMajors } from "../scheme/extras";
import { inLanguage } from "../answers/text";
import { groupedBy } from "../consolidation/grouped";
import { statistics, sumOf } from "../consolidation/statistics";
import type { ClassPlace } from "../followUp/bookParts";
import { categories } from "../fieldwork/categories";
import { established, type Finding } from "../followUp/findings";
import { objectionState } from "../followUp/objections";
import { compositeBlocks } from "./compositeBlocks";
import { heading, headingNumber, type Block, type WordDocument } from "./document";
import { gradeOf, meanMajorRate, paragraph, score, STRONG, type ReportParts } from "./reportParts";

/** 向市编委会的报告 (A15): seven sections over final figures. */
export function committeeReport(parts: ReportParts): WordDocument {
  const { book, said, language, on } = parts;
  const { figures } = book.record;
  const words = said.report;
  const sections = [scope, results, achievements, problems, causes, advice, use];
  const title = words.title(figures.title);
  const organiser = figures.organiser || said.office;
  const blocks: Block[] = [
    { kind: "title", text: title },
    ...(figures.sample ? [{ kind: "note" as const, text: said.sample }] : []),
    { kind: "recipient", text: words.recipient },
    paragraph(words.opening(organiser, figures.title)),
    ...sections.flatMap((section, index) => [
      heading(1, index + 1, words.sections[index] ?? "", language),
      ...section(parts),
    ]),
    { kind: "line", text: "" },
    paragraph(words.annexes),
    { kind: "note", text: words.defaults },
    { kind: "signature", lines: [organiser, said.day(on)] },
  ];
  return document(parts, title, blocks, new Map([["pinghui.figures", book.record.hash]]));
}

export const document = (
  { language, on }: ReportParts,
  title: string,
  blocks: readonly Block[],
  properties: ReadonlyMap<string, string>,
): WordDocument => ({ title, language, blocks, stamp: `${on}T00:00:00Z`, properties });

const nameOf = ({ language }: ReportParts, { scheme }: ClassPlace): string => inLanguage(scheme.unitClass, language);

function scope(parts: ReportParts): Block[] {
  const { book, said } = parts;
  const words = said.report;
  const { record, entries, schemes } = book;
  const classes = book.classes.map((place) => {
    const verified = place.units.filter(({ unit }) => unit.state === "verified").length;
    const { length: units } = place.units;
    return words.scope({
      unitClass: nameOf(parts, place),
      units,
      verified,
      others: units - verified,
      onSite: place.units.some(({ unit }) => unit.sampled),
    });
  });
  const sampled = record.figures.units.filter((unit) => unit.sampled).map(({ name }) => name);
  const untouched = book.classes
    .filter(({ units }) => units.every(({ unit }) => !unit.sampled))
    .map((place) => words.notSampled(nameOf(parts, place)));
  const states = entries.objections.map((one) => objectionState(record.figures, schemes, one).state);
  const of = (state: string): number => states.filter((one) => one === state).length;
  return [
    paragraph(words.measures),
    paragraph(
      [...classes, ...(sampled.length > 0 ? [words.sampled(sampled.length, sampled)] : []), ...untouched].join(""),
    ),
    ...(states.length > 0
      ? [paragraph(words.objections({ received: states.length, kept: of("kept"), adjusted: of("adjusted") }))]
      : []),
    ...(record.log.length > 0 ? [paragraph(words.changes(record.log.length))] : []),
  ];
}

function results(parts: ReportParts): Block[] {
  const { book, said, language } = parts;
  const words = said.report;
  return book.classes.flatMap((place, index): Block[] => {
    const unitClass = nameOf(parts, place);
    const ranked = place.units.filter((one) => one.place !== undefined);
    const found = statistics(ranked.flatMap(({ final }) => final.total.final ?? []));
    const others = place.units.filter((one) => one.place === undefined).map(({ unit }) => unit.name);
    const title = heading(2, index + 1, unitClass, language);
    if (!found) return [title, paragraph(words.noResult(unitClass))];
    const bands = place.scheme.bands.map(
      ({ grade }) =>
        [inLanguage(grade, language), ranked.filter(({ final }) => final.grade?.grade === grade.zh).length] as const,
    );
    const [rank, unit, points, grade, gap] = words.ranking;
    return [
      title,
      paragraph(
        words.result({
          unitClass,
          ranked: ranked.length,
          bands,
          average: score(found.average),
          highest: score(found.highest),
          lowest: score(found.lowest),
          median: score(found.median),
        }),
      ),
      { kind: "note", text: words.rankingNote(unitClass) },
      {
        kind: "table",
        columns: [
          { title: rank, share: 8, align: "center" },
          { title: unit, share: 36, align: "left" },
          { title: points, share: 14, align: "center" },
          { title: grade, share: 12, align: "center" },
          { title: gap, share: 14, align: "center" },
        ],
        rows: [...ranked]
          .sort((one, other) => (one.place ?? 0) - (other.place ?? 0))
          .map((one) => [
            String(one.place),
            one.unit.name,
            score(one.final.total.final),
            gradeOf(place, one, language),
            signed(one.gap),
          ]),
      },
      ...(others.length > 0 ? [paragraph(words.notRanked(others))] : []),
      ...compositeBlocks(parts, place, unitClass),
    ];
  });
}

const signed = (gap: number | undefined): string =>
  gap === undefined ? "—" : gap > 0 ? `+${gap.toFixed(2)}` : gap.toFixed(2).replace("-", "－");

function achievements(parts: ReportParts): Block[] {
  const { book, said, language } = parts;
  const words = said.report;
  const strong = book.classes.flatMap((place) => {
    const majors = scoredMajors(place.scheme).flatMap(({ id, title }) => {
      const rate = meanMajorRate(place, id);
      return rate !== undefined && rate >= STRONG
        ? [withBrackets(inLanguage(title, language), said.percent(rate), language)]
        : [];
    });
    return majors.length > 0 ? [paragraph(words.strong(nameOf(parts, place), majors))] : [];
  });
  return [...strong, paragraph(words.achievementsNote), ...words.achievements.map(paragraph)];
}

const isCommon = (parts: ReportParts, { shown }: Finding): boolean => shown.nature === parts.followUp.nature.common;

function problems(parts: ReportParts): Block[] {
  const { book, said, language, followUp } = parts;
  const words = said.report;
  const findings = established(book.findings);
  const common = findings.filter((one) => isCommon(parts, one));
  const individual = findings.filter((one) => !isCommon(parts, one));
  const [id, title, category, units, lost] = words.commonHead;
  const grouped = [...groupedBy(common, ({ scheme, indicator }) => `${scheme.id}|${indicator.id}`).values()];
  return [
    paragraph(words.problems({ total: findings.length, common: common.length, individual: individual.length })),
    heading(2, 1, words.commonTitle, language),
    ...(grouped.length === 0
      ? [paragraph(words.noCommon)]
      : [
          {
            kind: "table" as const,
            columns: [
              { title: id, share: 9, align: "center" as const },
              { title, share: 36, align: "left" as const },
              { title: category, share: 10, align: "center" as const },
              { title: units, share: 14, align: "center" as const },
              { title: lost, share: 15, align: "center" as const },
            ],
            rows: grouped.flatMap((own): string[][] => {
              const [first] = own;
              if (!first) return [];
              return [
                [
                  first.indicator.id,
                  inLanguage(first.indicator.title, language),
                  said.list([...new Set(own.map(({ shown }) => shown.category))]),
                  String(new Set(own.map(({ unit }) => unit.code)).size),
                  score(sumOf(own.map((one) => one.lost))),
                ],
              ];
            }),
          },
        ]),
    heading(2, 2, words.individualTitle, language),
    ...byCategory(individual, followUp).map(([name, own]) =>
      paragraph(words.individual(name, own.length, new Set(own.map(({ unit }) => unit.code)).size)),
    ),
  ];
}

/** In the order of the categories, with the office's own names behind. */
function byCategory(
  findings: readonly Finding[],
  { category }: ReportParts["followUp"],
): readonly (readonly [string, readonly Finding[]])[] {
  const groups = groupedBy(findings, ({ shown }) => shown.category);
  const known = categories.map((one) => category[one]);
  const names = [
    ...known.filter((name) => groups.has(name)),
    ...[...groups.keys()].filter((name) => !known.includes(name)),
  ];
  return names.map((name) => [name, groups.get(name) ?? []] as const);
}

function causes(parts: ReportParts): Block[] {
  const { book, said, followUp } = parts;
  const findings = established(book.findings);
  const words = said.report;
  const common = findings.filter((one) => isCommon(parts, one));
  const indicators = new Set(common.map(({ scheme, indicator }) => `${scheme.id}|${indicator.id}`)).size;
  return [
    paragraph(
      words.causes({ common: common.length, indicators, individual: findings.length - common.length }) +
        words.causesBy(byCategory(findings, followUp).map(([name, own]) => [name, own.length] as const)),
    ),
    paragraph(words.causesMore),
  ];
}

function advice({ book, said, language }: ReportParts): Block[] {
  const tracked = book.findings.filter(({ mustBeTracked, noAction }) => mustBeTracked && noAction === "").length;
  return [
    ...said.report.advice.map((text, index) => paragraph(headingNumber(3, index + 1, language) + text)),
    paragraph(said.report.adviceTracked(tracked)),
  ];
}

const use = ({ said }: ReportParts): Block[] => said.report.use.map(paragraph);
