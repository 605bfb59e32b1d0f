import { describe, expect, it } from "@jest/globals";
import { questions } from "#core/survey/questions";
import { validityOf } from "#core/survey/response";
import { meanOf, questionScore, tallyCounts, tallyResponses } from "#core/survey/tally";
import { answered } from "../../builders/survey";

const six = questions.find(({ no }) => no === 6);
if (!six) throw new Error("there is no question 6");

describe("a question's score", () => {
  it.each([
    ["weighs what was answered", [2, 1, 1, 0, 0, 0], 85],
    ["leaves 不了解 and 不涉及 out", [1, 0, 0, 1, 5, 7], 50],
    ["counts 差 as an answer", [0, 0, 0, 3, 0, 0], 0],
    ["rounds halves up", [1, 0, 0, 1, 0, 0].map((count, index) => (index === 0 ? count : count * 6)), 14.29],
    ["is not there where nobody knew", [0, 0, 0, 0, 9, 2], undefined],
  ])("%s", (_, ticks, score) => expect(questionScore(six, ticks)).toBe(score));

  it("is averaged over the questions that have one", () => {
    expect(meanOf([80, undefined, 85.55])).toBe(82.78);
    expect(meanOf([undefined])).toBeUndefined();
  });
});

describe("a sheet", () => {
  it.each([
    ["with four of fourteen unanswered is valid", { 1: null, 2: null, 3: null, 4: null }, "valid"],
    ["with five of them is not", { 1: null, 2: null, 3: null, 4: null, 5: null }, "tooManyBlank"],
    ["with two double ticks is valid", { 2: "several", 3: "several" }, "valid"],
    ["with three is not", { 2: "several", 3: "several", 4: "several" }, "tooManySeveral"],
    ["with the same answer throughout is pointed out", { 1: 2, 11: 2 }, "uniform"],
  ] as const)("%s", (_, but, validity) => {
    expect(validityOf(answered(1, validity === "uniform" ? but : { 14: 2, ...but }))).toBe(validity);
  });
});

describe("many sheets", () => {
  const blankOnes = Object.fromEntries([1, 2, 3, 4, 5].map((no) => [no, null]));
  const tally = tallyResponses([
    answered(1, { 3: "several", 11: 2 }),
    answered(2, { 3: 4, 11: 1 }, { group: 2, troubles: [1, 3] }),
    answered(1, blankOnes, { group: 3 }),
  ]);

  it("are counted without the invalid ones", () => {
    expect([tally.entered, tally.valid, tally.tooManyBlank]).toEqual([3, 2, 1]);
    expect(tally.questions.get(2)).toEqual({ options: [1, 1, 0, 0, 0], none: 0, score: 90 });
    expect(tally.questions.get(3)).toEqual({ options: [0, 0, 0, 1, 0], none: 1, score: 0 });
    expect(tally.questions.get(11)).toEqual({ options: [1, 1, 0], none: 0, score: undefined });
    expect(tally.troubles).toEqual([1, 0, 1, 0, 0, 0, 0]);
  });

  it("have a total of the twelve scored questions, in all and by group", () => {
    expect(tally.total).toBe(82.5); // eleven times 90 and one 0
    expect(tally.groups?.get(1)?.total).toBe(100); // its double tick on question 3 counts for nothing
    expect(tally.groups?.get(2)?.total).toBe(73.33);
    expect(tally.groups?.get(3)).toMatchObject({ valid: 0, total: undefined });
  });

  it("of insiders alone are not weighted; others get their share, rescaled over those who answered", () => {
    expect(tally.weighted).toBe(82.5);
    const mixed = tallyResponses([answered(1, { 14: 2 }), answered(3, { 14: 2 }, { group: 6 })]);
    // 内部 (11·100+80)/12 = 98.33, 社会 (11·60+80)/12 = 61.67; (98.33·50 + 61.67·30)/80
    expect(mixed.weighted).toBe(84.58);
    expect(mixed.total).toBe(80);
  });

  it("counted by hand give the same scores", () => {
    const byHand = tallyCounts(tally.valid, tally.questions);
    expect(byHand.questions).toEqual(tally.questions);
    expect(byHand.total).toBe(tally.total);
    expect(byHand.groups).toBeUndefined();
  });
});
