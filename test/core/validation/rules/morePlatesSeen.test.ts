import { describe, expect, it } from "@jest/globals";
import { morePlatesSeen } from "../../../../src/core/validation/rules/morePlatesSeen";
import { namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const limits = { plates: "D3.4.extraPlates" };

describe("morePlatesSeen", () => {
  it.each<[string, Plain, number | undefined, unknown[]]>([
    ["is content when as many were seen", 1, 1, []],
    ["is content when fewer were seen", 2, 1, []],
    ["notices more", 1, 3, [{ at: ["D3.4.extraPlates"], seen: 3, stated: 1 }]],
    ["waits for a blank number", null, 3, []],
    ["waits for the team", 1, undefined, []],
  ])("%s", (_, stated, platesSeen, noticed) => {
    const context = ruleContext({ "D3.4.extraPlates": stated }, { verification: { platesSeen } });
    expect(morePlatesSeen.check(context, limits)).toStrictEqual(noticed);
  });

  it("is silent without a verification", () => {
    expect(morePlatesSeen.check(ruleContext({ "D3.4.extraPlates": 0 }), limits)).toStrictEqual([]);
  });

  it("says both numbers", () => {
    expect(morePlatesSeen.says({ at: ["D3.4.extraPlates"], seen: 3, stated: 1 }, namesOf())).toBe(
      "现场发现加挂牌子3块，填报1块，有虚报疑点，请核实。",
    );
  });
});
