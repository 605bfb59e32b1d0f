import { describe, expect, it } from "@jest/globals";
import { blank, given, notApplicable, RowEntries, textOf, unreadable, type Answer } from "#core/answers/answer";

// Spelled out: most other tests make what they expect with the same words.
describe("an answer, spelled out", () => {
  it.each<[string, Answer, object]>([
    ["blank", blank, { state: "blank" }],
    ["not applicable", notApplicable, { state: "notApplicable" }],
    ["yes", given(true), { state: "given", value: true }],
    ["no", given(false), { state: "given", value: false }],
    ["zero", given(0), { state: "given", value: 0 }],
    ["minus zero stays what it is", given(-0), { state: "given", value: -0 }],
    ["a small number", given(255), { state: "given", value: 255 }],
    ["the next one", given(256), { state: "given", value: 256 }],
    ["a large number", given(1200), { state: "given", value: 1200 }],
    ["a text", given("张某"), { state: "given", value: "张某" }],
    ["an empty text", given(""), { state: "given", value: "" }],
    ["digits as a text", given("1"), { state: "given", value: "1" }],
    ["read from something else", given(12, "１２"), { state: "given", value: 12, normalisedFrom: "１２" }],
    ["unreadable", unreadable("约12", "vague"), { state: "unreadable", text: "约12", reason: "vague" }],
  ])("%s", (_, answer, expected) => expect(answer).toStrictEqual(expected));

  it("a small number is one object, however often it is said", () => {
    expect(given(7)).toBe(given(7));
    expect(given(true)).toBe(given(true));
  });
});

describe("what was said, as text", () => {
  it.each<[string, Answer | undefined, string]>([
    ["a text", given("张某"), "张某"],
    ["a number", given(0), "0"],
    ["blank", blank, ""],
    ["unreadable", unreadable("约12", "vague"), ""],
    ["nothing there", undefined, ""],
  ])("%s", (_, answer, text) => expect(textOf(answer)).toBe(text));
});

describe("the entries of a row", () => {
  const row = new RowEntries(["name", "posts", "note"], [given("办公室"), undefined, blank]);
  it.each([
    ["name", given("办公室")],
    ["posts", undefined],
    ["note", blank],
    ["nobody's column", undefined],
  ])("%s", (column, answer) => expect(row.get(column)).toEqual(answer));

  it("come in the order of the columns, without those that aren't there", () =>
    expect([...row]).toEqual([
      ["name", given("办公室")],
      ["note", blank],
    ]));
});
