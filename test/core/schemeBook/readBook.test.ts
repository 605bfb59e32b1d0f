import { describe, expect, it } from "@jest/globals";
import { mark } from "#core/form/keys";
import { cellName } from "#core/form/address";
import type { CellSnapshot, CellValue, Snapshot } from "#core/form/workbook";
import { bookSnapshot, readBack, saidOf } from "../../builders/schemeBook";
import { edited, withCells } from "../../builders/form";
import { departmentScheme } from "../../builders/schemes";

const book = bookSnapshot(departmentScheme);

/** Column of a key on a sheet, and the first row whose cell in another column says something. */
function place(sheet: string, key: string, where?: readonly [key: string, value: CellValue]) {
  const cells = book.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const columnOf = (one: string): number =>
    cells.find(({ row, value }) => row === 1 && value === mark.column(one))?.column ?? 0;
  const row = where ? cells.find((cell) => cell.column === columnOf(where[0]) && cell.value === where[1])?.row : 5;
  return { row: row ?? 0, column: columnOf(key) };
}

type Place = ReturnType<typeof place>;
const isAt = ({ row, column }: Place, cell: CellSnapshot): boolean => cell.row === row && cell.column === column;

const withValue = (sheet: string, at: Place, change: Partial<CellSnapshot>): Snapshot =>
  edited(book, sheet, (one) => ({
    ...one,
    cells: [...one.cells.filter((cell) => !isAt(at, cell)), { ...at, value: null, ...change }],
  }));

const said = (snapshot: Snapshot): readonly string[] => saidOf(readBack(snapshot));

describe("a scheme workbook that people have changed", () => {
  it("doesn't mind renamed and moved sheets, sorted and inserted rows", () => {
    const moved: Snapshot = {
      ...book,
      sheets: [...book.sheets].reverse().map((sheet) => ({ ...sheet, name: `我的${sheet.name}` })),
    };
    const reading = readBack(moved);
    expect(reading.ok && reading.scheme).toEqual(departmentScheme);
    const apart = edited(
      book,
      "填报项",
      withCells((cell) => ({ ...cell, row: cell.row > 30 ? cell.row + 3 : cell.row })),
    );
    const again = readBack(apart);
    expect(again.ok && again.scheme).toEqual(departmentScheme);
  });

  const rule = place("计分方式", "rule", ["indicator", "D1.3"]);
  const ruleCell = cellName(rule.row, rule.column);
  const points = place("计分方式", "points", ["indicator", "D1.3"]);
  const due = place("填报项", "title.zh", ["id", "D1.3.tasksDue"]);
  const computed = place("填报项", "computed", ["id", "D3.2.unitDiff"]);
  it.each<readonly [string, Snapshot, readonly RegExp[]]>([
    [
      "a formula where a value belongs",
      withValue("计分方式", points, { value: 4, formula: "SUM(A1:A3)" }),
      [/^计分方式 D\d+（分值）：这里是 Excel 公式/],
    ],
    [
      "points with their unit",
      withValue("计分方式", points, { value: "4分" }),
      [/分值）：“4分”不是数字，请只填阿拉伯数字/],
    ],
    [
      "a name that nothing has",
      withValue("计分方式", rule, { value: "【按时办结数】÷【应完成改革任务数】" }),
      [new RegExp(`^计分方式 ${ruleCell}（规则）：没有名称或编号为【按时办结数】的填报项`)],
    ],
    [
      "and beside or",
      withValue("自评说明", place("自评说明", "when"), {
        value: "【D1.1.planIssued】为“否”且【D1.1.planHasTasks】为“否”或【D1.2.meetingCount】＝0",
      }),
      [/“且”和“或”不能直接连用，请用（）/],
    ],
    [
      "brackets that are never closed",
      withValue("计分方式", rule, { value: "（【按时完成数】＋【逾期完成数】×0.5÷【应完成改革任务数】" }),
      [/“÷【应完成改革任务数】”处看不懂，这里应为“）”/],
    ],
    [
      "points that don't add up: the cell of the points",
      withValue("计分方式", points, { value: 3 }),
      [/^小项 E\d+：D1\.3 分值：各计分方式分值合计3，应为4/],
    ],
    [
      "a computed field that leads back to itself",
      withValue("填报项", computed, { value: "相差数（【D3.2.unitDiff】，【D3.2.unitsApproved】）" }),
      [new RegExp(`^填报项 ${cellName(computed.row, computed.column)}：.*成了循环`)],
    ],
    [
      "a title that was renamed, where rules call it by its old name",
      withValue("填报项", due, { value: "应办任务数" }),
      [
        /没有名称或编号为【应完成改革任务数】/,
        /没有名称或编号为【应完成改革任务数】/,
        /没有名称或编号为【应完成改革任务数】/,
        /没有名称或编号为【应完成改革任务数】/,
      ],
    ],
    [
      "a part of an indicator that isn't there",
      withValue("佐证材料", place("佐证材料", "indicator"), { value: "D9.9" }),
      [/^佐证材料 B5：“小项”表里没有“D9\.9”/],
    ],
    ["missing English", withValue("大项", place("大项", "title.en"), {}), [/^大项 D5：本表有1处缺英文，先用中文代替/]],
  ])("names %s", (_, snapshot, sentences) => {
    const found = said(snapshot);
    expect(found).toHaveLength(sentences.length);
    sentences.forEach((sentence, at) => expect(found[at]).toMatch(sentence));
  });

  it("takes missing English for a remark: the Chinese stands in", () => {
    const reading = readBack(withValue("大项", place("大项", "title.en"), {}));
    expect(reading.ok && reading.scheme.majors[0]?.title.en).toBe(departmentScheme.majors[0]?.title.zh);
  });

  it("names a column that was deleted, with its heading", () => {
    const { column } = place("填报项", "filledBy");
    const less = edited(
      book,
      "填报项",
      withCells((cell) => (cell.column === column ? undefined : cell)),
    );
    expect(said(less)).toEqual([expect.stringMatching(/^填报项 A1：缺少“谁填”一栏，请从导出的方案工作簿里复制回来/)]);
  });

  const weight = (voice: string) => place("评价主体和权重", "weight", ["voice", voice]);
  it.each<readonly [string, Snapshot, readonly RegExp[]]>([
    [
      "a weight with its sign",
      withValue("评价主体和权重", weight("媒体"), { value: "5%" }),
      [/^评价主体和权重 C\d+（权重（%））：“5%”不是数字/],
    ],
    [
      "a weight of more than everything",
      withValue("评价主体和权重", weight("媒体"), { value: 101 }),
      [/^评价主体和权重 C\d+：评价主体第1项 权重：数值过大，应不大于100/],
    ],
    [
      "a party that is none",
      withValue("评价主体和权重", { ...weight("媒体"), column: 2 }, { value: "群众团体" }),
      [/^评价主体和权重 B\d+（评价主体）：“群众团体”不在可选范围内，请选“调查问卷”、“人大”/],
    ],
    [
      "a questionnaire that weighs too much",
      withValue("评价主体和权重", weight("调查问卷"), { value: 31 }),
      [/^评价主体和权重 C5：.*问卷权重31%过高，最多30%/],
    ],
    [
      "a way of asking without a weight",
      withValue("评价主体和权重", place("评价主体和权重", "how.zh"), { value: "网上投票" }),
      [/^评价主体和权重 E5：本表有1处缺英文/, /^评价主体和权重 C5：.*没有填写，请补上/],
    ],
  ])("names %s", (_, snapshot, sentences) => {
    const found = said(snapshot);
    expect(found).toHaveLength(sentences.length);
    sentences.forEach((sentence, at) => expect(found[at]).toMatch(sentence));
  });

  it("reads weights, and none where nobody has one or the workbook is older than that sheet", () => {
    const reading = readBack(withValue("评价主体和权重", weight("媒体"), { value: 5 }));
    expect(reading.ok && reading.scheme).toEqual({ ...departmentScheme, voices: [{ voice: "media", weight: 5 }] });
    const older = readBack({ ...book, sheets: book.sheets.filter(({ name }) => name !== "评价主体和权重") });
    expect(older.ok && older.scheme).toEqual(departmentScheme);
  });

  it("names a sheet that is missing, and one that stands there twice", () => {
    const without = { ...book, sheets: book.sheets.filter(({ name }) => name !== "等次") };
    expect(said(without)).toEqual(["缺少“等次”表，请从导出的方案工作簿里复制回来。"]);
    const [, copied] = book.sheets;
    const twice = { ...book, sheets: [...book.sheets, { ...copied!, name: "大项 (2)" }] };
    expect(said(twice)).toEqual([expect.stringMatching(/“大项”、“大项 \(2\)”是同一张表，请只留一张/)]);
    expect(said({ ...book, sheets: [] })).toEqual([expect.stringMatching(/^这不是方案工作簿/)]);
  });

  it("stops at 5,000 indicators, and says how many there may be", () => {
    const { column } = place("小项", "id");
    const many = edited(book, "小项", (sheet) => ({
      ...sheet,
      cells: [
        ...sheet.cells,
        ...Array.from({ length: 5000 }, (_, at) => ({ row: 100 + at, column, value: `D1.${at + 100}` })),
      ],
    }));
    expect(said(many)).toEqual([expect.stringMatching(/^小项 A\d+：共有5027行，最多400行，请删减/)]);
  });
});
