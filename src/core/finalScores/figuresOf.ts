import { inLanguage } from "../answers/text";
import { kindOf } from "../answers/kinds";
import type { Answer } from "../answers/answer";
import { clipped } from "../consolidation/texts";
import { explain } from "../evaluate/explain";
import type { IndicatorResult } from "../evaluate/evaluation";
import type { RosterUnit } from "../roster/roster";
import type { Field, Indicator, Scheme } from "../scheme/scheme";
import { indicatorsOf } from "../scheme/schemeIndex";
import { recordOf, selfOf } from "../verification/content";
import { noIndicatorRecord } from "../verification/record";
import type { IndicatorFigures, Points, RoundFigures, UnitFigures } from "./figures";
import type { FinalParts } from "./finalParts";
import { hasWeights, voicesOf, type OtherVoices } from "./otherVoices";
import { remarksOf } from "./remarks";
import type { SettledUnit } from "./settle";

export function figuresOf(parts: FinalParts): RoundFigures {
  const { roster, classes } = parts.scores;
  const { round, title, organiser = "", sample = false } = roster.settings;
  const listed = new Map(roster.units.map((unit) => [unit.code, unit] as const));
  return {
    round,
    title,
    organiser,
    sample,
    schemes: classes.map(({ scheme: { id, version } }) => ({ id, version })),
    units: classes.flatMap(({ scheme, units, without }) => [
      ...units.map((unit) => unitOf(parts, scheme, unit, listed.get(unit.code))),
      ...without.map((unit): UnitFigures => ({ ...headOf(unit, unit), state: "none", ...nothing })),
    ]),
  };
}

const nothing = { assessors: [], indicators: {}, flags: [], numbers: {}, remarks: [] };

const headOf = ({ code, name }: { code: string; name: string }, unit: RosterUnit | undefined) => ({
  code,
  name,
  scheme: unit?.scheme ?? "",
  sampled: unit?.sampled ?? false,
  sampleReason: unit?.sampleReason ?? "",
});

function unitOf(parts: FinalParts, scheme: Scheme, unit: SettledUnit, listed: RosterUnit | undefined): UnitFigures {
  const { judged, forms } = unit;
  const numbers: Record<string, number> = {};
  for (const { fields } of indicatorsOf(scheme)) {
    for (const { id, kind } of fields) {
      const value = kind === "integer" ? judged.facts.number(id) : undefined;
      if (value !== undefined) numbers[id] = value;
    }
  }
  return {
    ...headOf(unit, listed),
    scheme: scheme.id,
    state: unit.state,
    assessors: forms.map(({ identity }) => identity.assessor),
    indicators: Object.fromEntries(
      indicatorsOf(scheme).map((indicator) => [indicator.id, indicatorOf(parts, scheme, unit, indicator)]),
    ),
    flags: judged.flags.map(({ indicator, flag }) => ({
      indicator,
      flag:
        indicatorsOf(scheme)
          .find(({ id }) => id === indicator)
          ?.flags.indexOf(flag) ?? 0,
    })),
    numbers,
    remarks: remarksOf(parts, scheme, unit),
    ...(parts.voices && hasWeights(parts.voices, scheme)
      ? { voices: keptVoices(parts.voices, scheme, unit.code) }
      : {}),
  };
}

const keptVoices = (voices: OtherVoices, scheme: Scheme, code: string): NonNullable<UnitFigures["voices"]> =>
  voicesOf(voices, scheme, code).map(({ id, weight, score, tooFew }) => ({
    id,
    weight,
    ...(score === undefined ? {} : { score }),
    ...(tooFew === true ? { tooFew } : {}),
  }));

const pointsOf = (result: IndicatorResult | undefined): Points =>
  result?.state === "scored" ? result.points : (result?.state ?? "pending");

function indicatorOf(parts: FinalParts, scheme: Scheme, unit: SettledUnit, indicator: Indicator): IndicatorFigures {
  const judged = unit.judged.indicators.get(indicator.id);
  const said = explain(scheme, unit.judged.byRule, indicator.id, parts);
  const by = judged?.manual;
  return {
    self: pointsOf(judged?.self),
    final: pointsOf(judged?.result),
    verified: judged?.verified ?? false,
    source: sourceOf(unit, indicator),
    how: clipped(by ? parts.words.account.byHand(by.points.toFixed(2), by.reason) + said : said),
    reasons: unit.forms.flatMap(({ identity, record }) => {
      const { deduction } = record.indicators.get(indicator.id) ?? noIndicatorRecord;
      return deduction === "" ? [] : [{ by: identity.assessor, text: clipped(deduction) }];
    }),
    changed: indicator.fields.flatMap((field) => changeOf(parts, unit, field)),
  };
}

/** The best source among the fields; what nobody has verified is said first. */
export function sourceOf(
  { values, judged }: SettledUnit,
  { id, fields }: Indicator,
): Exclude<IndicatorFigures["source"], "objection"> {
  const one = judged.indicators.get(id);
  if (one?.result.state === "notApplicable") return "notApplicable";
  if (one?.manual) return "manual";
  const sources = new Set(fields.flatMap((field) => values.get(field.id)?.source ?? []));
  const verified = sources.has("site") || sources.has("desk") || sources.has("accepted");
  if (sources.has("self")) return verified ? "mixed" : "self";
  return sources.has("site") ? "site" : sources.has("desk") ? "desk" : "accepted";
}

/** A value that verification changed; what is only the team's to say has no self value and is no change. */
function changeOf(
  parts: FinalParts,
  { values, forms }: SettledUnit,
  field: Field,
): { field: string; title: string; self: string; verified: string }[] {
  const [first] = forms;
  const now = values.get(field.id);
  if (!first || !now || (now.source !== "site" && now.source !== "desk")) return [];
  const own = selfOf(first.self, field.id);
  const seen = forms.map(({ record }) => recordOf(record, field.id));
  if (seen.every(({ desk, site }) => desk.state === "blank" && site.state === "blank")) return [];
  const [self, verified] = [shown(parts, field, own), shown(parts, field, now.answer)];
  if (self === verified || (field.filledBy === "assessor" && verified === "0")) return [];
  return [{ field: field.id, title: inLanguage(field.title, parts.language), self, verified }];
}

function shown({ language, form, words }: FinalParts, field: Field, answer: Answer): string {
  if (answer.state === "given") {
    if (field.kind === "yesNo") return String(kindOf("yesNo").encode(answer.value, {}, language));
    if (field.kind === "choice") return String(kindOf("choice").encode(answer.value, field, language));
    return clipped(String(answer.value));
  }
  return answer.state === "notApplicable" ? form.state.notApplicable : words.differences.blank;
}
