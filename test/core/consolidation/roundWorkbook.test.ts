import { notApplicable, unreadable } from "#core/answers/answer";
import { cellName } from "#core/form/address";
import { collect } from "#core/consolidation/collect";
import { consolidate } from "#core/consolidation/consolidate";
import { roundWorkbook } from "#core/consolidation/roundWorkbook";
import type { Verdict } from "#core/consolidation/submission";
import type { PlainValue, Plan, PlanSheet } from "#core/form/workbook";
import type { Language } from "#core/answers/text";
import { languages } from "#core/languages/index";
import type { Roster } from "#core/roster/roster";
import { bannerScheme, departmentScheme } from "../../builders/schemes";
import { accepted, listed, rejected, rosterOf } from "./returned";

const roster = rosterOf([
  listed("BM01", "市甲局", { sampled: true }),
  listed("BM02", "市乙局"),
  listed("BM03", "市丙局"),
  listed("150702", "海拉尔区", { scheme: bannerScheme.id }),
]);

const verdicts: Verdict[] = [
  accepted({ unit: "BM01", file: "甲.xlsx", savedAt: "2015-07-20T08:00:00Z" }),
  accepted({ unit: "BM01", file: "甲 旧.xlsx", savedAt: "2015-07-19T08:00:00Z" }),
  accepted({
    unit: "BM02",
    file: "乙.xlsx",
    values: { "D1.1.planIssued": false, "D1.1.planDocNo": "=1+1", "D2.1.itemsToTake": 0, "D2.1.itemsTaken": 0 },
    tampering: [{ kind: "unlocked", sheet: "填报数据" }],
  }),
  rejected(
    { kind: "errors", count: 2 },
    { unit: "BM03", file: "丙.xlsx", values: { "D1.2.meetingCount": unreadable("约12", "vague") } },
  ),
  rejected({ kind: "unknownUnit", code: "X", name: "外单位" }, { unit: "X", file: "外.xlsx" }),
  rejected({ kind: "notAWorkbook", found: "xls" }, { nobody: true, file: "旧.xls" }),
];

function workbook(of: readonly Verdict[] = verdicts, language: Language = "zh-CN", units: Roster = roster): Plan {
  const words = languages[language];
  const round = consolidate({ collection: collect(of), roster: units, schemes: [departmentScheme, bannerScheme] });
  return roundWorkbook(round, {
    language,
    words: words.consolidation,
    issueSentence: words.issueSentence,
    stamp: "2015-08-03T01:00:00Z",
  });
}

const plan = workbook();

function sheetOf(name: string, of: Plan = plan): PlanSheet {
  const sheet = of.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Everything that stands on a sheet, its long table included. */
function values(sheet: PlanSheet): ReadonlyMap<string, PlainValue> {
  const found = new Map(sheet.cells.map(({ row, column, value }) => [cellName(row, column), value]));
  let row = sheet.longTable?.firstRow ?? 0;
  for (const line of sheet.longTable?.rows() ?? []) {
    line.forEach((value, index) => found.set(cellName(row, index + 1), value));
    row++;
  }
  return found;
}

/** A row as it reads, blanks left out. */
function row(name: string, first: PlainValue, column = "A"): PlainValue[] {
  const found = [...values(sheetOf(name))];
  const at = found
    .find(([cell, value]) => cell.replace(/\d+/, "") === column && value === first)?.[0]
    .replace(/\D+/, "");
  return found
    .filter(([cell, value]) => cell.replace(/\D+/, "") === at && value !== null && value !== "")
    .map(([, value]) => value);
}

const rows = (name: string): PlainValue[][] => [...(sheetOf(name).longTable?.rows() ?? [])].map((line) => [...line]);

describe("the round workbook", () => {
  it("has its sheets in the order in which one reads them", () => {
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      "说明",
      "汇总表（市直部门）",
      "汇总表（旗市区）",
      "指标矩阵（市直部门）",
      "指标矩阵（旗市区）",
      "排名（市直部门）",
      "排名（旗市区）",
      "报送情况",
      "问题",
      "明细",
      "日志",
      "_pinghui",
    ]);
  });

  it("names its sheets within 31 characters in every language, each once", () => {
    const names = workbook(verdicts, "en-US").sheets.map(({ name }) => name);
    expect(names.filter((name) => name.length > 31)).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("gives the same plan whatever the order of the files", () => {
    const all = (of: Plan) =>
      JSON.stringify([of.sheets.map((sheet) => [sheet, [...values(sheet)]]), [...of.properties]]);
    expect(all(workbook([...verdicts].reverse()))).toBe(all(plan));
  });

  it("holds the result of every formula, and every cell only once", () => {
    for (const sheet of plan.sheets) {
      const formulas = sheet.cells.filter(({ formula }) => formula !== undefined);
      expect(formulas.filter(({ value }) => value === null)).toEqual([]);
      expect(formulas.filter(({ formula = "" }) => /"[^"]{256,}"/.test(formula))).toEqual([]);
      const cells = sheet.cells.map(({ row: at, column }) => cellName(at, column));
      expect(new Set(cells).size).toBe(cells.length);
    }
  });

  it("names only styles that it has", () => {
    const used = plan.sheets.flatMap(({ cells, longTable }) => [
      ...cells.flatMap(({ style }) => style ?? []),
      ...(longTable?.styles ?? []),
    ]);
    expect([...new Set(used)].filter((style) => !plan.styles.has(style))).toEqual([]);
  });

  it("never turns a text from a return into a formula", () => {
    const entry = rows("明细").find((line) => line[0] === "BM02" && line[4] === "D1.1.planDocNo");
    expect(entry?.[6]).toBe("=1+1");
    const style = sheetOf("明细").longTable?.styles[6] ?? "";
    expect(plan.styles.get(style)?.numberFormat).toBe("@");
  });

  it("is known for what it is", () => {
    expect([...plan.properties]).toEqual([
      ["pinghui.format", "pinghui/round/1"],
      ["pinghui.round", "2015"],
      ["pinghui.roundTitle", "示例评估"],
      ["pinghui.schemes", "departments@1,banners@1"],
      ["pinghui.stamp", "2015-08-03T01:00:00Z"],
    ]);
    expect(sheetOf("_pinghui").state).toBe("veryHidden");
  });

  it("says on every sheet when it holds sample data", () => {
    const sample = workbook(verdicts, "zh-CN", rosterOf(roster.units, { sample: true }));
    const silent = sample.sheets.filter(
      ({ cells, state }) => state === "visible" && !cells.some(({ value }) => String(value).startsWith("示例数据")),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

describe("汇总表", () => {
  it("tells of each unit in the order of the roster", () => {
    expect(row("汇总表（市直部门）", "市甲局", "B").slice(0, 4)).toEqual([1, "市甲局", "是", "已报"]);
    expect(row("汇总表（市直部门）", "市乙局", "B").slice(0, 3)).toEqual([2, "市乙局", "已报"]);
  });
  it("leaves the cells of a unit without a valid return blank, never 0", () => {
    expect(row("汇总表（市直部门）", "市丙局", "B")).toEqual([3, "市丙局", "退回"]);
    expect(row("汇总表（旗市区）", "海拉尔区", "B")).toEqual([1, "海拉尔区", "未报"]);
  });
  it("says that nothing is verified", () => {
    expect(row("汇总表（市直部门）", "市甲局", "B")).toContain("未核实");
  });
});

describe("指标矩阵", () => {
  const matrix = sheetOf("指标矩阵（市直部门）");
  const cell = (name: string) => matrix.cells.find(({ row: at, column }) => cellName(at, column) === name);

  it("holds scores and words, a blank for who hasn't reported, and what they come to", () => {
    expect(row("指标矩阵（市直部门）", "D1.1").slice(0, 9)).toEqual([
      "D1.1",
      "制定改革计划、方案",
      2,
      2,
      1,
      0.75,
      1,
      2,
      "个性",
    ]);
    expect(row("指标矩阵（市直部门）", "D2.1").slice(3, 5)).toEqual([expect.any(Number), "不适用"]);
    expect(cell("F5")?.value).toBeNull();
  });
  it("computes sub-totals, the rescaled score and the grade by formulas over the scores", () => {
    const d1 = matrix.cells.find(({ value, column }) => column === 1 && value === "D1")?.row ?? 0;
    expect(cell(`D${d1}`)?.formula).toBe("ROUND(SUM(D5:D10),2)");
    const final = matrix.cells.find(({ value }) => value === "评估得分（折算）")?.row ?? 0;
    expect(cell(`D${final}`)?.formula).toBe(
      `IF(COUNTIF(D5:D37,"待填")>0,"待填",IF(D${final - 1}=0,"不适用",ROUND(ROUND(D${final - 2}/D${final - 1}*$C$${final},12),2)))`,
    );
    expect(cell(`F${final}`)?.formula).toBeUndefined();
  });
  it("leads from a unit to its first row in 明细", () => {
    const link = cell("E3")?.link ?? "";
    expect(link).toMatch(/^'明细'!A\d+$/);
    const at = Number(link.replace(/\D/g, ""));
    expect(rows("明细")[at - 4]?.[0]).toBe("BM02");
    expect(rows("明细")[at - 5]?.[0]).toBe("BM01");
    expect(cell("F3")?.link).toBeUndefined();
  });
  it("draws the points lost, with the finding for a title", () => {
    expect(matrix.charts?.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^失分最多的是D\d\.\d“.+”，共失\d+\.\d\d分$/),
    ]);
  });
});

describe("排名", () => {
  it("ranks nobody who isn't verified, and says so", () => {
    expect(row("排名（市直部门）", "市甲局", "C")[0]).toBe("未排名");
    expect(row("排名（市直部门）", "市甲局", "C")).toContain("未核实");
    expect(row("排名（市直部门）", "市丙局", "C")).toEqual(["未排名", "市丙局", "退回，没有得分"]);
  });
  it("shows nothing and draws nothing where no unit has a score", () => {
    const sheet = sheetOf("排名（旗市区）");
    expect(sheet.charts).toBeUndefined();
    expect(sheet.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });
});

describe("报送情况", () => {
  it("counts who has reported, by formulas", () => {
    const found = values(sheetOf("报送情况"));
    const counts = ["B", "C", "D", "E", "F", "G", "H", "I"].map(
      (column) => `${String(found.get(`${column}4`))}${String(found.get(`${column}5`))}`,
    );
    expect(counts).toEqual(["应报4", "已报2", "未报1", "退回1", "版本不符0", "单位不符0", "重复1", "无主文件2"]);
  });
  it("tells of each unit which file counts, which don't, and what to do", () => {
    expect(row("报送情况", "市甲局", "C")).toEqual(
      expect.arrayContaining(["甲.xlsx", "2015-07-20 16:00:00", "甲 旧.xlsx：被后报的代替"]),
    );
    expect(row("报送情况", "市丙局", "C")).toContain("有 2 处错误，请改正后重报。");
  });
  it("writes the reminder to copy", () => {
    expect([...values(sheetOf("报送情况")).values()]).toEqual(
      expect.arrayContaining([
        "示例评估：以下1个单位尚未报送自评表，请于2015年7月31日前报送：海拉尔区。",
        "市丙局：有 2 处错误，请改正后重报。",
      ]),
    );
  });
});

describe("问题", () => {
  it("puts errors first, of returns that were sent back too, with file, sheet and cell", () => {
    const [first] = rows("问题");
    expect(first?.[1]).toBe("错误");
    const vague = rows("问题").find((line) => line[3] === "市丙局" && String(line[5]).includes("约12"));
    expect(vague).toEqual([
      expect.any(Number),
      "错误",
      "退回的表",
      "市丙局",
      "D1.2 召开会议、指定负责人",
      expect.any(String),
      "V55",
      "丙.xlsx",
      "填报数据",
      expect.stringMatching(/^E\d+$/),
    ]);
  });
  it("lists changes to the form", () => {
    expect(
      rows("问题")
        .find((line) => line[2] === "表样改动")
        ?.slice(1, 6),
    ).toEqual(["警告", "表样改动", "市乙局", null, "“填报数据”的工作表保护被取消，请留意预置内容。"]);
  });
});

describe("明细", () => {
  it("has one row a field for each return that counts, with its source", () => {
    const lines = rows("明细");
    expect(new Set(lines.map(([code]) => code))).toEqual(new Set(["BM01", "BM02"]));
    expect(lines.filter(([code]) => code === "BM01").length).toBe(lines.filter(([code]) => code === "BM02").length);
    expect(lines[0]?.slice(0, 12)).toEqual([
      "BM01",
      "市甲局",
      "市直部门",
      "D1.1",
      "D1.1.planIssued",
      "已制定本部门改革落实计划或方案",
      "是",
      1,
      null,
      null,
      null,
      "已填",
    ]);
    expect(lines[0]?.slice(12)).toEqual(["甲.xlsx", "填报数据", "E6", expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });
  it("keeps blank, 0 and not applicable apart", () => {
    const said = (values_: Record<string, ReturnType<typeof unreadable> | number>) => {
      const of = workbook([accepted({ unit: "BM01", values: values_ })]);
      return [...(sheetOf("明细", of).longTable?.rows() ?? [])]
        .find((line) => line[4] === "D1.2.meetingCount")
        ?.slice(6, 8);
    };
    expect(said({ "D1.2.meetingCount": { state: "blank" } as never })).toEqual([null, null]);
    expect(said({ "D1.2.meetingCount": 0 })).toEqual(["0", 0]);
    expect(said({ "D1.2.meetingCount": notApplicable })).toEqual(["不适用", null]);
    expect(said({ "D1.2.meetingCount": unreadable("约12", "vague") })).toEqual(["约12", null]);
  });
});

describe("日志", () => {
  it("has one line a file, by name", () => {
    expect(rows("日志").map((line) => [line[1], line[3], line[5]])).toEqual([
      ["丙.xlsx", "退回", "有 2 处错误，请改正后重报。"],
      ["乙.xlsx", "计入，有警告", null],
      ["外.xlsx", "不计入", "“外单位”（X）不在名录中，请核对。"],
      ["旧.xls", "不计入", "这是旧版 .xls 文件，请用 Excel 或 WPS 打开后另存为 .xlsx 再报。"],
      ["甲 旧.xlsx", "被代替", "以后报的“甲.xlsx”为准"],
      ["甲.xlsx", "计入，有警告", null],
    ]);
  });
});
