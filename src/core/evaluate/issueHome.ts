import { annexColumnsOf } from "../expressions/expression";
import { fieldsOf } from "../expressions/condition";
import type { Scheme } from "../scheme/scheme";
import { indicatorsOf, schemeIndex } from "../scheme/schemeIndex";
import { ruleByCode, type CheckSpec } from "../validation/checks";
import type { Issue, Place } from "../validation/issue";
import { placeParts } from "../validation/place";
import { oncePer } from "../oncePer";

/**
 * The indicator under which an issue is told and explained, and whose 自评说明 answers it; undefined for what concerns the
 * whole form.
 */
export function issueHome(scheme: Scheme, { code, at }: Issue): string | undefined {
  for (const place of at) {
    const home = homeOf(scheme, code, place);
    if (home !== undefined) return home;
  }
  return undefined;
}

function homeOf(scheme: Scheme, code: string, place: Place): string | undefined {
  const parts = placeParts(place);
  if ("indicator" in parts) return parts.indicator;
  if (parts.kind === "field") return schemeIndex(scheme).indicatorOf.get(place)?.id;
  // An annex has no reason of its own: the indicator that has it checked by this rule speaks for it, else its own.
  const annex = parts.kind === "entry" ? parts.annex : place;
  const checking = indicatorsOf(scheme).find(({ checks }) =>
    checks.some((check) => check.rule === code && speaksOf(annex, namesIn(check))),
  );
  return checking?.id ?? annexHomes(scheme).get(annex);
}

const namesIn = ({ rule, ...limits }: CheckSpec): readonly Place[] => ruleByCode.get(rule)?.names?.(limits) ?? [];

const speaksOf = (annex: string, names: readonly Place[]): boolean =>
  names.some((name) => name === annex || name.startsWith(`${annex}.`));

/** An annex belongs to the first indicator that counts it or compares itself with it. */
const annexHomes = oncePer((scheme: Scheme): ReadonlyMap<string, string> => {
  const indicators = indicatorsOf(scheme);
  return new Map(
    scheme.annexes.flatMap(({ key, requiredWhen }) => {
      const asking = requiredWhen ? fieldsOf(requiredWhen) : [];
      const home =
        indicators.find(
          ({ checks, fields }) =>
            checks.some((check) => speaksOf(key, namesIn(check))) ||
            fields.some(({ computed }) => computed !== undefined && speaksOf(key, annexColumnsOf(computed))),
        ) ??
        // Nobody looks into it: then the indicator whose answers ask for it.
        indicators.find(({ fields }) => fields.some(({ id }) => asking.includes(id)));
      return home ? [[key, home.id] as const] : [];
    }),
  );
});
