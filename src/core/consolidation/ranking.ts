/** Who stands in a ranking, and with what. */
export interface Entrant {
  readonly code: string;
  /** The score that counts; undefined while anything is pending, or when there is no return. */
  readonly points: number | undefined;
  /** The unit's own score, likewise. */
  readonly self: number | undefined;
  readonly verified: boolean;
}

export interface Ranking {
  /** Places of those who may be ranked: verified, with complete points (V52). */
  readonly places: ReadonlyMap<string, number>;
  /** For orientation only, and no place (位次): the order of all complete self scores, verified or not. */
  readonly selfOrders: ReadonlyMap<string, number>;
}

/** Ties share a place and the next place is skipped: 1-2-2-4 (P28). */
function placesOf(
  scores: readonly { readonly code: string; readonly points: number | undefined }[],
): ReadonlyMap<string, number> {
  const complete = scores.flatMap(({ code, points }) => (points === undefined ? [] : [{ code, points }]));
  complete.sort((one, other) => other.points - one.points);
  const places = new Map<string, number>();
  let place = 1;
  complete.forEach(({ code, points }, index) => {
    if (complete[index - 1]?.points !== points) place = index + 1;
    places.set(code, place);
  });
  return places;
}

/** One class at a time: departments and banners never share a ranking. */
export const rank = (entrants: readonly Entrant[]): Ranking => ({
  places: placesOf(entrants.filter(({ verified }) => verified)),
  selfOrders: placesOf(entrants.map(({ code, self }) => ({ code, points: self }))),
});
