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
