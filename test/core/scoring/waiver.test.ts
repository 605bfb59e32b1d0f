import { describe, expect, it } from "@jest/globals";
import type { PartFormula } from "#core/scoring/part";
import { withWaiver } from "#core/scoring/waiver";
import { cells } from "../expressions/facts";

const waived = "IF(COUNT(w)=1,w=1,FALSE)";

describe("the formulas of a part that may be waived", () => {
  it.each<[string, object, PartFormula, PartFormula]>([
    ["stay what they are without a waiver", {}, { earned: "a*3" }, { earned: "a*3" }],
    [
      "know what the part could bring",
      { waivedWhen: { yes: "w" } },
      { earned: "a*3" },
      { earned: `IF(${waived},0,a*3)`, available: `IF(${waived},0,3)` },
    ],
    [
      "look at what is left of it first",
      { waivedWhen: { yes: "w" } },
      { earned: "a*3", available: "b" },
      { earned: `IF(${waived},0,a*3)`, available: `IF(${waived},0,b)` },
    ],
    [
      "take nothing off then",
      { waivedWhen: { yes: "w" } },
      { taken: "a*3" },
      { taken: `IF(${waived},0,a*3)`, available: `IF(${waived},0,3)` },
    ],
  ])("%s", (_, spec, formula, expected) => expect(withWaiver(spec, 3, formula, cells)).toStrictEqual(expected));
});
