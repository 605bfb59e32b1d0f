import { describe, expect, it } from "@jest/globals";
import { gradeOf } from "#core/scoring/grade";

const bands = [
  { grade: { zh: "优秀" }, from: 90 },
  { grade: { zh: "良好" }, from: 80 },
  { grade: { zh: "合格" }, from: 60 },
  { grade: { zh: "不合格" }, from: 0 },
];

describe("gradeOf", () => {
  it.each([
    ["the lower bound is in", 90, [], { grade: "优秀" }],
    ["a hundredth below it is not", 89.99, [], { grade: "良好" }],
    ["the next bound", 60, [], { grade: "合格" }],
    ["nothing at all", 0, [], { grade: "不合格" }],
    ["below the lowest bound there is still the lowest grade", -1, [], { grade: "不合格" }],
    ["everything", 100, [], { grade: "优秀" }],
    ["a cap takes the best grade away", 95, ["良好"], { grade: "良好", uncapped: "优秀" }],
    ["the lowest of several caps counts", 95, ["良好", "合格"], { grade: "合格", uncapped: "优秀" }],
    ["a cap above what was earned changes nothing", 70, ["良好"], { grade: "合格" }],
    ["a cap never lifts", 30, ["合格"], { grade: "不合格" }],
    ["a cap nobody knows changes nothing", 95, ["卓越"], { grade: "优秀" }],
  ])("%s", (_, points, caps, expected) => expect(gradeOf(points, bands, caps)).toEqual(expected));
});
