import { describe, expect, it } from "@jest/globals";
import type { Round } from "../../../../src/core/validation/betweenUnits/rule";
import { peopleTransferDiffers } from "../../../../src/core/validation/betweenUnits/rules/peopleTransferDiffers";
import { round, roundNames, transfer, type PlainUnit } from "../../../builders/round";

const listing = (direction: string, other: string, people: number): PlainUnit => ({
  annexes: { transfers: [{ direction, other, posts: 0, people }] },
});
const people = (into: number | null, out: number | null): PlainUnit => ({
  values: { "D4.3.pplInDue": into, "D4.3.pplOutDue": out },
});
const handed = (count: number | null): PlainUnit => ({ values: { "B2.8.pplHanded": count } });
const named = (...names: string[]): PlainUnit => ({ annexes: { register: names.map((name) => ({ name })) } });
const moved = (from: string, to: string, count: number) => transfer(from, to, 0, { people: count });

describe("peopleTransferDiffers", () => {
  it.each<[string, Round, unknown[]]>([
    [
      "is content when a pair agrees",
      round({ 教育局: listing("划出", "财政局", 3), 财政局: listing("划入", "教育局", 3) }),
      [],
    ],
    [
      "notices a pair that doesn't",
      round({ 教育局: listing("划出", "财政局", 3), 财政局: listing("划入", "教育局", 2) }),
      [{ units: ["教育局", "财政局"], what: "pair", given: 3, taken: 2, registered: undefined }],
    ],
    [
      "is content when units and register agree",
      round({ 教育局: people(0, 3), 财政局: people(3, 0) }, { transfers: [moved("教育局", "财政局", 3)] }),
      [],
    ],
    [
      "notices a unit that doesn't agree with the register",
      round({ 教育局: people(0, 3), 财政局: people(2, 0) }, { transfers: [moved("教育局", "财政局", 3)] }),
      [{ units: ["财政局"], what: "unit", flow: "peopleIn", registered: 3, reported: 2 }],
    ],
    ["compares nothing without a register", round({ 教育局: people(0, 3), 财政局: people(2, 0) }), []],
    [
      "waits for a blank number",
      round({ 教育局: people(0, null), 财政局: people(3, 0) }, { transfers: [moved("教育局", "财政局", 3)] }),
      [],
    ],
    [
      "is content when what was handed down arrived",
      round(
        { 海拉尔区: handed(20) },
        { transfers: [moved("自治区工商局", "海拉尔区", 12), moved("自治区质监局", "海拉尔区", 8)] },
      ),
      [],
    ],
    [
      "notices when it didn't, and leaves transfers within the city out",
      round(
        { 海拉尔区: handed(20), 教育局: {} },
        { transfers: [moved("自治区工商局", "海拉尔区", 12), moved("教育局", "海拉尔区", 8)] },
      ),
      [{ units: ["海拉尔区"], what: "handedDown", basis: "register", registered: 12, reported: 20 }],
    ],
    [
      "compares what was handed down with the banner's own list where no register is kept",
      round({
        海拉尔区: {
          ...handed(20),
          annexes: {
            transfers: [
              { direction: "划入", other: "自治区工商局", posts: 12, people: 12 },
              { direction: "划入", other: "教育局", posts: 8, people: 8 },
            ],
          },
        },
        教育局: {},
      }),
      [{ units: ["海拉尔区"], what: "handedDown", basis: "details", registered: 12, reported: 20 }],
    ],
    ["waits for a banner without a list", round({ 海拉尔区: handed(20) }), []],
    [
      "notices one person on two registers where the units list the transfer",
      round({
        教育局: {
          annexes: { register: [{ name: "李四" }], transfers: [{ direction: "划出", other: "财政局", people: 1 }] },
        },
        财政局: named("李四"),
      }),
      [{ units: ["教育局", "财政局"], what: "twice", name: "李四", severity: "warning" }],
    ],
    [
      "waits for a banner's blank",
      round({ 海拉尔区: handed(null) }, { transfers: [moved("自治区工商局", "海拉尔区", 12)] }),
      [],
    ],
    [
      "notices one person on two registers",
      round(
        { 教育局: named("张三", "李四"), 财政局: named("李四", "王五") },
        { transfers: [moved("教育局", "财政局", 1), moved("教育局", "财政局", 2)] },
      ),
      [{ units: ["教育局", "财政局"], what: "twice", name: "李四", severity: "warning" }],
    ],
    [
      "takes no blank for a name",
      round(
        { 教育局: { annexes: { register: [{ name: null }] } }, 财政局: { annexes: { register: [{ name: null }] } } },
        { transfers: [moved("教育局", "财政局", 1)] },
      ),
      [],
    ],
    [
      "waits for the register of a unit that has not reported",
      round({ 教育局: named("李四") }, { missing: ["财政局"], transfers: [moved("教育局", "财政局", 1)] }),
      [],
    ],
    [
      "takes the same name elsewhere for another person",
      round({ 教育局: named("李四"), 财政局: named("李四") }, { transfers: [moved("民政局", "财政局", 1)] }),
      [],
    ],
  ])("%s", (_, given, noticed) => expect(peopleTransferDiffers.check?.(given)).toStrictEqual(noticed));

  it("says who and how many", () => {
    const pair = ["教育局", "财政局"];
    expect(
      peopleTransferDiffers.says({ units: pair, what: "pair", given: 3, taken: 2, registered: undefined }, roundNames),
    ).toBe("教育局→财政局划转人员：教育局报3名，财政局报2名，请双方核对。");
    expect(
      peopleTransferDiffers.says(
        { units: ["财政局"], what: "unit", flow: "peopleOut", registered: 3, reported: 2 },
        roundNames,
      ),
    ).toBe("财政局应划出人员2名，划转登记表为3名，请核对。");
    expect(
      peopleTransferDiffers.says({ units: pair, what: "pair", given: 3, taken: 2, registered: 3 }, roundNames),
    ).toContain("划转登记为3名，请双方核对");
    const handedDown = { units: ["海拉尔区"], what: "handedDown", registered: 12, reported: 20 } as const;
    expect(peopleTransferDiffers.says({ ...handedDown, basis: "register" }, roundNames)).toBe(
      "海拉尔区下划接收人员20名，移交登记12名，请核对。",
    );
    expect(peopleTransferDiffers.says({ ...handedDown, basis: "details" }, roundNames)).toBe(
      "海拉尔区下划接收人员20名，其划转明细中由体制外划入12名，请核对。",
    );
    expect(
      peopleTransferDiffers.says({ units: pair, what: "twice", name: "李四", severity: "warning" }, roundNames),
    ).toBe("李四在教育局、财政局名册中同时在编，请核实是否同一人。");
  });
});
