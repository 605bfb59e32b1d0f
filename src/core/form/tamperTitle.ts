import type { Bilingual } from "../answers/text";
import type { Scheme } from "../scheme/scheme";
import { schemeIndex } from "../scheme/schemeIndex";

/**
 * What people call the row or entry a key stands for: the title of a field, an indicator (also for its reason), a major
 * indicator, or an annex' column. undefined for rows that have no title of their own in the scheme (the total).
 */
export function tamperTitle(scheme: Scheme, key: string): Bilingual | undefined {
  const { fields, indicators, annexes } = schemeIndex(scheme);
  const [, annex = "", column] = /^([^#]+)#\d+\.(.+)$/.exec(key) ?? [];
  const titled =
    fields.get(key) ??
    indicators.get(key.replace(/\.reason$/, "")) ??
    scheme.majors.find(({ id }) => id === key) ??
    annexes.get(annex)?.columns.find((one) => one.key === column);
  return titled?.title;
}
