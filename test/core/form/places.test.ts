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

  it("tells every cell", () => expect([...places.cells()]).toHaveLength(2 + 4));
});
