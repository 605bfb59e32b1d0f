import { describe, expect, it } from "@jest/globals";
import type { Round } from "../../../../src/core/validation/betweenUnits/rule";
import { notApplicableDiffers } from "../../../../src/core/validation/betweenUnits/rules/notApplicableDiffers";
import { round, roundNames, type PlainUnit } from "../../../builders/round";

const unit = (notApplicable: boolean | undefined, officeSaid: boolean, scheme = "departments"): PlainUnit => ({
  scheme,
  indicators: [{ id: "D2.6", notApplicable, officeSaid }],
});
const applies = unit(false, true);
const office = unit(true, true);
const own = unit(true, false);
const found = (units: string[], not: number, rest: number) => [
  { units, scheme: "departments", indicator: "D2.6", not, applies: rest },
];

describe("notApplicableDiffers", () => {
  it.each<[string, Round, unknown[]]>([
    ["is content when it applies to all", round({ 甲: applies, 乙: applies, 丙: applies }), []],
    ["is content with the office's own word", round({ 甲: office, 乙: applies, 丙: applies }), []],
    ["is content when it applies to nobody", round({ 甲: own, 乙: own, 丙: own }), []],
    ["notices one without the office's word", round({ 甲: own, 乙: applies, 丙: applies }), found(["甲"], 1, 2)],
    [
      "names only those without it",
      round({ 甲: own, 乙: office, 丙: applies, 丁: applies, 戊: applies }),
      found(["甲"], 2, 3),
    ],
    [
      "one line, however many",
      round({ 甲: own, 乙: own, 丙: applies, 丁: applies, 戊: applies }),
      found(["甲", "乙"], 2, 3),
    ],
    ["is silent where it is nothing unusual", round({ 甲: own, 乙: own, 丙: applies, 丁: applies }), []],
    ["is silent while hardly anybody has reported", round({ 甲: own, 乙: applies }), []],
    ["waits for the undecided", round({ 甲: own, 乙: unit(undefined, true), 丙: unit(undefined, true) }), []],
    [
      "never compares a department with a banner",
      round({ 甲: own, 乙: unit(false, true, "banners"), 丙: unit(false, true, "banners") }),
      [],
    ],
    ["is content with an empty round", round({}), []],
  ])("%s", (_, given, noticed) => expect(notApplicableDiffers.check?.(given)).toStrictEqual(noticed));

  it("says which indicator, for whom, and what to do", () => {
    const facts = { units: ["甲", "乙"], scheme: "departments", indicator: "D2.6", not: 2, applies: 39 };
    expect(notApplicableDiffers.says(facts, roundNames)).toBe(
      "D2.6“指标”：甲、乙为不适用，同类其余39个单位适用，名录中没有编办的核定，请核实是否确不适用。",
    );
  });
});
