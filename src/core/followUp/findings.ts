import { inClauses } from "../answers/joining";
import { lostPoints } from "../scheme/extras";
import { inLanguage, type Language } from "../answers/text";
import { natureOf, type Nature } from "../consolidation/itemAnalysis";
import type { IndicatorFigures, RoundFigures, UnitFigures } from "../finalScores/figures";
import type { FollowUpWords } from "../languages/followUpWords";
import type { Indicator, Scheme } from "../scheme/scheme";
import { indicatorsOf, schemeIndex } from "../scheme/schemeIndex";
import { groupedBy } from "../consolidation/grouped";
import type { Category } from "../fieldwork/categories";
import { categoryOf } from "./category";
import { reasonText } from "./changes";
import type { FindingEdit, OfficeEntries } from "./record";

export type FindingSource = "self" | "desk" | "site" | "interview" | "survey";

/** 问题: a lost point, a verified difference, or what was seen on site, heard in interviews or answered in questionnaires. */
export interface Finding {
  /** `BM01|D2.1|lost`, `BM01|D3.4|seen|overreach`; stays the same from one rebuild to the next. */
  readonly key: string;
  readonly unit: UnitFigures;
  readonly scheme: Scheme;
  readonly indicator: Indicator;
  readonly kind: "lost" | "difference" | "seen" | "heard" | "answered" | "lead" | "flagged";
  readonly source: FindingSource;
  readonly lost: number;
  /** As worked out; what the office says instead stands in `shown`. */
  readonly own: FindingWords;
  readonly shown: FindingWords;
  /** 不需整改的理由; "" where it has to be put right. */
  readonly noAction: string;
  /** V51: points lost where verification includes 改. */
  readonly mustBeTracked: boolean;
  /** How the points came about. */
  readonly basis: string;
  /** A lead or an answer that somebody still has to look into: the office's and the ledger's, nobody is told it as a fact. */
  readonly toCheck: boolean;
}

export interface FindingWords {
  readonly category: string;
  readonly nature: string;
  readonly text: string;
  readonly advice: string;
}

interface About {
  readonly language: Language;
  readonly words: FollowUpWords;
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly edits: OfficeEntries["findings"];
}

/** In the order of schemes, indicators and units. Of units that aren't verified to the end nothing is found yet (V52, V60). */
export function findingsOf(figures: RoundFigures, about: About): readonly Finding[] {
  return figures.schemes.flatMap(({ id }) => {
    const scheme = about.schemes.get(id);
    if (!scheme) return [];
    const units = figures.units.filter((unit) => unit.scheme === id && unit.state === "verified");
    return indicatorsOf(scheme).flatMap((indicator) => {
      const lost = units.flatMap((unit) => lostOf(unit.indicators[indicator.id], indicator) ?? []);
      const nature = natureOf(lost.filter((points) => points > 0).length, lost.length);
      return units.flatMap((unit) => ofUnit(unit, scheme, indicator, nature, about));
    });
  });
}

/** A finding of each source, so that the ledger can say where it comes from (A17). */
const remarkKinds = [
  ["seen", "site", false],
  ["heard", "interview", false],
  ["answered", "survey", false],
  ["lead", "interview", true],
  ["flagged", "survey", true],
] as const;

/** undefined where it isn't scored. */
const lostOf = (figures: IndicatorFigures | undefined, indicator: Indicator): number | undefined =>
  typeof figures?.final === "number" ? lostPoints(indicator, figures.final) : undefined;

function ofUnit(unit: UnitFigures, scheme: Scheme, indicator: Indicator, nature: Nature, about: About): Finding[] {
  const figures = unit.indicators[indicator.id];
  if (!figures) return [];
  const lost = lostOf(figures, indicator) ?? 0;
  const differs = figures.changed.length > 0 || (figures.verified && figures.self !== figures.final);
  const found: Finding[] = [];
  const source: FindingSource = figures.source === "site" ? "site" : differs ? "desk" : "self";
  if (lost > 0 || differs)
    found.push(made(lost > 0 ? "lost" : "difference", source, lost, textOf(figures, about), figures.how));
  const remarks = unit.remarks.filter((remark) => remark.indicator === indicator.id);
  for (const [kind, from, toCheck] of remarkKinds) {
    const own = remarks.filter((one) => (one.source ?? "site") === from && (one.toCheck ?? false) === toCheck);
    // What the team put into different categories are different findings.
    for (const [said, group] of groupedBy(own, ({ category }) => category)) {
      const texts = new Set(group.map(({ text }) => text));
      found.push(made(kind, from, 0, inClauses([...texts], about.language), "", said));
    }
  }
  return found;

  function made(
    kind: Finding["kind"],
    from: FindingSource,
    points: number,
    text: string,
    basis: string,
    /** As the team said. */
    said?: Category,
  ): Finding {
    const key = [unit.code, indicator.id, kind, ...(said ? [said] : [])].join("|");
    const category = said ?? categoryOf(indicator, unit.numbers);
    const own: FindingWords = {
      category: about.words.category[category],
      // What is no lost point counts for nobody else.
      nature: about.words.nature[kind === "lost" && nature === "common" ? "common" : "individual"],
      text,
      advice: adviceOf(category, indicator, about),
    };
    const edit: FindingEdit = about.edits.get(key) ?? {};
    return {
      key,
      unit,
      scheme,
      indicator,
      kind,
      source: from,
      lost: points,
      own,
      basis,
      toCheck: kind === "lead" || kind === "flagged",
      shown: {
        category: edit.category ?? own.category,
        nature: edit.nature ?? own.nature,
        text: edit.text ?? own.text,
        advice: edit.advice ?? own.advice,
      },
      noAction: edit.noAction ?? "",
      mustBeTracked: points > 0 && indicator.measures.includes("改"),
    };
  }
}

/** The assessors' own words first; else what changed; else how the points came about. */
function textOf(figures: IndicatorFigures, { words, language }: About): string {
  const reasons = reasonText(figures, language);
  const changed = figures.changed.map(({ title, self, verified }) =>
    words.findings.changed(nested(title), self, verified),
  );
  if (reasons !== "") return inClauses([reasons, ...changed], language);
  return changed.length > 0 ? inClauses(changed, language) : figures.how;
}

const adviceOf = (category: Category, indicator: Indicator, { words, language }: About): string =>
  words.advice[category](nested(inLanguage(indicator.title, language)));

/** A title inside quotation marks has single ones. */
const nested = (title: string): string => title.replaceAll("“", "‘").replaceAll("”", "’");

/** Findings of one unit, in the scheme's order. */
export const ofOneUnit = (findings: readonly Finding[], code: string): readonly Finding[] =>
  findings.filter(({ unit }) => unit.code === code);

/** What may be told as a fact. */
export const established = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ toCheck }) => !toCheck);

/** Of an indicator, or of a field in one. */
export const titleOf = (scheme: Scheme, id: string, language: Language): string => {
  const { indicators, fields } = schemeIndex(scheme);
  const found = indicators.get(id) ?? fields.get(id);
  return found ? inLanguage(found.title, language) : id;
};

export const indicatorIdOf = (scheme: Scheme, id: string): string => schemeIndex(scheme).indicatorOf.get(id)?.id ?? id;
