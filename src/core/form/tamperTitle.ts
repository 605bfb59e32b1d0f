import type { Bilingual } from "../answers/text";
import type { Scheme } from "../scheme/scheme";
import { schemeIndex } from "../scheme/schemeIndex";
import { cellName } from "./address";
import type { TamperFinding } from "./tamper";

/** The finding with what people call the place it is about: keys are nothing they know. */
export function asPeopleCallIt(scheme: Scheme, finding: TamperFinding): TamperFinding {
  const key = "key" in finding ? finding.key : "indicator" in finding ? finding.indicator : undefined;
  const title = key === undefined ? undefined : tamperTitle(scheme, key);
  return {
    ...finding,
    ...(title && { title }),
    ...(finding.at && { cell: cellName(finding.at.row, finding.at.column) }),
  };
}

/**
 * What people call the row or entry a key stands for: the title of a field, an indicator (also for its reason), a major
 * indicator, or an annex' column. undefined for rows that have no title of their own in the scheme (the total).
 */
function tamperTitle(scheme: Scheme, key: string): Bilingual | undefined {
  const { fields, indicators, annexes } = schemeIndex(scheme);
  const [, annex = "", column] = /^([^#]+)#\d+\.(.+)$/.exec(key) ?? [];
  const titled =
    fields.get(key) ??
    indicators.get(key.replace(/\.reason$/, "")) ??
    scheme.majors.find(({ id }) => id === key) ??
    annexes.get(annex)?.columns.find((one) => one.key === column);
  return titled?.title;
}
