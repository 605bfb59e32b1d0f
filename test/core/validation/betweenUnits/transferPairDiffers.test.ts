import { describe, expect, it } from "@jest/globals";
import type { Round } from "../../../../src/core/validation/betweenUnits/rule";
import { transferPairDiffers } from "../../../../src/core/validation/betweenUnits/rules/transferPairDiffers";
import { round, roundNames, transfer, type PlainUnit } from "../../../builders/round";

type Row = Readonly<Record<string, string | number | null>>;
const unit = (transfers: readonly Row[], done?: number): PlainUnit => ({
  annexes: { transfers },
  values: done === undefined ? {} : { "D4.3.postsInDone": done },
});
const out = (other: string, posts: number | null): Row => ({ direction: "划出", other, posts });
const into = (other: string, posts: number | null): Row => ({ direction: "划入", other, posts });
const numbers = (given: number, taken: number, registered?: number) => [
  { units: ["教育局", "财政局"], what: "numbers", given, taken, registered },
];

describe("transferPairDiffers, between two returns", () => {
  it.each<[string, Round, unknown[]]>([
    [
      "is content when both say the same",
      round({ 教育局: unit([out("财政局", 5)]), 财政局: unit([into("教育局", 5)]) }),
      [],
    ],
    [
      "adds up several rows",
      round({ 教育局: unit([out("财政局", 5), out("财政局", 2)]), 财政局: unit([into("教育局", 7)]) }),
      [],
    ],
    [
      "notices different numbers",
      round({ 教育局: unit([out("财政局", 5)]), 财政局: unit([into("教育局", 4)]) }),
      numbers(5, 4),
    ],
    [
      "notices that the other names somebody else",
      round({ 教育局: unit([out("财政局", 5)]), 财政局: unit([into("民政局", 5)]), 民政局: unit([out("财政局", 5)]) }),
      numbers(5, 0),
    ],
    [
      "notices that the other doesn't say it gave any",
      round({ 教育局: unit([out("民政局", 5)]), 财政局: unit([into("教育局", 4)]) }),
      numbers(0, 4),
    ],
    [
      "notices that the other says it took none",
      round({ 教育局: unit([out("财政局", 5)]), 财政局: unit([], 0) }),
      numbers(5, 0),
    ],
    [
      "waits for an empty list that may yet be filled",
      round({ 教育局: unit([out("财政局", 5)]), 财政局: unit([], 5) }),
      [],
    ],
    [
      "waits for a unit that has not reported",
      round({ 教育局: unit([out("财政局", 5)]) }, { missing: ["财政局"] }),
      [],
    ],
    ["waits for a blank number", round({ 教育局: unit([out("财政局", null)]), 财政局: unit([into("教育局", 4)]) }), []],
    [
      "tells what the register has, where one is kept",
      round(
        { 教育局: unit([out("财政局", 5)]), 财政局: unit([into("教育局", 4)]) },
        { transfers: [transfer("教育局", "财政局", 3), transfer("教育局", "财政局", 2), transfer("甲", "财政局", 9)] },
      ),
      numbers(5, 4, 5),
    ],
    ["takes no list of itself for a pair", round({ 教育局: unit([out("教育局", 5), into("教育局", 4)]) }), []],
    [
      "asks about a name that looks like one on the roster, and takes it for none",
      round({ 教育局: unit([out("卫生和计划生育委员会", 5)]), 市卫生和计划生育委员会: unit([], 5) }),
      [
        {
          units: ["教育局"],
          what: "nearName",
          severity: "hint",
          written: "卫生和计划生育委员会",
          meant: "市卫生和计划生育委员会",
        },
      ],
    ],
    [
      "asks nothing where two may be meant",
      round({ 教育局: unit([out("某管理局", 5)]), 甲某管理局: {}, 乙某管理局: {} }),
      [],
    ],
    ["leaves bodies outside to the register", round({ 财政局: unit([into("自治区工商局", 5)]) }), []],
  ])("%s", (_, given, noticed) => expect(transferPairDiffers.check?.(given)).toStrictEqual(noticed));
});

describe("transferPairDiffers, in the register", () => {
  it.each([
    ["is content when both confirm", true, true, []],
    ["waits while one hasn't said", true, undefined, []],
    [
      "notices that the receiving side denies it",
      true,
      false,
      [expect.objectContaining({ what: "disputed", deniedBy: "to" })],
    ],
    ["notices that the giving side denies it", false, undefined, [expect.objectContaining({ deniedBy: "from" })]],
    [
      "notices that both deny it",
      false,
      false,
      [expect.objectContaining({ deniedBy: "both", units: ["教育局", "财政局"] })],
    ],
  ])("%s", (_, confirmedFrom, confirmedTo, noticed) => {
    const transfers = [transfer("教育局", "财政局", 5, { confirmedFrom, confirmedTo })];
    expect(transferPairDiffers.check?.(round({ 教育局: {}, 财政局: {} }, { transfers }))).toStrictEqual(noticed);
  });

  it("names a body outside without a code", () => {
    const transfers = [transfer("自治区工商局", "财政局", 5, { confirmedTo: false })];
    expect(transferPairDiffers.check?.(round({ 财政局: {} }, { transfers }))).toStrictEqual([
      {
        units: ["财政局"],
        what: "disputed",
        from: "自治区工商局",
        to: "财政局",
        docNo: "呼编发〔2014〕12号",
        posts: 5,
        deniedBy: "to",
      },
    ]);
  });

  it("says who has to look again", () => {
    expect(
      transferPairDiffers.says(
        { units: ["教育局", "财政局"], what: "numbers", given: 5, taken: 4, registered: undefined },
        roundNames,
      ),
    ).toBe("教育局→财政局划转编制：教育局报5名，财政局报4名，请双方核对。");
    expect(
      transferPairDiffers.says(
        { units: ["教育局", "财政局"], what: "numbers", given: 5, taken: 4, registered: 3 },
        roundNames,
      ),
    ).toBe("教育局→财政局划转编制：教育局报5名，财政局报4名，划转登记为3名，请双方核对。");
    expect(
      transferPairDiffers.says(
        { units: ["教育局"], what: "nearName", severity: "hint", written: "卫计委", meant: "市卫计委" },
        roundNames,
      ),
    ).toBe("教育局的划转明细中，对方单位“卫计委”不在名录中，按体制外单位计；如指“市卫计委”，请写全称。");
    const facts = {
      units: [],
      what: "disputed",
      from: "自治区工商局",
      to: "海拉尔区",
      docNo: "内编发〔2014〕1号",
      posts: 5,
    } as const;
    expect(transferPairDiffers.says({ ...facts, deniedBy: "to" }, roundNames)).toBe(
      "自治区工商局→海拉尔区划转编制5名（内编发〔2014〕1号）：划入方未予确认，请核对。",
    );
    expect(transferPairDiffers.says({ ...facts, deniedBy: "from" }, roundNames)).toContain("划出方未予确认");
    expect(transferPairDiffers.says({ ...facts, deniedBy: "both" }, roundNames)).toContain("双方均未予确认");
  });
});
