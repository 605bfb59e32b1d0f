import { quoted } from "../form/address";
import type { FinalWords } from "../languages/finalWords";
import { hundredths } from "./finalParts";

/** V28: totals so far apart want a second look; so far below the self score is 自评偏高. Points. */
const REVIEW = 5;
const HIGH = 10;

/** What is said of final minus self score; null where it is small, or unknown. */
export function gapSaid(gap: number | undefined, { final: said }: FinalWords): string | null {
  if (gap === undefined || Math.abs(gap) < REVIEW) return null;
  const points = hundredths(Math.abs(gap)).toFixed(2);
  return gap <= -HIGH ? said.high(points) : said.review(points);
}

/** A unit's place among the verified ones, equal scores sharing one. `down`: the same cells of all units. */
export const placeFormula = (
  own: { readonly state: string; readonly final: string },
  down: { readonly state: string; readonly final: string },
  words: FinalWords,
): string => {
  const verified = quoted(words.state.verified);
  const better = `COUNTIFS(${down.state},${verified},${down.final},">"&${own.final})`;
  return `IF(${own.state}=${verified},${better}+1,${quoted(words.unranked)})`;
};
