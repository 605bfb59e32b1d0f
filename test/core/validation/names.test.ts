import { describe, expect, it } from "@jest/globals";
import { places } from "../../../src/core/languages/en-US/validation";
import { entryPlace, placeParts, reasonPlace } from "../../../src/core/validation/place";
import { issueNames, type Titles } from "../../../src/core/validation/names";
import { namesOf } from "../../builders/ruleContext";

const titles = {
  "D2.7": "“三定”职责纳入年度计划",
  "D2.7.dutiesTotal": "“三定”规定主要职责数",
  divisions: "内设机构明细表",
  "divisions.status": "状态",
};

describe("places", () => {
  it.each([
    ["D1.3.tasksDue", { kind: "field" }],
    ["D1.3.reason", { kind: "reason", indicator: "D1.3" }],
    ["D1.3", { kind: "indicator", indicator: "D1.3" }],
    ["D10.12", { kind: "indicator", indicator: "D10.12" }],
    ["divisions", { kind: "annex" }],
    ["divisions#12.status", { kind: "entry", annex: "divisions", row: 12, column: "status" }],
  ])("knows what %s is", (place, parts) => expect(placeParts(place)).toStrictEqual(parts));

  it("are made as they are read", () => {
    expect(placeParts(entryPlace("divisions", 3, "status"))).toStrictEqual({
      kind: "entry",
      annex: "divisions",
      row: 3,
      column: "status",
    });
    expect(placeParts(reasonPlace("D1.3"))).toStrictEqual({ kind: "reason", indicator: "D1.3" });
  });
});

describe("names", () => {
  it.each([
    ["D2.7.dutiesTotal", "“‘三定’规定主要职责数”"],
    ["D2.7", "D2.7“‘三定’职责纳入年度计划”"],
    ["D2.7.reason", "D2.7“‘三定’职责纳入年度计划”的自评说明"],
    ["divisions", "“内设机构明细表”"],
    ["divisions#3.status", "“内设机构明细表”第3行“状态”"],
    ["D9.9.unknown", "“D9.9.unknown”"],
  ])("calls %s %s", (place, name) => expect(namesOf(titles).title(place)).toBe(name));

  it.each([
    ["D2.7.dutiesTotal", "“‘三定’规定主要职责数”"],
    ["D2.7", "D2.7 “‘三定’职责纳入年度计划”"],
    ["D2.7.reason", "the self-assessment note of D2.7 “‘三定’职责纳入年度计划”"],
    ["divisions#3.status", "“状态” in row 3 of “内设机构明细表”"],
  ])("calls %s %s in an English sentence", (place, name) =>
    expect(namesOf(titles, "", places).title(place)).toBe(name),
  );

  it("looks up units of columns without the row", () => {
    const source: Titles = {
      title: () => undefined,
      unit: (id) => ({ "divisions.approved": "名", "D1.3.tasksDue": "项" })[id],
      tier: (_, tier) => tier,
    };
    const names = issueNames(source, places);
    expect([names.unit("divisions#3.approved"), names.unit("D1.3.tasksDue"), names.unit("D1.3")]).toStrictEqual([
      "名",
      "项",
      "",
    ]);
  });
});
