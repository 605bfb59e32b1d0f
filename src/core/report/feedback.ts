import { withBrackets } from "../answers/joining";
import { extraNote } from "../form/extraCells";
import { extraKindsOf, hasExtras, mostOf, scoredMajors } from "../scheme/extras";
import { inLanguage } from "../answers/text";
import { fromSerial, toSerial, weekday } from "../calendar/civilDate";
import { sumOf } from "../consolidation/statistics";
import type { ClassPlace } from "../followUp/bookParts";
import { established, ofOneUnit, type Finding } from "../followUp/findings";
import { majorRate } from "../followUp/sheets/matrixSheet";
import type { Standing } from "../followUp/standing";
import { document } from "./committeeReport";
import { ownComposite } from "./compositeBlocks";
import { heading, headingNumber, type Block, type WordDocument } from "./document";
import { gradeOf, paragraph, score, STRONG, type ReportParts } from "./reportParts";

/** Our defaults (A16): a month for the rectification report, five working days for objections. */
const RECTIFICATION_DAYS = 30;
const OBJECTION_WORKDAYS = 5;

export const daysLater = (date: string, days: number): string => fromSerial(toSerial(date) + days) ?? date;

/** The day by which so many working days have passed. */
export function workdaysLater(date: string, workdays: number, holidays: readonly string[]): string {
  let serial = toSerial(date);
  for (let left = workdays; left > 0;) {
    serial++;
    if (weekday(serial) < 5 && !holidays.includes(fromSerial(serial) ?? "")) left--;
  }
  return fromSerial(serial) ?? date;
}

export const rectificationDue = (feedbackOn: string): string => daysLater(feedbackOn, RECTIFICATION_DAYS);

/** 书面反馈意见 (A16) to one verified unit, with its receipt and the slip for objections. */
export function feedback(parts: ReportParts, place: ClassPlace, standing: Standing): WordDocument {
  const { book, said, language, on } = parts;
  const { unit } = standing;
  const words = said.feedback;
  const { figures } = book.record;
  const findings = established(ofOneUnit(book.findings, unit.code));
  const title = words.title(figures.title);
  const objectionsBy = said.day(workdaysLater(on, OBJECTION_WORKDAYS, place.scheme.calendar.holidays));
  const section = (number: number): Block => heading(1, number, words.sections[number - 1] ?? "", language);
  const blocks: Block[] = [
    { kind: "docNumber", text: words.docNumber(on.slice(0, 4)) },
    { kind: "title", text: title },
    ...(figures.sample ? [{ kind: "note" as const, text: said.sample }] : []),
    { kind: "recipient", text: words.recipient(unit.name) },
    paragraph(words.opening(figures.title)),
    section(1),
    ...scores(parts, place, standing),
    section(2),
    ...strengths(parts, place, standing),
    section(3),
    ...problems(parts, findings),
    section(4),
    ...advice(parts, findings),
    section(5),
    paragraph(words.objection(objectionsBy)),
    paragraph(words.contact),
    { kind: "signature", lines: [figures.organiser || said.office, said.day(on)] },
    { kind: "pageBreak" },
    { kind: "annexMark", text: words.receiptMark },
    { kind: "title", text: words.receipt },
    ...words.receiptLines(unit.name, figures.title).map((text): Block => ({ kind: "line", text })),
    { kind: "pageBreak" },
    { kind: "annexMark", text: words.slipMark },
    { kind: "title", text: words.slip },
    ...words.slipLines(unit.name, objectionsBy).map((text): Block => ({ kind: "line", text })),
    slip(words.slipHead),
    ...words.slipEnd.map((text): Block => ({ kind: "line", text })),
  ];
  return document(
    parts,
    withBrackets(title, unit.name, parts.language),
    blocks,
    new Map([["pinghui.figures", book.record.hash]]),
  );
}

const SLIP_ROWS = 5;

const slip = ([id, points, text, evidence]: ReportParts["said"]["feedback"]["slipHead"]): Block => ({
  kind: "table",
  columns: [
    { title: id, share: 12, align: "center" },
    { title: points, share: 12, align: "center" },
    { title: text, share: 44, align: "left" },
    { title: evidence, share: 24, align: "left" },
  ],
  // Two lines high, so that there is room to write.
  rows: Array.from({ length: SLIP_ROWS }, () => ["", "", "\n", ""]),
});

function scores(parts: ReportParts, place: ClassPlace, standing: Standing): Block[] {
  const { said, language } = parts;
  const words = said.feedback;
  const { scheme, units } = place;
  const { final, self, caps } = standing;
  const rate = (value: number | undefined): string => (value === undefined ? "—" : said.percent(value));
  const [title, points, own, verified, share] = words.majors;
  // Rates are of what applies: what they can't be worked out from without has to stand there.
  const pointsOf = (all: number, applicable: number | undefined): string =>
    applicable === undefined || applicable === all ? String(all) : words.applicable(all, applicable);
  const ranked = units.filter((one) => one.place !== undefined).length;
  const unitClass = inLanguage(scheme.unitClass, language);
  return [
    paragraph(
      words.score({
        self: score(self.total.final),
        final: score(final.total.final),
        grade: gradeOf(place, standing, language),
        total: scheme.total,
        onSite: standing.unit.sampled,
      }),
    ),
    {
      kind: "table",
      columns: [
        { title, share: 36, align: "left" },
        { title: points, share: 12, align: "center" },
        { title: own, share: 14, align: "center" },
        { title: verified, share: 14, align: "center" },
        { title: share, share: 12, align: "center" },
      ],
      rows: [
        ...scoredMajors(scheme).map((major) => [
          inLanguage(major.title, language),
          pointsOf(major.points, final.majors.get(major.id)?.applicable),
          score(self.majors.get(major.id)?.points),
          score(final.majors.get(major.id)?.points),
          rate(majorRate(standing, major.id)),
        ]),
        [
          words.total,
          pointsOf(scheme.total, final.total.applicable),
          score(self.total.points),
          score(final.total.points),
          // With a bonus or a penalty, the total is no sum of shares any more.
          rate(final.total.final === undefined || hasExtras(scheme) ? undefined : final.total.final / scheme.total),
        ],
        ...extraKindsOf(scheme).map((kind) => [
          parts.book.form.extra.short[kind],
          parts.book.form.extra.points(kind, String(mostOf(scheme, kind))),
          score(self.total[kind]),
          score(final.total[kind]),
          "—",
        ]),
      ],
    },
    ...(final.total.applicable === scheme.total
      ? []
      : [paragraph(words.rescaled(score(final.total.applicable), scheme.total))]),
    ...(hasExtras(scheme) ? [paragraph(extraNote(scheme, parts.book.form.extra))] : []),
    ...(standing.place === undefined ? [] : [paragraph(words.place(standing.place, ranked, unitClass))]),
    ...(final.grade?.uncapped === undefined
      ? []
      : [paragraph(words.capped(caps.map(({ indicator, flag }) => `${indicator}${inLanguage(flag.text, language)}`)))]),
    ...ownComposite(parts, place, standing),
  ];
}

function strengths({ said, language }: ReportParts, { scheme }: ClassPlace, standing: Standing): Block[] {
  const strong = scoredMajors(scheme).flatMap(({ id, title }) => {
    const rate = majorRate(standing, id);
    return rate !== undefined && rate >= STRONG
      ? [withBrackets(inLanguage(title, language), said.percent(rate), language)]
      : [];
  });
  return [paragraph(strong.length > 0 ? said.feedback.strong(strong) : said.feedback.noStrong)];
}

function problems({ said, language }: ReportParts, findings: readonly Finding[]): Block[] {
  const words = said.feedback;
  if (findings.length === 0) return [paragraph(words.noProblems)];
  const [number, indicator, text, lost, basis] = words.problemHead;
  return [
    paragraph(words.problems(findings.length, score(sumOf(findings.map((one) => one.lost))))),
    {
      kind: "table",
      columns: [
        { title: number, share: 7, align: "center" },
        { title: indicator, share: 24, align: "left" },
        { title: text, share: 46, align: "left" },
        { title: lost, share: 9, align: "center" },
        { title: basis, share: 12, align: "center" },
      ],
      rows: findings.map((one, index) => [
        String(index + 1),
        `${one.indicator.id} ${inLanguage(one.indicator.title, language)}`,
        one.shown.text,
        score(one.lost),
        words.source[one.source],
      ]),
    },
  ];
}

function advice({ said, language, on }: ReportParts, findings: readonly Finding[]): Block[] {
  const open = findings.filter(({ noAction }) => noAction === "");
  if (open.length === 0) return [paragraph(said.feedback.noAdvice)];
  return [
    ...[...new Set(open.map(({ shown }) => shown.advice))].map((text, index) =>
      paragraph(headingNumber(3, index + 1, language) + text),
    ),
    paragraph(said.feedback.until(said.day(rectificationDue(on)))),
  ];
}
