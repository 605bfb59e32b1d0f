import { rank } from "#core/consolidation/ranking";

const entrants = (points: readonly (number | undefined)[], verified: readonly boolean[] = []) =>
  points.map((one, index) => ({
    code: "ABCDEFG"[index] ?? "",
    points: one,
    self: one,
    verified: verified[index] ?? true,
  }));
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

  it("shares places among verified units as if nobody else were there: 1-2-2-4", () => {
    const verified = [true, false, true, true, false, true];
    const { places, selfOrders } = rank(entrants([95, 95, 90, 90, 90, 85], verified));
    expect(said(places)).toBe("A1 C2 D2 F4");
    expect(said(selfOrders)).toBe("A1 B1 C3 D3 E3 F6");
  });

  it("orders by the self score where the verified one is another", () => {
    const units = [
      { code: "A", points: 80, self: 95, verified: true },
      { code: "B", points: 90, self: 90, verified: true },
      { code: "C", points: undefined, self: 85, verified: false },
    ];
    const { places, selfOrders } = rank(units);
    expect(said(places)).toBe("A2 B1");
    expect(said(selfOrders)).toBe("A1 B2 C3");
  });

  it("has no places while nobody is verified", () => {
    const { places, selfOrders } = rank(entrants([95, 90], [false, false]));
    expect(said(places)).toBe("");
    expect(said(selfOrders)).toBe("A1 B2");
  });

  it("ranks verified units only, and keeps the self places of all apart", () => {
    const { places, selfOrders } = rank(entrants([95, 90, 85], [false, true, true]));
    expect(said(places)).toBe("B1 C2");
    expect(said(selfOrders)).toBe("A1 B2 C3");
  });
});
