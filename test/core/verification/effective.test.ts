import { describe, expect, it } from "@jest/globals";
import { blank, given, notApplicable, unreadable, type Answer } from "#core/answers/answer";
import { schemeIndex } from "#core/scheme/schemeIndex";
import type { Field } from "#core/scheme/scheme";
import { effectiveValue, isVerifiable } from "#core/verification/effective";
import { bannerScheme, departmentScheme } from "../../builders/schemes";

const field = (id: string): Field => {
  const found = schemeIndex(departmentScheme).fields.get(id) ?? schemeIndex(bannerScheme).fields.get(id);
  if (!found) throw new Error(id);
  return found;
};
const odd = unreadable("约12", "vague");

describe("the value that counts", () => {
  it.each<[string, Answer, Answer, boolean | undefined, boolean, Answer, string]>([
    ["is the site value above all", given(3), given(2), true, true, given(3), "site"],
    ["is the desk value where nobody was on site", blank, given(2), undefined, false, given(2), "desk"],
    ["takes 0 for a value, not for a blank", blank, given(0), undefined, false, given(0), "desk"],
    ["stays unreadable and never falls back to the self value", odd, given(2), true, true, odd, "site"],
    ["takes 不适用 for something said", blank, notApplicable, undefined, true, notApplicable, "desk"],
    ["is the accepted self value", blank, blank, true, false, given(10), "accepted"],
    ["is accepted with all that is left", blank, blank, undefined, true, given(10), "accepted"],
    ["is not accepted with the rest where it says 否", blank, blank, false, true, given(10), "self"],
    ["is the self value nobody has looked at", blank, blank, undefined, false, given(10), "self"],
  ])("%s", (_, site, desk, accepted, rest, answer, source) => {
    expect(effectiveValue(field("D1.3.tasksOnTime"), given(10), { site, desk, accepted }, rest)).toStrictEqual({
      answer,
      source,
    });
  });

  it.each([
    ["a unit's own field", "D1.3.tasksOnTime", true],
    ["an assessor's", "D2.2.disguisedKept", true],
    ["what an annex adds up to", "B3.4.overStaffSum", true],
    ["not the office's number", "D1.3.tasksDue", false],
    ["not what is computed from other fields", "D4.4.overStaff", false],
  ])("may be verified: %s", (_, id, wanted) => {
    expect(isVerifiable(field(id))).toBe(wanted);
  });

  it("leaves an assessor's own field blank where no assessor says anything", () => {
    const none = { desk: blank, site: blank, accepted: undefined };
    expect(effectiveValue(field("D2.2.disguisedKept"), blank, none, true)).toStrictEqual({
      answer: blank,
      source: "optional",
    });
  });
});
