import { blank, type Answers } from "../answers/answer";
import type { Scheme } from "../scheme/scheme";
import { schemeIndex } from "../scheme/schemeIndex";

/**
 * What the office gives out by a roster (V54), also where it gives nothing: then a number that stands there now was put in
 * by somebody else.
 */
export function officeNumbers(scheme: Scheme, given: Answers): Answers {
  const office = [...schemeIndex(scheme).fields.values()].filter(({ filledBy }) => filledBy === "office");
  return new Map(office.map(({ id }) => [id, given.get(id) ?? blank]));
}
