import type { Category } from "../fieldwork/categories";
import type { Indicator } from "../scheme/scheme";

/** Powers used that are not the unit's any more, or never were. */
const OVERREACH: ReadonlySet<string> = new Set(["disguisedKept", "falseDevolve", "offListUse"]);
/** What an indicator asks tells what it is about, where its aspect alone doesn't. */
const ASKS: readonly (readonly [Category, ReadonlySet<string>])[] = [
  ["misplacement", new Set(["overlapFound"])],
  ["mechanism", new Set(["interfere"])],
  ["headcount", new Set(["overPosts", "postMismatch"])],
];
/** By the six aspects of the source (DOMAIN 1.5); what isn't done at all is 缺位. */
const ASPECTS: Readonly<Record<string, Category>> = { "3": "institution", "4": "establishment", "5": "mechanism" };

const last = (id: string): string => id.slice(id.lastIndexOf(".") + 1);

/** Our own default, which the office may change (DOMAIN states no rule for it). */
export function categoryOf(
  { aspect, fields }: Pick<Indicator, "aspect" | "fields">,
  numbers: Readonly<Record<string, number>>,
): Category {
  if (fields.some(({ id }) => OVERREACH.has(last(id)) && (numbers[id] ?? 0) > 0)) return "overreach";
  const asked = ASKS.find(([, keys]) => fields.some(({ id }) => keys.has(last(id))));
  return asked?.[0] ?? ASPECTS[aspect] ?? "absence";
}
