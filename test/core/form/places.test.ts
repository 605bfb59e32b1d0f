import { describe, expect, it } from "@jest/globals";
import { Places } from "#core/form/places";

describe("places", () => {
  const places = new Places();
  places.set("D1.1.planIssued", { sheet: "填报数据", row: 11, column: 5 });
  places.set("divisions", { sheet: "内设机构", row: 5, column: 3 });
  places.setRows("divisions", {
    sheet: "内设机构",
    rows: [5, 9],
    columns: new Map([
      ["name", 3],
      ["status", 11],
    ]),
    firstColumn: 3,
  });

  it.each([
    ["D1.1.planIssued", { sheet: "填报数据", row: 11, column: 5 }],
    ["divisions", { sheet: "内设机构", row: 5, column: 3 }],
    ["divisions#2", { sheet: "内设机构", row: 9, column: 3 }],
    ["divisions#2.status", { sheet: "内设机构", row: 9, column: 11 }],
    ["divisions#3.status", undefined],
    ["divisions#2.other", undefined],
    ["posts#1", undefined],
    ["posts#1.status", undefined],
    ["divisions#12", undefined],
    ["divisions#2.status#1", undefined],
    ["divisions#", undefined],
    ["x#divisions#2", undefined],
    ["", undefined],
    ["D9.9.none", undefined],
  ])("%s", (key, place) => expect(places.get(key)).toEqual(place));

  it.each([
    ["an entry", "填报数据", { top: 10, left: 5, bottom: 11, right: 6 }, true],
    ["beside it", "填报数据", { top: 10, left: 6, bottom: 11, right: 6 }, false],
    ["the same range of another sheet", "封面", { top: 10, left: 5, bottom: 11, right: 6 }, false],
    ["an annex entry", "内设机构", { top: 9, left: 9, bottom: 9, right: 11 }, true],
    ["between the columns of an annex", "内设机构", { top: 9, left: 4, bottom: 9, right: 10 }, false],
    ["a row without entries", "内设机构", { top: 6, left: 3, bottom: 8, right: 11 }, false],
  ])("within: %s", (_, sheet, range, found) => expect(places.within(sheet, range)).toBe(found));
});

describe("places of another return", () => {
  const placesOf = (...cells: readonly (readonly [key: string, sheet: string, row: number, column: number])[]) => {
    const places = new Places();
    for (const [key, sheet, row, column] of cells) places.set(key, { sheet, row, column });
    return places;
  };
  const issued = placesOf(["D1.1.a", "填报数据", 5, 6], ["D1.1.b", "填报数据", 6, 6]);

  it.each<[string, Places, boolean]>([
    ["the same", placesOf(["D1.1.a", "填报数据", 5, 6], ["D1.1.b", "填报数据", 6, 6]), true],
    ["the same in another order", placesOf(["D1.1.b", "填报数据", 6, 6], ["D1.1.a", "填报数据", 5, 6]), true],
    ["another row", placesOf(["D1.1.a", "填报数据", 5, 6], ["D1.1.b", "填报数据", 7, 6]), false],
    ["another column", placesOf(["D1.1.a", "填报数据", 5, 6], ["D1.1.b", "填报数据", 6, 7]), false],
    ["another sheet", placesOf(["D1.1.a", "填报数据", 5, 6], ["D1.1.b", "填报数据 (2)", 6, 6]), false],
    ["another key", placesOf(["D1.1.a", "填报数据", 5, 6], ["D1.1.c", "填报数据", 6, 6]), false],
    ["one less", placesOf(["D1.1.a", "填报数据", 5, 6]), false],
    ["one more", placesOf(["D1.1.a", "填报数据", 5, 6], ["D1.1.b", "填报数据", 6, 6], ["c", "填报数据", 7, 6]), false],
    ["none", placesOf(), false],
  ])("one list is kept for both: %s", (_, places, shared) => {
    const before = new Map(places.data().single);
    places.shareWith(issued);
    expect(places.data().single === issued.data().single).toBe(shared);
    expect(new Map(places.data().single)).toEqual(before);
  });

  it("as plain data and back", () => {
    const places = placesOf(["D1.1.a", "填报数据", 5, 6]);
    const rows = { sheet: "内设机构", rows: [7], columns: new Map([["name", 3]]), firstColumn: 3 };
    places.setRows("divisions", rows);
    const data = places.data();
    expect(data).toEqual({
      single: new Map([["D1.1.a", { sheet: "填报数据", row: 5, column: 6 }]]),
      annexes: new Map([["divisions", rows]]),
    });
    const again = Places.from(data);
    expect(again.get("D1.1.a")).toEqual({ sheet: "填报数据", row: 5, column: 6 });
    expect(again.get("divisions#1.name")).toEqual({ sheet: "内设机构", row: 7, column: 3 });
  });
});
