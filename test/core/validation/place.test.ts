import { describe, expect, it } from "@jest/globals";
import { annexKey, columnId } from "#core/validation/limits";
import { placeParts, type PlaceParts } from "#core/validation/place";

describe("what a place is", () => {
  it.each<[string, PlaceParts]>([
    ["divisions#3.status", { kind: "entry", annex: "divisions", row: 3, column: "status" }],
    ["posts2#12.actual1", { kind: "entry", annex: "posts2", row: 12, column: "actual1" }],
    ["D1.3.reason", { kind: "reason", indicator: "D1.3" }],
    ["D10.12.reason", { kind: "reason", indicator: "D10.12" }],
    ["D1.3", { kind: "indicator", indicator: "D1.3" }],
    ["D10.12", { kind: "indicator", indicator: "D10.12" }],
    ["D1.3.tasksDue", { kind: "field" }],
    ["D1.3.reasonGiven", { kind: "field" }],
    ["divisions", { kind: "annex" }],
    ["divisions#3", { kind: "annex" }],
    ["divisions#.status", { kind: "field" }],
    ["divisions#3.status.more", { kind: "field" }],
    ["x D1.3.reason", { kind: "field" }],
    ["x D1.3", { kind: "field" }],
    ["1divisions#3.status", { kind: "field" }],
  ])("%s", (place, parts) => expect(placeParts(place)).toStrictEqual(parts));
});

describe("how a scheme writes annexes and their columns", () => {
  it.each([
    ["divisions", true, false],
    ["divisions2", true, false],
    ["divisions.status", false, true],
    ["divisions2.status2", false, true],
    ["2divisions", false, false],
    ["divisions-2", false, false],
    ["divisions.", false, false],
    ["2divisions.status", false, false],
    ["divisions.status.more", false, false],
    ["divisions.2", false, false],
    ["", false, false],
  ])("“%s”", (text, annex, column) => {
    expect(annexKey.safeParse(text).success).toBe(annex);
    expect(columnId.safeParse(text).success).toBe(column);
  });
});
