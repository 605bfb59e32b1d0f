import { between, isSame, meet, type Domain } from "./domain";
import { spanOf } from "./fieldDomains";
import type { Terms } from "./linear";

/** A sum of several fields that something is known of: “实有数 − 核定数 is 1 or more”. */
interface Link {
  readonly terms: Terms;
  readonly domain: Domain;
}

/** What is known of the answers so far: fields by id, and sums of them by their own key. */
export interface Box {
  readonly own: (id: string) => Domain;
  readonly told: ReadonlyMap<string, Domain>;
  readonly links: ReadonlyMap<string, Link>;
}

export const boxOf = (own: (id: string) => Domain): Box => ({ own, told: new Map(), links: new Map() });

export const domainIn = ({ own, told }: Box, id: string): Domain => told.get(id) ?? own(id);

/** Rounds of passing on what is known. What takes more is left open: days that push each other on by one would never end. */
const ROUNDS = 6;

/** One more thing known of a field; undefined where that leaves it nothing. */
export function knowing(box: Box, id: string, domain: Domain): Box | undefined {
  const before = domainIn(box, id);
  const now = meet(before, domain);
  if (!now) return undefined;
  return isSame(before, now) ? box : settled({ ...box, told: new Map([...box.told, [id, now]]) });
}

/** One more thing known of a sum; undefined where no answers come to it. */
export function knowingSum(box: Box, terms: Terms, domain: Domain): Box | undefined {
  if (terms.size === 0) return meet(between(0, 0), domain) ? box : undefined;
  const [first, ...more] = [...terms].sort(([one], [other]) => (one < other ? -1 : 1));
  if (!first) return box;
  // So that 甲 − 乙 and 乙 − 甲 are known as the same.
  const turned = first[1] < 0;
  const sign = turned ? -1 : 1;
  const said: Domain = turned
    ? { least: -domain.most, most: -domain.least, without: new Set([...domain.without].map((value) => -value)) }
    : domain;
  if (more.length === 0 && first[1] * sign === 1) return knowing(box, first[0], said);
  const straight: Terms = new Map([first, ...more].map(([id, times]) => [id, times * sign]));
  const key = [...straight].map(([id, times]) => `${times}*${id}`).join("+");
  const before = box.links.get(key)?.domain ?? spanOf(straight, (id) => domainIn(box, id));
  const now = meet(before, said);
  if (!now) return undefined;
  return settled({ ...box, links: new Map([...box.links, [key, { terms: straight, domain: now }]]) });
}

/** What sums say of their fields and fields of their sums, passed on until nothing changes. */
function settled(box: Box): Box | undefined {
  if (box.links.size === 0) return box;
  const told = new Map(box.told);
  const links = new Map(box.links);
  const of = (id: string): Domain => told.get(id) ?? box.own(id);
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    for (const [key, { terms, domain }] of links) {
      const sum = meet(domain, spanOf(terms, of));
      if (!sum) return undefined;
      if (!isSame(sum, domain)) {
        links.set(key, { terms, domain: sum });
        changed = true;
      }
      for (const [id, times] of terms) {
        const before = of(id);
        const rest = spanOf(
          [...terms].filter(([other]) => other !== id),
          of,
        );
        const [low, high] = [(sum.least - rest.most) / times, (sum.most - rest.least) / times];
        const now = meet(before, between(Math.ceil(Math.min(low, high)), Math.floor(Math.max(low, high))));
        if (!now) return undefined;
        if (isSame(before, now)) continue;
        told.set(id, now);
        changed = true;
      }
    }
    if (!changed) break;
  }
  return { ...box, told, links };
}
