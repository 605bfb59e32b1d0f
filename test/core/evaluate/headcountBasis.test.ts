import { describe, expect, it } from "@jest/globals";
import { given, type AnnexRow, type Answer } from "#core/answers/answer";
import { evaluate } from "#core";
import { headcountAnnex, heldTo, rowsToLock, type LockedRow } from "#core/evaluate/headcountBasis";
import { lockedValues } from "#core/finalScores/lockedValues";
import { lockIn, noLock, type LockedUnit } from "#core/headcount/lock";
import { shippedSchemes } from "../../../src/cli/schemes";

const banners = shippedSchemes().get("banners");
if (!banners) throw new Error("no banners");
const row = (body: string, approved: readonly number[], actual: readonly number[]): LockedRow => ({
  category: "政府",
  body,
  docNo: "呼机编发〔2014〕12号",
  approvedChief: approved[0] ?? 0,
  approvedDeputy: approved[1] ?? 0,
  approvedOther: approved[2] ?? 0,
  actualChief: actual[0] ?? 0,
  actualDeputy: actual[1] ?? 0,
  actualOther: actual[2] ?? 0,
});
const stated = (...rows: readonly LockedRow[]): ReadonlyMap<string, readonly AnnexRow[]> =>
  new Map([
    [
      "headcount",
      rows.map((one, index) => ({
        annex: "headcount",
        number: index + 1,
        entries: new Map(Object.entries(one).map(([key, value]): [string, Answer] => [key, given(value)])),
      })),
    ],
  ]);
const office = row("府办", [1, 3], [1, 3]);
const bureau = row("教育局", [1, 2], [1, 2]);
const held = (annexes: ReadonlyMap<string, readonly AnnexRow[]>, total?: number) =>
  heldTo(banners, { answers: new Map(total === undefined ? [] : [["B3.5.postsActual", given(total)]]), annexes }, [
    office,
    bureau,
  ]);

describe("the headcount check of a scheme", () => {
  it("is the annex whose rows need a document, with the numbers people enter and the totals stated elsewhere", () => {
    const about = headcountAnnex(banners);
    expect(about?.annex.key).toBe("headcount");
    expect(about?.subject).toBe("body");
    expect(about?.numbers).toEqual([
      ...["beforeChief", "beforeDeputy", "beforeOther", "approvedChief", "approvedDeputy", "approvedOther"],
      ...["actualChief", "actualDeputy", "actualOther"],
    ]);
    expect(about?.totals.map(({ field }) => field)).toEqual(["B3.5.postsApproved", "B3.5.postsActual"]);
  });
});

describe("what the locked rows come to", () => {
  it("is every total and sum over them, body by body without netting", () => {
    const over = row("教育局", [1, 2], [1, 4]);
    const short = row("文化局", [1, 3], [1, 1]);
    const values = Object.fromEntries(lockedValues(banners, [office, over, short]));
    // 2 + 0: the two that are lacking elsewhere make up for nothing.
    expect(values["B3.5.overPosts"]).toEqual(given(2));
    expect(values["B3.5.postsActual"]).toEqual(given(4 + 5 + 2));
    expect(Object.keys(values).every((id) => id.startsWith("B3.5."))).toBe(true);
  });
});

describe("a return held to the locked basis", () => {
  it.each<[string, ReadonlyMap<string, readonly AnnexRow[]>, number | undefined, readonly object[]]>([
    ["that says the same differs in nothing", stated(office, bureau), 7, []],
    ["in another order neither", stated(bureau, office), 7, []],
    ["that left the form blank, having sent it before, neither", new Map(), undefined, []],
    [
      "with another number is told where",
      stated(office, row("教育局", [1, 4], [1, 4])),
      9,
      [
        { what: "number", at: "headcount#2.approvedDeputy", body: "教育局", stated: "4", locked: 2 },
        { what: "number", at: "headcount#2.actualDeputy", body: "教育局", stated: "4", locked: 2 },
        { what: "total", at: "B3.5.postsActual", stated: 9, locked: 7 },
      ],
    ],
    [
      "without a body, and with one more, is told both",
      stated(office, row("新设局", [1], [1])),
      7,
      [
        { what: "added", at: "headcount#2.body", body: "新设局" },
        { what: "missing", at: "headcount", body: "教育局" },
      ],
    ],
  ])("%s", (_, annexes, total, differences) => expect(held(annexes, total).differences).toEqual(differences));

  it("counts by the locked numbers, not by its own: an excess that was hidden by a raised approval comes back", () => {
    const over = row("教育局", [1, 2], [1, 4]);
    const said = { answers: new Map(), annexes: stated(office, row("教育局", [1, 4], [1, 4])) };
    const byItself = evaluate(banners, said);
    expect(byItself.facts.number("B3.5.overPosts")).toBe(0);
    const { answers, annexes, differences } = heldTo(banners, said, [office, over]);
    const { facts, issues } = evaluate(banners, { answers, annexes, basis: differences });
    expect(facts.number("B3.5.overPosts")).toBe(2);
    expect(facts.number("B3.5.postsActual")).toBe(9);
    expect(issues.filter(({ code }) => code === "V07").map(({ severity, at }) => [severity, at[0]])).toEqual([
      ["warning", "headcount#2.approvedDeputy"],
    ]);
  });

  it("nets nothing: a vacant post of one body, or of another kind, makes up for no excess", () => {
    const rows = [row("甲局", [2, 3], [1, 4]), row("乙局", [1, 5], [1, 3])];
    const { answers, annexes } = heldTo(banners, { answers: new Map(), annexes: new Map() }, rows);
    const { facts, issues } = evaluate(banners, { answers, annexes });
    expect(facts.number("B3.5.overPosts")).toBe(1);
    expect(issues.filter(({ code }) => code === "V06")).toHaveLength(1);
  });
});

describe("the lock", () => {
  const unit = (code: string, rows: readonly LockedRow[]): LockedUnit => ({
    code,
    name: `${code}旗`,
    scheme: "banners",
    file: "a.xlsx",
    by: "王主任",
    on: "2015-07-20",
    rows: rows.map((one) => ({ ...one })),
  });
  const first = lockIn(noLock("2015"), [unit("B", [office]), unit("A", [bureau])], "");
  if (!first.ok) throw new Error("not locked");

  it("takes units in by code, and takes the same ones again without a word", () => {
    expect(first.lock.units.map(({ code }) => code)).toEqual(["A", "B"]);
    const again = lockIn(first.lock, [{ ...unit("B", [office]), by: "李", on: "2015-08-01" }], "");
    expect(again).toMatchObject({ ok: true, lock: first.lock, added: [], changed: [] });
  });
  it("changes a locked unit only with a reason, and writes it down", () => {
    const other = { ...unit("B", [bureau]), by: "李主任", on: "2015-08-01" };
    expect(lockIn(first.lock, [other], "")).toEqual({ ok: false, differing: ["B旗"] });
    const changed = lockIn(first.lock, [other], "批复调整");
    expect(changed.ok && changed.lock.changes).toEqual([
      { code: "B", name: "B旗", by: "李主任", on: "2015-08-01", why: "批复调整" },
    ]);
    expect(changed.ok && changed.lock.units.find(({ code }) => code === "B")).toEqual(other);
  });
  it("holds what was entered, and no number that is worked out", () => {
    const about = headcountAnnex(banners);
    if (!about) throw new Error("no headcount check");
    expect(rowsToLock(about, stated(office))).toEqual([office]);
  });
});
