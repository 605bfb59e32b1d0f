import { describe, expect, it } from "@jest/globals";
import { given, type Answer } from "#core/answers/answer";
import { valuesOf } from "#core/verification/content";
import { judge, type Judged, type ManualPoints } from "#core/verification/judge";
import { noFieldRecord, type FieldRecord } from "#core/verification/record";
import { blankRecord } from "#core/verification/verificationForm";
import { answersFrom } from "../../builders/form";
import { bannerScheme, departmentScheme } from "../../builders/schemes";

const self = answersFrom({ "D1.3.tasksDue": 12, "D1.3.tasksOnTime": 12, "D1.3.tasksLate": 0 });
const one = (record: Partial<FieldRecord>): FieldRecord => ({ ...noFieldRecord, ...record });

function judged(fields: Record<string, Partial<FieldRecord>>, manual: Record<string, ManualPoints> = {}): Judged {
  const record = {
    ...blankRecord("张三", "市编办"),
    fields: new Map(Object.entries(fields).map(([id, said]) => [id, one(said)] as const)),
  };
  const values = valuesOf(departmentScheme, self, record);
  return judge({ scheme: departmentScheme, self, values, manual: new Map(Object.entries(manual)) });
}
const points = (result: Judged, id = "D1.3"): unknown => {
  const found = result.indicators.get(id)?.result;
  return found?.state === "scored" ? found.points : found?.state;
};

describe("judge", () => {
  it("scores the verified values by the rules of the self form", () => {
    const result = judged({ "D1.3.tasksOnTime": { desk: given(10) }, "D1.3.tasksLate": { site: given(1) } });
    expect(points(result)).toBe(3.5);
    expect(result.indicators.get("D1.3")?.self).toMatchObject({ state: "scored", points: 4 });
  });

  it.each<[string, ManualPoints, number]>([
    ["takes points by hand with a reason", { points: 3.25, reason: "材料不全" }, 3.25],
    ["leaves them out without one", { points: 3.25, reason: "" }, 4],
    ["leaves them out beyond the indicator's points", { points: 4.5, reason: "材料不全" }, 4],
    ["leaves them out with a third decimal", { points: 3.255, reason: "材料不全" }, 4],
  ])("%s", (_, manual, wanted) => expect(points(judged({}, { "D1.3": manual }))).toBe(wanted));

  it("knows what nobody has verified, and that points by hand verify an indicator", () => {
    expect(judged({}).indicators.get("D1.3")).toMatchObject({ verified: false });
    expect(judged({}, { "D1.3": { points: 3, reason: "材料不全" } }).indicators.get("D1.3")).toMatchObject({
      verified: true,
    });
    const accepted = { accepted: true };
    const all = { "D1.3.tasksOnTime": accepted, "D1.3.tasksLate": accepted, "D1.3.finishDate": accepted };
    expect(judged(all).indicators.get("D1.3")).toMatchObject({ verified: true, open: [] });
  });

  it("caps the grade by the verified values, not by the self values", () => {
    const over: Record<string, Answer> = { "D4.1.staffApproved": given(10), "D4.1.staffActual": given(10) };
    const own = new Map([...Object.entries(over), ["D4.4.overStaffLegacy", given(0)] as const]);
    const record = {
      ...blankRecord("张三", "市编办"),
      fields: new Map([["D4.1.staffActual", one({ site: given(12) })]]),
    };
    const flags = judge({
      scheme: departmentScheme,
      self: own,
      values: valuesOf(departmentScheme, own, record),
      manual: new Map(),
    }).flags;
    expect(flags.map(({ indicator }) => indicator)).toContain("D4.4");
  });

  it("verifies what an annex adds up to as one number", () => {
    const own = answersFrom({ "B3.5.overPosts": 2, "B3.5.postMismatch": 0, "B3.5.headcountConfirmed": true });
    const record = {
      ...blankRecord("张三", "市编办"),
      fields: new Map([["B3.5.overPosts", one({ desk: given(1) })]]),
    };
    const values = valuesOf(bannerScheme, own, record);
    const result = judge({ scheme: bannerScheme, self: own, values, manual: new Map() }).indicators.get("B3.5");
    expect(result?.self).toMatchObject({ points: 3 });
    expect(result?.result).toMatchObject({ points: 4 });
  });
});
