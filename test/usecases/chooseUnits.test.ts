import { describe, expect, it } from "@jest/globals";
import { unitsByName } from "#usecases/chooseUnits";

const [one, other] = [
  { code: "BM01", name: "市教育局" },
  { code: "BM02", name: "市民政局" },
];
const named = (list: string | undefined) => unitsByName(list, [one, other]);

describe("units by name", () => {
  it.each<[string, readonly unknown[]]>([
    ["市教育局", [one]],
    ["BM02、市教育局", [other, one]],
    ["市教育局，BM02，", [one, other]],
    ["市教育局,BM01, 市教育局", [one]],
  ])("%s", (list, units) => expect(named(list)).toEqual({ ok: true, units }));

  it("are all where none is named, and not known where nobody is meant", () => {
    expect(named(undefined)).toEqual({ ok: true, units: undefined });
    expect(named("，")).toEqual({ ok: false, unknown: "，" });
    expect(named("市教育局,公安局")).toEqual({ ok: false, unknown: "公安局" });
  });
});
