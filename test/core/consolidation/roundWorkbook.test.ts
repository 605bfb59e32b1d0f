import { blank, given, notApplicable, unreadable, type AnnexRow, type Answer } from "#core/answers/answer";
import { cellName } from "#core/form/address";
import { collect } from "#core/consolidation/collect";
import { consolidate } from "#core/consolidation/consolidate";
import { rank } from "#core/consolidation/ranking";
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
      "附表明细",
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
  it("calls the order by self score what it is, and no place", () => {
    const said = [...values(sheetOf("排名（市直部门）")).values()].filter((value) => typeof value === "string");
    expect(said).toEqual(
      expect.arrayContaining([
        "内部资料　全部为自评分，未核实，不排位次；“自评顺序”只按自评分由高到低排列，仅供参考，不是位次。",
        "自评顺序\n（未核实，仅供参考）",
      ]),
    );
    expect(said.filter((text) => text.includes("自评位次"))).toEqual([]);
  });

  it("places verified units 1-2-2-4 above those that are not", () => {
    const codes = ["BM01", "BM02", "BM03", "BM04", "BM05", "BM06"];
    // Full points, then losses that make two ties: one among the verified, one with a unit that is not.
    const lost: Record<string, number> = { BM02: 1, BM03: 1, BM04: 2, BM06: 1 };
    const verified = new Set(["BM01", "BM02", "BM03", "BM04"]);
    const schemes = [departmentScheme];
    const made = codes.map((unit) =>
      accepted({ unit, file: `${unit}.xlsx`, values: { "D3.4.unauthUnits": 0, "D1.6.discViol": lost[unit] ?? 0 } }),
    );
    const units = rosterOf(codes.map((code) => listed(code, code)));
    const round = consolidate({ collection: collect(made), roster: units, schemes });
    const [one] = round.classes;
    if (!one) throw new Error("no class");
    const { places } = rank(
      one.units.map(({ unit, submission }) => ({
        code: unit.code,
        points: submission?.evaluation.total.final,
        self: submission?.evaluation.total.final,
        verified: verified.has(unit.code),
      })),
    );
    const mixed = {
      ...one,
      units: one.units.map((unit) => ({
        ...unit,
        verified: verified.has(unit.unit.code),
        place: places.get(unit.unit.code),
      })),
    };
    const words = languages["zh-CN"];
    const of = roundWorkbook(
      { ...round, classes: [mixed] },
      {
        language: "zh-CN",
        words: words.consolidation,
        issueSentence: words.issueSentence,
        stamp: "2015-08-03T01:00:00Z",
      },
    );
    const sheet = sheetOf("排名（市直部门）", of);
    const column = (at: number) => sheet.cells.filter((cell) => cell.column === at && cell.row >= 4 && cell.row <= 9);
    expect(column(3).map(({ value }) => value)).toEqual(["BM01", "BM02", "BM03", "BM04", "BM05", "BM06"]);
    expect(column(1).map(({ value }) => value)).toEqual([1, 2, 2, 4, "未排名", "未排名"]);
    // Places are among the verified rows only; the order is among all.
    expect(column(1).map(({ formula }) => formula)).toEqual([
      ...[4, 5, 6, 7].map((row_) => `RANK(D${row_},$D$4:$D$7)`),
      undefined,
      undefined,
    ]);
    expect(column(2).map(({ value }) => value)).toEqual([1, 3, 3, 6, 1, 3]);
    expect(column(9).map(({ value }) => value)).toEqual([null, null, null, null, "未核实", "未核实"]);
    expect([...values(sheet).values()]).toContain(
      "内部资料　已核实4个单位，排定位次，同分同位，其后跳号；未核实2个单位列“未排名”，“自评顺序”仅供参考，不是位次。",
    );
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
      null,
      "V55",
      "丙.xlsx",
      "填报数据",
      expect.stringMatching(/^E\d+$/),
    ]);
  });
  it("shows the unit's reason beside a warning, and says where there is none", () => {
    const of = (reason: Answer) =>
      workbook([
        accepted({ values: { "D4.1.staffApproved": 10, "D4.1.staffActual": 12, "D4.1.reason": reason } }),
        accepted({ unit: "BM02", values: { "D4.1.staffActual": 10 } }),
      ]);
    const beside = (plan_: Plan) =>
      [...(sheetOf("问题", plan_).longTable?.rows() ?? [])].filter((line) => line[7] === "V02").map((line) => line[6]);
    expect(beside(of(given("=三名军转干部")))).toEqual(["=三名军转干部"]);
    expect(beside(of(blank))).toEqual(["未说明理由"]);
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

describe("附表明细", () => {
  const divisions: AnnexRow[] = [
    {
      annex: "divisions",
      number: 1,
      entries: new Map([
        ["nameApproved", given("办公室")],
        ["staffApproved", given(0)],
      ]),
    },
    {
      annex: "divisions",
      number: 2,
      entries: new Map([
        ["nameActual", given("=1+1")],
        ["staffActual", unreadable("约3", "vague")],
      ]),
    },
  ];
  const departments: AnnexRow[] = [
    {
      annex: "departments",
      number: 1,
      entries: new Map([
        ["name", given("教育局")],
        ["unitsApproved", given(5)],
        ["unitsActual", given(3)],
      ]),
    },
  ];
  const of = workbook([
    accepted({ annexes: { divisions } }),
    accepted({ unit: "150702", scheme: bannerScheme, annexes: { departments } }),
    rejected({ kind: "errors", count: 1 }, { unit: "BM03", annexes: { divisions } }),
  ]);
  const lines = [...(sheetOf("附表明细", of).longTable?.rows() ?? [])];

  it("has a line for each filled row of a return that counts, with its key and its cells", () => {
    expect(lines.map((line) => [line[0], line[3], line[5], line[6], line[8], line[9]])).toEqual([
      ["BM01", "内设机构明细表", "divisions#1", "名称（“三定”规定）：办公室；核定编制：0", "divisions", "C5:P5"],
      ["BM01", "内设机构明细表", "divisions#2", "名称（实际门牌）：=1+1；实有人数：约3", "divisions", "C6:P6"],
      [
        "150702",
        "部门机构编制情况表",
        "departments#1",
        // What is computed is worked out by the core, and only where it is known.
        "部门名称：教育局；核定内设机构：5；实设内设机构：3；内设机构差数：2",
        "departments",
        "C5:O5",
      ],
    ]);
    expect(lines.every((line) => /^[0-9a-f]{64}$/.test(String(line[10])))).toBe(true);
  });

  it("is text throughout", () => {
    const sheet = sheetOf("附表明细", of);
    expect(sheet.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(sheet.longTable?.styles[6]).toBe("returned");
  });

  it("is empty, and still there, when no annex is filled", () => {
    expect(sheetOf("附表明细").longTable).toBeUndefined();
  });
});

describe("what the office has said is not due yet", () => {
  const waiving = (numbers: Readonly<Record<string, boolean>>) => ({
    numbers: new Map(Object.entries(numbers).map(([id, value]) => [id, given(value)] as const)),
  });
  const both = { "D2.4.powerListNotDue": true, "D2.4.respListNotDue": true };
  const units = rosterOf([
    listed("BM01", "市甲局", waiving({ "D2.4.respListNotDue": true })),
    listed("BM02", "市乙局", waiving(both)),
    listed("BM03", "市丙局", waiving({ "D2.4.respListNotDue": false })),
    listed("150702", "海拉尔区", { scheme: bannerScheme.id, ...waiving({ "B2.5.respListNotDue": true }) }),
  ]);
  const of = workbook([accepted({ values: { "D2.4.respListNotDue": true } })], "zh-CN", units);
  const said = (name: string) => [...values(sheetOf(name, of)).values()];

  it("is listed in 说明, by the roster, whether a unit has reported or not", () => {
    expect(said("说明")).toEqual(
      expect.arrayContaining([
        "②不计分，其余部分按比例折算；全部尚未到期的，该指标不适用",
        "①②③④不计分，其余部分按比例折算；全部尚未到期的，该指标不适用",
        "全部1个单位",
        "市乙局",
      ]),
    );
    expect(said("说明")).not.toContain("市丙局");
  });

  it("stands in the remarks of 汇总表", () => {
    expect(said("汇总表（市直部门）")).toContainEqual(expect.stringMatching(/^D2\.4②经编办认定尚未到期，不计分/));
  });

  it("is said to be nothing where the roster says nothing", () => {
    expect([...values(sheetOf("说明")).values()]).toContain("无。名录中没有把任何部分认定为尚未到期。");
  });
});

describe("说明 of transfers", () => {
  it("says by what they were compared", () => {
    const texts = (plan_: Plan) => [...values(sheetOf("说明", plan_)).values()].join("\n");
    expect(texts(plan)).toContain("只按合计核对，没有逐对核对");
    const row_: AnnexRow = { annex: "transfers", number: 1, entries: new Map([["other", given("市乙局")]]) };
    expect(texts(workbook([accepted({ annexes: { transfers: [row_] } })]))).toContain("按各单位“划转明细”逐对核对");
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
