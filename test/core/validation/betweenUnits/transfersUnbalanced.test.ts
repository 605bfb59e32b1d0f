import { describe, expect, it } from "@jest/globals";
import type { Round } from "../../../../src/core/validation/betweenUnits/rule";
import { transfersUnbalanced } from "../../../../src/core/validation/betweenUnits/rules/transfersUnbalanced";
import { round, roundNames, transfer, type PlainUnit } from "../../../builders/round";

const department = (
  postsIn: number | null,
  postsOut: number | null,
  done: [number, number] | undefined = undefined,
): PlainUnit => ({
  values: {
    "D4.3.postsInDue": postsIn,
    "D4.3.postsInDone": done ? done[0] : postsIn,
    "D4.3.postsOutDue": postsOut,
    "D4.3.postsOutDone": done ? done[1] : postsOut,
  },
});
const banner = (posts: number): PlainUnit => ({ values: { "B3.6.postsDue": posts, "B3.6.postsDone": posts } });
const balance = (facts: object) => expect.objectContaining({ what: "balance", ...facts });
const check = (given: Round) => transfersUnbalanced.check?.(given) ?? [];
const confirmed = { confirmedFrom: true, confirmedTo: true };

describe("transfersUnbalanced, on totals", () => {
  it("is content when what came in went out", () => {
    expect(check(round({ 财政局: department(6, 0), 教育局: department(0, 6) }))).toStrictEqual([]);
  });

  it("only asks when it doesn't, for nobody knows what came from outside", () => {
    expect(check(round({ 财政局: department(6, 0), 教育局: department(0, 4) }))).toStrictEqual([
      balance({ basis: "totals", measure: "due", severity: "warning", in: 6, out: 4, difference: 2 }),
      balance({ basis: "totals", measure: "done", severity: "warning" }),
    ]);
  });

  it("looks at what is done apart from what is due", () => {
    expect(check(round({ 财政局: department(6, 0, [4, 0]), 教育局: department(0, 6) }))).toStrictEqual([
      balance({ measure: "done", in: 4, out: 6, difference: -2 }),
    ]);
  });

  it("counts a unit without transfers as none", () => {
    const without: PlainUnit = { ...department(null, null), notApplicable: ["D4.3"] };
    expect(check(round({ 财政局: department(6, 0), 教育局: department(0, 6), 档案局: without }))).toStrictEqual([]);
  });

  it("waits for units that have not reported", () => {
    expect(check(round({ 财政局: department(6, 0) }, { missing: ["教育局"] }))).toStrictEqual([]);
  });

  it("waits for blanks", () => {
    expect(check(round({ 财政局: department(6, 0), 教育局: department(0, null) }))).toStrictEqual([]);
  });
});

describe("transfersUnbalanced, on what units list one by one", () => {
  type Row = { direction: string; other: string; posts: number | null };
  const into = (other: string, posts: number | null): Row => ({ direction: "划入", other, posts });
  const out = (other: string, posts: number | null): Row => ({ direction: "划出", other, posts });
  const listing = (due: PlainUnit, ...transfers: readonly Row[]): PlainUnit => ({ ...due, annexes: { transfers } });
  const finance = (...rows: readonly Row[]) => listing(department(6, 0), ...rows);
  const education = (...rows: readonly Row[]) => listing(department(0, 6), ...rows);
  const done = (given: Round) => check(given).filter((found) => found.what === "balance" && found.measure === "done");

  it("is content when both sides list the same", () => {
    expect(done(round({ 财政局: finance(into("教育局", 6)), 教育局: education(out("财政局", 6)) }))).toStrictEqual([]);
  });

  it("knows what came from outside and what went there", () => {
    const units = {
      财政局: listing(department(9, 0), into("教育局", 4), into("自治区工商局", 5)),
      教育局: education(out("财政局", 4), out("核减", 2)),
    };
    expect(done(round(units))).toStrictEqual([]);
  });

  it("tells an error, for everything is known", () => {
    const [found, ...more] = done(
      round({ 财政局: finance(into("教育局", 5), into("自治区工商局", 1)), 教育局: education(out("财政局", 6)) }),
    );
    expect(more).toStrictEqual([]);
    expect(found).toStrictEqual({
      units: [],
      what: "balance",
      basis: "details",
      measure: "done",
      in: 6,
      out: 6,
      fromOutside: 1,
      toOutside: 0,
      difference: -1,
    });
    expect(transfersUnbalanced.says(found!, roundNames)).toBe(
      "已划转编制不平衡：划入6≠划出6+下划1−核减0，差1名（按各单位划转明细），请核对。",
    );
  });

  it("takes a banner without a list and without transfers for none", () => {
    const units = { 财政局: finance(into("教育局", 6)), 教育局: education(out("财政局", 6)), 海拉尔区: banner(0) };
    expect(done(round(units))).toStrictEqual([]);
  });

  it.each([
    ["a unit with transfers and no list", round({ 财政局: finance(into("教育局", 6)), 教育局: department(0, 4) })],
    [
      "a blank number",
      round({ 财政局: finance(into("教育局", null)), 教育局: listing(department(0, 4), out("财政局", 4)) }),
    ],
  ])("falls back to totals for %s", (_, given) => {
    expect(done(given)).toStrictEqual([balance({ basis: "totals", severity: "warning", in: 6, out: 4 })]);
  });

  it("leaves it to the register, where one is kept", () => {
    const transfers = [transfer("教育局", "财政局", 6, confirmed)];
    const units = { 财政局: finance(into("教育局", 1)), 教育局: education(out("财政局", 6)) };
    expect(done(round(units, { transfers }))).toStrictEqual([]);
  });
});

describe("transfersUnbalanced, with a register", () => {
  const units = { 财政局: department(6, 0), 教育局: department(0, 6), 海拉尔区: banner(20) };

  it("is content when posts from outside make up for it", () => {
    const transfers = [transfer("教育局", "财政局", 6, confirmed), transfer("自治区工商局", "海拉尔区", 20, confirmed)];
    expect(check(round(units, { transfers }))).toStrictEqual([]);
  });

  it("notices what is missing", () => {
    const transfers = [transfer("教育局", "财政局", 6, confirmed), transfer("自治区工商局", "海拉尔区", 18, confirmed)];
    const facts = { basis: "register", in: 26, out: 6, fromOutside: 18, toOutside: 0, difference: 2 };
    expect(check(round(units, { transfers }))).toStrictEqual([
      balance({ measure: "due", units: [], ...facts }),
      balance({ measure: "done", ...facts }),
      { units: ["海拉尔区"], what: "unit", basis: "register", flow: "postsIn", registered: 18, reported: 20 },
    ]);
    expect(check(round(units, { transfers }))[0]).not.toHaveProperty("severity");
  });

  it("takes off what went to the outside", () => {
    const given = { 财政局: department(4, 0), 教育局: department(0, 6) };
    const transfers = [transfer("教育局", "财政局", 4, confirmed), transfer("教育局", "自治区教育厅", 2, confirmed)];
    expect(check(round(given, { transfers }))).toStrictEqual([]);
  });

  it("waits with what is done for what nobody has confirmed", () => {
    const transfers = [transfer("教育局", "财政局", 6), transfer("自治区工商局", "海拉尔区", 18)];
    expect(
      check(round(units, { transfers })).map((finding) => ("measure" in finding ? finding.measure : "unit")),
    ).toStrictEqual(["due", "unit"]);
  });

  it("doesn't count what the receiving unit denies as done", () => {
    const transfers = [
      transfer("教育局", "财政局", 6),
      transfer("自治区工商局", "海拉尔区", 20, { confirmedTo: false }),
    ];
    expect(check(round(units, { transfers }))).toStrictEqual([
      balance({ measure: "done", fromOutside: 0, difference: 20 }),
    ]);
  });

  it("compares each unit in both directions", () => {
    const given = { 财政局: department(6, 2), 教育局: department(2, 6) };
    const transfers = [transfer("教育局", "财政局", 5), transfer("财政局", "教育局", 2)];
    expect(check(round(given, { transfers }))).toStrictEqual([
      { units: ["财政局"], what: "unit", basis: "register", flow: "postsIn", registered: 5, reported: 6 },
      { units: ["教育局"], what: "unit", basis: "register", flow: "postsOut", registered: 5, reported: 6 },
    ]);
  });
});

describe("transfersUnbalanced, in words", () => {
  const facts = { units: [], what: "balance", in: 26, out: 6, fromOutside: 18, toOutside: 1, difference: 3 } as const;
  it("shows the equation", () => {
    expect(transfersUnbalanced.says({ ...facts, basis: "register", measure: "done" }, roundNames)).toBe(
      "已划转编制不平衡：划入26≠划出6+下划18−核减1，差3名，请核对。",
    );
  });
  it("shows the distance without its sign", () => {
    expect(transfersUnbalanced.says({ ...facts, basis: "register", measure: "due", difference: -3 }, roundNames)).toBe(
      "应划转编制不平衡：划入26≠划出6+下划18−核减1，差3名，请核对。",
    );
  });
  it("says what it doesn't know", () => {
    expect(transfersUnbalanced.says({ ...facts, basis: "totals", measure: "due", difference: -3 }, roundNames)).toBe(
      "应划转编制合计：划入26名，划出6名，差3名；未建划转登记表，体制外下划和核减未计，请核对。",
    );
  });
  it("names the unit", () => {
    expect(
      transfersUnbalanced.says(
        { units: ["海拉尔区"], what: "unit", basis: "register", flow: "postsIn", registered: 18, reported: 20 },
        roundNames,
      ),
    ).toBe("海拉尔区应划入编制20名，划转登记表为18名，请核对。");
  });
});
