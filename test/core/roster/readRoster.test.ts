import { given } from "#core/answers/answer";
import { planSnapshot } from "#core/form/planSnapshot";
import type { PlainValue, Snapshot } from "#core/form/workbook";
import { languages } from "#core/languages/index";
import { readRoster } from "#core/roster/readRoster";
import type { ApprovalItem, Roster, RosterFault, TransferEntry } from "#core/roster/roster";
import { rosterFaultSentence } from "#core/roster/rosterFaultSentence";
import { columnDeleted, columnInserted, edited, rowDeleted, rowInserted } from "../../builders/form";
import { blankPlan, filledIn, plan, schemes, settings, unit } from "../../builders/roster";

const DEPARTMENTS = "名录（市直部门）";
const BANNERS = "名录（旗市区）";
const education = unit("BM01", "市教育局", { contact: "王丽华 0470-8123456", due: "2015-08-10" });
const health = unit("BM02", "市卫生和计划生育委员会", { sampled: true, sampleReason: "整合力度较大" });
const banner = unit("150702", "海拉尔区", { scheme: "banners", numbers: new Map([["B1.3.tasksDue", given(30)]]) });

const transfer: TransferEntry = {
  batch: "一",
  docNo: "呼编发〔2014〕12号",
  from: "自治区工商行政管理局",
  to: "市教育局",
  category: "行政",
  posts: 12,
  people: 0,
  confirmedFrom: true,
  confirmedTo: undefined,
};
const item: ApprovalItem = {
  code: "SX0001",
  name: "民办学校设立审批",
  type: "行政许可",
  department: "市教育局",
  decision: "下放",
  docNo: "呼政发〔2014〕35号",
  targets: ["海拉尔区"],
  devolvedOn: "2014-10-08",
  handover: "JJ01",
  takings: [
    { banner: "海拉尔区", takenOn: "2014-11-03", department: "教育局", section: "审批股", staffed: false, note: "" },
  ],
};
const filled = plan({ units: [education, health, banner], transfers: [transfer], items: [item] });

const read = (snapshot: Snapshot) => readRoster(schemes, snapshot);
function taken(snapshot: Snapshot): { roster: Roster; warnings: readonly RosterFault[] } {
  const reading = read(snapshot);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading;
}
const faultsOf = (snapshot: Snapshot): readonly RosterFault[] => {
  const reading = read(snapshot);
  return reading.ok ? [] : reading.faults;
};
const sentence = (fault: RosterFault | undefined): string =>
  fault ? rosterFaultSentence(fault, languages["zh-CN"].roster, "zh-CN") : "";
const first = (
  cells: readonly (readonly [number, string, PlainValue])[],
  sheet = DEPARTMENTS,
): RosterFault | undefined => faultsOf(filledIn(filled, sheet, cells))[0];

describe("readRoster", () => {
  it("reads back what was written, in either language", () => {
    const wanted: Roster = { settings, units: [education, health, banner], transfers: [transfer], items: [item] };
    expect(taken(planSnapshot(filled)).roster).toEqual(wanted);
    const english = plan({ units: wanted.units, transfers: wanted.transfers, items: wanted.items }, "en-US");
    expect(taken(planSnapshot(english)).roster).toEqual(wanted);
  });

  it.each([
    ["rows are inserted above everything", rowInserted(1)],
    ["a column is inserted before everything", columnInserted(1)],
    ["a blank row stands between the units", rowInserted(6)],
  ])("reads the same when %s", (_, change) => {
    const snapshot = planSnapshot(filled);
    const moved = {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => (sheet.name === DEPARTMENTS ? change(sheet) : sheet)),
    };
    expect(taken(moved).roster.units).toEqual([education, health, banner]);
  });

  it("takes units that were typed below the others, without a mark of their own", () => {
    const { roster } = taken(
      filledIn(filled, DEPARTMENTS, [
        [12, "code", 150799],
        [12, "name", " 市体育局 "],
      ]),
    );
    expect(roster.units.map(({ code, name }) => `${code} ${name}`)).toContain("150799 市体育局");
  });

  it("reads full-width digits, and settles them", () => {
    const { roster } = taken(filledIn(filled, DEPARTMENTS, [[5, "D1.3.tasksDue", "１２"]]));
    expect(roster.units[0]?.numbers.get("D1.3.tasksDue")).toEqual(given(12));
  });

  it("reads a round and a code in full width as the same in half width", () => {
    const wide = filledIn(filled, DEPARTMENTS, [[5, "code", "ＢＭ０１"]]);
    expect(taken(wide).roster.units[0]?.code).toBe("BM01");
    expect(taken(filledIn(filled, "设置", [[4, "value", "２０１５"]])).roster.settings.round).toBe("2015");
  });

  it("knows a name again that is set apart with spaces", () => {
    const cells = [
      [9, "code", "BM09"],
      [9, "name", "市 教　育 局"],
    ] as const;
    expect(first(cells)).toMatchObject({ kind: "nameTwice", text: "市 教　育 局" });
  });

  it("knows a name again that is written with other brackets and digits, or with accents apart", () => {
    const twice = (one: string, other: string) =>
      first([
        [9, "code", "BM09"],
        [9, "name", one],
        [10, "code", "BM10"],
        [10, "name", other],
      ]);
    expect(twice("市第１中心（本级）", "市第1中心(本级)")).toMatchObject({ kind: "nameTwice" });
    expect(twice("Café局".normalize("NFD"), "Café局".normalize("NFC"))).toMatchObject({ kind: "nameTwice" });
  });

  it.each([
    ["first row", rowDeleted(1)],
    ["first column", columnDeleted(1)],
  ])("passes over no sheet whose hidden %s was deleted", (_, spoilt) => {
    const faults = faultsOf(edited(planSnapshot(filled), BANNERS, spoilt));
    expect(faults).toEqual([{ kind: "marksLost", text: BANNERS }]);
    expect(sentence(faults[0])).toMatch(/^认不出表“名录（旗市区）”，隐藏的首行或首列可能被删除/);
  });

  it("warns of office numbers that are still missing, and leaves them out", () => {
    const { roster, warnings } = taken(
      filledIn(filled, DEPARTMENTS, [
        [5, "D1.3.tasksDue", null],
        [5, "D2.7.dutiesTotal", null],
      ]),
    );
    expect(roster.units[0]?.numbers.has("D1.3.tasksDue")).toBe(false);
    const warning = warnings.find(({ text }) => text === "市教育局");
    expect(sentence(warning)).toBe(
      `${DEPARTMENTS} H5：“市教育局”缺 2 个编办核定数：应完成改革任务数、“三定”规定主要职责数；自评表上将显示“待编办填”。`,
    );
  });

  it("misses no number of lists that are not due yet (trap 10)", () => {
    const missed = (cells: readonly (readonly [number, string, PlainValue])[]) =>
      taken(filledIn(filled, BANNERS, [[5, "B2.5.listDepts", null], ...cells])).warnings.flatMap((warning) =>
        warning.kind === "officeNumbersMissing" ? (warning.titles ?? []).map(({ zh }) => zh) : [],
      );
    expect(missed([[5, "B2.5.powerListNotDue", "是"]])).toContain("应公布清单的部门");
    expect(
      missed([
        [5, "B2.5.powerListNotDue", "是"],
        [5, "B2.5.respListNotDue", "是"],
      ]),
    ).not.toContain("应公布清单的部门");
  });

  it.each<[string, readonly (readonly [number, string, PlainValue])[], string]>([
    [
      "a vague number",
      [[5, "D1.3.tasksDue", "约12"]],
      `${DEPARTMENTS} H5：“应完成改革任务数”填了“约12”，请填整数，不带单位；没有的填0。`,
    ],
    ["a number with its unit", [[5, "D4.1.staffApproved", "12人"]], "填了“12人”，请填整数，不带单位"],
    ["a number out of range", [[5, "D1.3.tasksDue", 0]], "填了0，请填1至200的整数。"],
    ["不适用 for a number", [[5, "D1.3.tasksDue", "不适用"]], "填了“不适用”，请填整数"],
    ["a date without its year", [[5, "D1.3.deadline", "8月14日"]], "请按 2015-07-20 的样式填写日期"],
    ["a tick for yes", [[5, "sampled", "√"]], `${DEPARTMENTS} D5：“是否抽查”填了“√”，请从下拉列表中选择。`],
    ["a unit without a code", [[9, "name", "市体育局"]], `${DEPARTMENTS} B9：“市体育局”没有单位代码，请补填。`],
    [
      "a unit without a name",
      [[9, "code", "BM09"]],
      `${DEPARTMENTS} C9：代码“BM09”没有单位名称，请补填；这一行不是单位的，请删去。`,
    ],
    [
      "a code that stands twice",
      [
        [9, "code", "BM01"],
        [9, "name", "市体育局"],
      ],
      `${DEPARTMENTS} B9：代码“BM01”与${DEPARTMENTS} B5重复，请改正。`,
    ],
    [
      "a name that stands twice",
      [
        [9, "code", "BM09"],
        [9, "name", "市教育局"],
      ],
      `${DEPARTMENTS} C9：“市教育局”与${DEPARTMENTS} C5重复，请改正。`,
    ],
    [
      "a code of the other class",
      [
        [9, "code", "150702"],
        [9, "name", "市体育局"],
      ],
      "代码“150702”与",
    ],
  ])("finds %s", (_, cells, said) => {
    const [fault] = faultsOf(filledIn(filled, DEPARTMENTS, cells));
    expect(sentence(fault)).toContain(said);
  });

  it("finds what is wrong in the settings and the registers", () => {
    expect(first([[5, "posts", null]], "划转登记")).toMatchObject({ kind: "numberMissing", column: "posts" });
    expect(first([[5, "posts", "十二"]], "划转登记")).toMatchObject({ kind: "numberUnreadable", text: "十二" });
    expect(first([[6, "name", "取水许可"]], "审批事项登记")).toMatchObject({ kind: "itemCodeMissing" });
    expect(first([[4, "value", null]], "设置")).toMatchObject({ kind: "roundMissing" });
    expect(first([[7, "value", "八月"]], "设置")).toMatchObject({ kind: "dateUnreadable", column: "due" });
  });

  it("warns of names nobody knows", () => {
    const { warnings } = taken(filledIn(filled, "审批事项登记", [[5, "department", "市教育体育局"]]));
    expect(sentence(warnings.find(({ kind }) => kind === "unitUnknown"))).toBe(
      "审批事项登记 E5：“市直部门”“市教育体育局”不在名录中，请核对名称。",
    );
  });

  it("tells every fault at once", () => {
    const snapshot = filledIn(filled, DEPARTMENTS, [
      [5, "D1.3.tasksDue", "约12"],
      [6, "D1.3.tasksDue", "3个"],
      [9, "code", "BM09"],
    ]);
    expect(faultsOf(snapshot).map(({ kind }) => kind)).toEqual(["numberUnreadable", "numberUnreadable", "nameMissing"]);
  });

  it("knows a workbook that is no roster, an empty one, and a copied sheet", () => {
    const snapshot = planSnapshot(filled);
    const none = { ...snapshot, sheets: [] };
    expect(faultsOf(none)).toEqual([{ kind: "notARoster", text: "" }]);
    expect(faultsOf(planSnapshot(plan()))).toEqual([{ kind: "noUnits", text: "" }]);
    const copy = snapshot.sheets
      .filter(({ name }) => name === DEPARTMENTS)
      .map((sheet) => ({ ...sheet, name: `${DEPARTMENTS} (2)` }));
    expect(faultsOf({ ...snapshot, sheets: [...snapshot.sheets, ...copy] })[0]).toMatchObject({ kind: "sheetTwice" });
  });

  it("has the fourteen banners in a roster nobody has filled in yet", () => {
    const { roster, warnings } = taken(planSnapshot(blankPlan()));
    expect(roster.units).toHaveLength(14);
    expect(warnings.filter(({ kind }) => kind === "officeNumbersMissing")).toHaveLength(14);
  });
});

describe("rosterFaultSentence", () => {
  it("is English in English", () => {
    const [fault] = faultsOf(
      filledIn(plan({ units: [education] }, "en-US"), "Roster (Municipal department)", [
        [5, "D1.3.tasksDue", "about 12"],
      ]),
    );
    expect(fault && rosterFaultSentence(fault, languages["en-US"].roster, "en-US")).toMatch(
      /^Roster \(Municipal department\) H5: “.+” says “about 12”; please enter a whole number/,
    );
  });
});
