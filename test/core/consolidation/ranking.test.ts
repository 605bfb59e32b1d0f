import { rank } from "#core/consolidation/ranking";

const entrants = (points: readonly (number | undefined)[], verified: readonly boolean[] = []) =>
  points.map((one, index) => ({ code: "ABCDEFG"[index] ?? "", points: one, verified: verified[index] ?? true }));
const said = (places: ReadonlyMap<string, number>) =>
  [...places]
    .sort()
    .map(([code, place]) => `${code}${place}`)
    .join(" ");

describe("rank", () => {
  it.each<[string, (number | undefined)[], string]>([
    ["by points, highest first", [80, 95, 90], "A3 B1 C2"],
    ["shares a place and skips the next: 1-2-2-4", [95, 90, 90, 80], "A1 B2 C2 D4"],
    ["shares the first place", [90, 90, 80], "A1 B1 C3"],
    ["shares the last place", [90, 80, 80, 80], "A1 B2 C2 D2"],
    ["leaves out who has no total yet", [90, undefined, 95], "A2 C1"],
    ["ranks 0 points like any other", [0, 90], "A2 B1"],
    ["has no places without units", [], ""],
  ])("%s", (_, points, places) => expect(said(rank(entrants(points)).places)).toBe(places));

  it("ranks verified units only, and keeps the self places of all apart", () => {
    const { places, selfPlaces } = rank(entrants([95, 90, 85], [false, true, true]));
    expect(said(places)).toBe("B1 C2");
    expect(said(selfPlaces)).toBe("A1 B2 C3");
  });
});
