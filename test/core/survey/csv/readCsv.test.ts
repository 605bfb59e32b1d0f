import { describe, expect, it } from "@jest/globals";
import { languages } from "#core/languages/index";
import type { RosterUnit } from "#core/roster/roster";
import { parseCsv } from "#core/survey/csv/parseCsv";
import { readCsv } from "#core/survey/csv/readCsv";
import { questions, questionText } from "#core/survey/questions";

const unit = (code: string, name: string): RosterUnit => ({
  code,
  name,
  scheme: "departments",
  sampled: true,
  sampleReason: "",
  contact: "",
  numbers: new Map(),
});
const units = [unit("BM01", "市卫生和计划生育委员会"), unit("BM02", "市教育局")];
const texts = questions.map((question) => questionText(question, "departments").zh);
/** As survey tools write it: the identity question is counted too, so that ours are one higher. */
const head = [
  "序号",
  "被评估部门",
  "1、您的身份",
  ...texts.map((text, index) => `${index + 2}、${text.replaceAll("“", '""').replaceAll("”", '""')}`),
  "16、意见建议",
];
const csv = (rows: readonly (readonly string[])[], heads: readonly string[] = head): string =>
  [heads, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\r\n");
const good = (name: string, but: Readonly<Record<number, string>> = {}): string[] => [
  "1",
  name,
  "科室负责人",
  ...questions.map(({ no, options }) => but[no] ?? options[0]?.text.zh ?? ""),
  "人手少，\n活多",
];
const said = (text: string, about?: RosterUnit): string => {
  const read = readCsv(text, units, about);
  return read.ok ? "taken" : languages["zh-CN"].survey.fault(read.fault);
};

describe("parseCsv", () => {
  it.each([
    [
      "plain cells",
      "a,b\r\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "quoted ones with separators, line ends and quotes",
      'a,"b,\n""c"""\nd,e',
      [
        ["a", 'b,\n"c"'],
        ["d", "e"],
      ],
    ],
    [
      "semicolons and tabs",
      "a;b\nc;d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "no empty lines",
      "a,b\n\n,\nc,d\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "old line ends",
      "a,b\rc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
  ])("%s", (_, text, rows) => {
    const read = parseCsv(text);
    expect(read.ok && read.rows.map(({ cells }) => cells)).toEqual(rows);
  });
  it("counts lines as people do, and says where a quotation begins that never ends", () => {
    const read = parseCsv('a\n"b\nb"\nc');
    expect(read.ok && read.rows.map(({ line }) => line)).toEqual([1, 2, 4]);
    expect(parseCsv('a\nb,"c\nd')).toEqual({ ok: false, line: 2 });
  });
});

describe("an export of a survey tool", () => {
  it("is read by the questions' texts, whatever their numbers, with each unit by itself", () => {
    const read = readCsv(
      csv([good("市教育局", { 2: "较好", 4: "(跳过)", 5: "好┋差" }), good("BM01")]),
      units,
      undefined,
    );
    if (!read.ok) throw new Error(read.fault.kind);
    expect(read.units.map(({ unit: { code }, responses }) => [code, responses.length])).toEqual([
      ["BM02", 1],
      ["BM01", 1],
    ]);
    const [first] = read.units[0]?.responses ?? [];
    expect(first?.group).toBe(2);
    expect([2, 3, 4, 5].map((no) => first?.ticks.get(no))).toEqual([2, 1, undefined, "several"]);
    expect(first?.opinion).toBe("人手少，\n活多");
  });

  it("is read by numbers where there is nothing else, with letters and numbers for options", () => {
    const heads = ["单位", "身份", ...questions.map(({ no }) => `Q${no}`)];
    const row = ["市教育局", "1", ...questions.map(({ no }) => (no % 2 === 0 ? "B" : "1.很了解".slice(0, 1)))];
    const read = readCsv(csv([row], heads), units, undefined);
    if (!read.ok) throw new Error(read.fault.kind);
    const [first] = read.units[0]?.responses ?? [];
    expect([1, 2, 14].map((no) => first?.ticks.get(no))).toEqual([1, 2, 2]);
  });

  it("takes question 15 in one column or in many", () => {
    const one = readCsv(
      csv([[...good("BM01"), "条条干预┋其他〖经费不足〗"]], [...head, "15、当前主要问题（可多选）及建议"]),
      units,
      undefined,
    );
    const many = readCsv(
      csv([[...good("BM01"), "1", "0"]], [...head, "15(条条干预)", "15(职责交叉)"]),
      units,
      undefined,
    );
    if (!one.ok || !many.ok) throw new Error("not read");
    expect(one.units[0]?.responses[0]).toMatchObject({ troubles: [4, 7], other: "经费不足" });
    expect(many.units[0]?.responses[0]?.troubles).toEqual([4]);
  });

  it.each<[string, string, RosterUnit | undefined, string | RegExp]>([
    ["that is whole is taken", csv([good("BM01")]), undefined, "taken"],
    [
      "about one unit needs no column",
      csv([good("").map((cell, index) => (index === 1 ? "" : cell))]),
      units[0],
      "taken",
    ],
    ["without any answers is refused", csv([]), undefined, /没有答卷/],
    ["of something else is refused", "姓名,电话\n张三,123", undefined, /没有找到第1、2、3、4/],
    [
      "that lacks a question is refused",
      csv(
        [good("BM01").filter((_, index) => index !== 7)],
        head.filter((_, index) => index !== 7),
      ),
      undefined,
      "没有找到第5题的列，请核对是不是本问卷的导出文件，列名写题目或题号。",
    ],
    [
      "with a question twice is refused",
      csv([[...good("BM01"), "好"]], [...head, `20、${texts[7] ?? ""}`]),
      undefined,
      /第8题有两列/,
    ],
    [
      "about nobody is refused",
      csv(
        [good("BM01").filter((_, index) => index !== 1)],
        head.filter((_, index) => index !== 1),
      ),
      undefined,
      /没有“被评估部门”一列/,
    ],
    [
      "about strangers is refused",
      csv([good("BM01"), good("市林业局")]),
      undefined,
      "名录里没有这些被评估单位：“市林业局”，请核对后重新导入。",
    ],
    [
      "with an answer of its own is refused",
      csv([good("BM01"), good("BM01", { 3: "还行", 4: "凑合" })]),
      undefined,
      "第4行第3题的答案“还行”不是问卷上的选项（共2处），请核对。",
    ],
    ["that was cut off is refused", csv([good("BM01")]).slice(0, -1), undefined, /引号没有结束/],
  ])("%s", (_, text, about, sentence) => expect(said(text, about)).toMatch(sentence));
});
