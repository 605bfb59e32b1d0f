import type { Language } from "../answers/text";
import { inClauses, inList } from "../answers/joining";
import type { IndicatorFigures, Points, RoundFigures, UnitFigures } from "../finalScores/figures";
import { fingerprint } from "../numbers/fingerprint";
import type { Scheme } from "../scheme/scheme";
import type { Change } from "./record";
import { compositesOf } from "./composites";
import { standingsOf } from "./standing";

/** What two states of a round's figures differ in, as the log of changes tells it (V60). */

/** The composite ones are blank where the office weighs nobody else. */
export const TOTALS = ["total", "grade", "place", "state", "composite", "compositePlace"] as const;
export const isTotal = (what: string): boolean => (TOTALS as readonly string[]).includes(what);

/** Of a unit as a whole; "other" is said only where nothing more exact can be: no version rises without a line. */
export const ABOUT_UNIT = ["name", "assessors", "sample", "voices", "other"] as const;

export type Difference = Pick<Change, "unit" | "name" | "what" | "part" | "was" | "now">;

/** Of everything that counts: points, grades' flags, reasons. */
export const hashOf = (figures: RoundFigures): string =>
  fingerprint(figures.units.map((unit) => unitHash(unit)).join("\n") + JSON.stringify(figures.schemes));

export const unitHash = (unit: UnitFigures): string => fingerprint(JSON.stringify(unit));

export const reasonText = (one: IndicatorFigures | undefined, language: Language): string =>
  inClauses([...new Set((one?.reasons ?? []).map(({ text }) => text))], language);

/** Values that verification changed, as documents print them; they may change while the points stay. */
const valuesText = (one: IndicatorFigures | undefined, language: Language): string =>
  inClauses(
    (one?.changed ?? []).map(({ title, verified }) => `${title} ${verified}`),
    language,
  );

/** 备注: what the visit, interviews and questionnaires say beside the points. */
const remarksText = (unit: UnitFigures | undefined, id: string, language: Language): string =>
  inClauses(
    (unit?.remarks ?? []).filter(({ indicator }) => indicator === id).map(({ text }) => text),
    language,
  );

/** Ids, in words where they are shown (`changeSaid`). */
const categoriesText = (unit: UnitFigures | undefined, id: string): string =>
  (unit?.remarks ?? []).flatMap((one) => (one.indicator === id ? (one.category ?? []) : [])).join(",");

const pointsText = (points: Points | undefined): string =>
  typeof points === "number" ? points.toFixed(2) : (points ?? "");

type Told = readonly [
  part: Change["part"],
  text: (unit: UnitFigures | undefined, id: string, language: Language) => string,
];

/** Everything of an indicator that some document or sheet prints. */
const PRINTED: readonly Told[] = [
  [undefined, (unit, id) => pointsText(unit?.indicators[id]?.final)],
  ["self", (unit, id) => pointsText(unit?.indicators[id]?.self)],
  ["reasons", (unit, id, language) => reasonText(unit?.indicators[id], language)],
  ["values", (unit, id, language) => valuesText(unit?.indicators[id], language)],
  ["remarks", remarksText],
  ["category", categoriesText],
];
/** Follows from the others as a rule, and is told only where none of them changed. */
const FOLLOWS: readonly Told[] = [
  ["source", (unit, id) => unit?.indicators[id]?.source ?? ""],
  ["how", (unit, id) => unit?.indicators[id]?.how ?? ""],
];

/** Every figure that is another one now, indicator by indicator, what is printed beside it, and the totals that follow. */
export function differences(
  was: RoundFigures,
  now: RoundFigures,
  schemes: ReadonlyMap<string, Scheme>,
  language: Language,
): readonly Difference[] {
  const totalsBefore = totalsOf(was, schemes);
  const totalsNow = totalsOf(now, schemes);
  const before = new Map(was.units.map((unit) => [unit.code, unit] as const));
  const after = new Map(now.units.map((unit) => [unit.code, unit] as const));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((code): Difference[] => {
    const [old, unit] = [before.get(code), after.get(code)];
    const totals = TOTALS.map((what) => ({
      what,
      was: totalsBefore.get(code)?.[what] ?? "",
      now: totalsNow.get(code)?.[what] ?? "",
    }));
    const found = [
      ...ofIndicators([old, unit], language),
      ...ofNumbers([old, unit]),
      ...totals,
      ...ofUnit([old, unit], language),
    ].filter((one) => one.was !== one.now);
    const hash = (one: UnitFigures | undefined): string => (one ? unitHash(one) : "");
    if (found.length === 0 && hash(old) !== hash(unit)) found.push({ what: "other", was: hash(old), now: hash(unit) });
    return found.map((one) => ({ unit: code, name: unit?.name ?? old?.name ?? "", ...one }));
  });
}

type Found = Pick<Difference, "what" | "part" | "was" | "now">;
type Sides = readonly [old: UnitFigures | undefined, now: UnitFigures | undefined];

function ofIndicators([old, now]: Sides, language: Language): Found[] {
  const ids = new Set(
    [old, now].flatMap((unit) => [
      ...Object.keys(unit?.indicators ?? {}),
      ...(unit?.remarks ?? []).map(({ indicator }) => indicator),
    ]),
  );
  return [...ids].flatMap((id) => {
    const told = (parts: readonly Told[]): Found[] =>
      parts
        .map(([part, text]) => ({
          what: id,
          ...(part && { part }),
          was: text(old, id, language),
          now: text(now, id, language),
        }))
        .filter((one) => one.was !== one.now);
    const printed = told(PRINTED);
    return printed.length > 0 ? printed : told(FOLLOWS);
  });
}

/** Counting numbers, which documents and shared tables take from here (V60), where they aren't told as verified values. */
function ofNumbers([old, now]: Sides): Found[] {
  const told = new Set(
    [old, now].flatMap((unit) =>
      Object.values(unit?.indicators ?? {}).flatMap(({ changed }) => changed.map(({ field }) => field)),
    ),
  );
  const ids = new Set([old, now].flatMap((unit) => Object.keys(unit?.numbers ?? {})));
  return [...ids]
    .filter((id) => !told.has(id))
    .map((what) => ({ what, was: String(old?.numbers[what] ?? ""), now: String(now?.numbers[what] ?? "") }));
}

const ofUnit = ([old, now]: Sides, language: Language): Found[] => [
  { what: "name", was: old?.name ?? "", now: now?.name ?? "" },
  { what: "assessors", was: inList(old?.assessors ?? [], language), now: inList(now?.assessors ?? [], language) },
  { what: "sample", was: sampleText(old), now: sampleText(now) },
  { what: "voices", was: voicesText(old), now: voicesText(now) },
];

/** Ids, in words where they are shown (`changeSaid`). */
const voicesText = (unit: UnitFigures | undefined): string =>
  (unit?.voices ?? [])
    .map(({ id, score, weight, tooFew }) => [id, tooFew === true ? "" : (score?.toFixed(2) ?? ""), weight].join(":"))
    .join(",");

const sampleText = (unit: UnitFigures | undefined): string => (unit?.sampled === true ? unit.sampleReason : "");

function totalsOf(
  figures: RoundFigures,
  schemes: ReadonlyMap<string, Scheme>,
): ReadonlyMap<string, Readonly<Record<(typeof TOTALS)[number], string>>> {
  return new Map(
    standingsOf(figures, schemes).flatMap((one) => {
      const composites = new Map(compositesOf(one).map((own) => [own.standing, own]));
      return one.units.map((standing) => {
        const { unit, final, place } = standing;
        const weighed = composites.get(standing);
        return [
          unit.code,
          {
            total: final.total.final?.toFixed(2) ?? "",
            grade: unit.state === "verified" ? (final.grade?.grade ?? "") : "",
            place: place?.toString() ?? "",
            state: unit.state,
            composite: weighed?.score?.toFixed(2) ?? "",
            compositePlace: weighed?.place?.toString() ?? "",
          },
        ] as const;
      });
    }),
  );
}
