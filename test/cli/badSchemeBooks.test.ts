import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import ExcelJS from "exceljs";
import type { Language } from "#core";
import { schemeCommand } from "../../src/cli/commands/scheme";
import { contextFor } from "../../src/cli/context";
import { Refusal } from "../../src/cli/refusal";
import { departmentScheme } from "../builders/schemes";

/** Scheme workbooks as clerks spoil them: exported, changed and saved by another program, then published from the file. */

const folder = mkdtempSync(join(tmpdir(), "pinghui-bad-scheme-"));
const at = (name: string): string => join(folder, name);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const now = "2016-03-01T08:00:00Z";
async function run(language: Language, ...args: string[]): Promise<{ exit: number; text: string }> {
  const lines: string[] = [];
  try {
    const exit = schemeCommand(contextFor(args, language, (text) => lines.push(text), now));
    return { exit, text: lines.join("\n") };
  } catch (error) {
    // What the program's entry makes of it: its sentence, and exit code 2.
    if (error instanceof Refusal) return { exit: 2, text: error.message };
    throw error;
  }
}

type Book = ExcelJS.Workbook;
const sheet = (book: Book, name: string): ExcelJS.Worksheet => {
  const found = book.getWorksheet(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};
/** Column of a mark in the hidden first row. */
const columnOf = (book: Book, name: string, key: string): number => {
  let found = 0;
  sheet(book, name)
    .getRow(1)
    .eachCell((cell, column) => {
      if (cell.value === `ph.${key}`) found = column;
    });
  return found;
};
/** The cell of a column in the first row whose first column says `id`. */
const cell = (book: Book, name: string, id: string, key: string): ExcelJS.Cell => {
  const own = sheet(book, name);
  let row = 0;
  own.eachRow((one, number) => {
    if (row === 0 && one.getCell(2).value === id) row = number;
  });
  if (row === 0) throw new Error(`no row ${id}`);
  return own.getRow(row).getCell(columnOf(book, name, key));
};
/** The first row below those that are filled. */
const freeRow = (book: Book, name: string): ExcelJS.Row => {
  const own = sheet(book, name);
  let last = 0;
  own.eachRow((row, number) => {
    if (row.getCell(2).value !== null) last = number;
  });
  return own.getRow(last + 1);
};
const withoutColumn = (book: Book, name: string, key: string): void => {
  sheet(book, name).spliceColumns(columnOf(book, name, key), 1);
};
const withoutSetting = (book: Book, key: string): void => {
  const own = sheet(book, "方案");
  own.eachRow((row, number) => {
    if (row.getCell(1).value === key) own.spliceRows(number, 1);
  });
};

const asVersion = (book: Book, version: string): void => {
  sheet(book, "方案").eachRow((row) => {
    if (row.getCell(1).value === "version") row.getCell(3).value = version;
  });
};

interface Bad {
  readonly what: string;
  readonly spoil: (book: Book) => void;
  readonly exit: 1 | 2;
  readonly zh: RegExp;
  readonly en: RegExp;
}

const bad: readonly Bad[] = [
  {
    what: "a deleted column",
    spoil: (book) => withoutColumn(book, "填报项", "filledBy"),
    ...{ exit: 1, zh: /填报项 A1：缺少“谁填”一栏，请从导出的/, en: /填报项 A1.*“Filled by”.*copy/ },
  },
  {
    what: "a formula where a value belongs",
    spoil: (book) => (cell(book, "小项", "D1.3", "points").value = { formula: "2+2", result: 4 }),
    ...{
      exit: 1,
      zh: /小项 [A-Z]+\d+（分值）：这里是 Excel 公式，请复制后用/,
      en: /小项 [A-Z]+\d+ \(Points\).*formula/,
    },
  },
  {
    what: "computed fields that lead back to each other",
    spoil: (book) =>
      (cell(book, "填报项", "D3.2.unitDiff", "computed").value = "相差数（【D3.2.unitDiff】，【D3.2.unitsApproved】）"),
    ...{
      exit: 1,
      zh: /填报项 [A-Z]+\d+：D3\.2\.unitDiff.*成了循环.*请改正公式/,
      en: /填报项 [A-Z]+\d+: D3\.2\.unitDiff.*circle/i,
    },
  },
  {
    what: "5,000 indicators",
    spoil: (book) => {
      const rows = Array.from({ length: 5000 }, (_, index) => ["", `D1.${index + 100}`, "多出的小项", "", 1]);
      const first = freeRow(book, "小项").number;
      rows.forEach(
        (row, index) => (sheet(book, "小项").getRow(first + index).values = [null, ...row] as ExcelJS.CellValue[]),
      );
    },
    ...{ exit: 1, zh: /小项 A\d+：共有5027行，最多400行，请删减/, en: /小项 A\d+.*5027.*400/ },
  },
  {
    what: "a version that is there with other content",
    spoil: (book) => (cell(book, "等次", "优秀", "from").value = 92),
    ...{ exit: 2, zh: /版本 1 已经发布过，内容与这一份不同/, en: /version 1.*other content|version 1.*differ/i },
  },
  {
    what: "an id that is there twice",
    spoil: (book) => (cell(book, "小项", "D1.4", "id").value = "D1.3"),
    ...{
      exit: 1,
      zh: /^ {2}小项 B8（编号）：“D1\.3”与本表第7行重复，同一编号只能有一行/m,
      en: /^ {2}小项 B8 \(Id\): “D1\.3” stands in row 7 already/m,
    },
  },
  {
    what: "a sheet whose rows were emptied",
    spoil: (book) => {
      sheet(book, "等次").eachRow((row, number) => {
        if (number > 4) row.eachCell((one) => (one.value = null));
      });
    },
    ...{ exit: 1, zh: /等次 B5：等次：至少要有2项，请补上/, en: /等次 B5: grades: needs at least 2/ },
  },
  {
    what: "a sheet emptied whole, with its marks",
    spoil: (book) => sheet(book, "计分方式").eachRow((row) => row.eachCell((one) => (one.value = null))),
    ...{ exit: 1, zh: /缺少“计分方式”表，请从导出的方案工作簿里复制回来/, en: /“Scoring” is missing/ },
  },
  {
    what: "text where a number belongs",
    spoil: (book) => (cell(book, "小项", "D1.3", "points").value = "四分"),
    ...{ exit: 1, zh: /小项 [A-Z]+\d+（分值）：“四分”不是数字，请只填阿拉伯数字/, en: /“四分” is no(t a)? number/ },
  },
  {
    what: "a day where a number belongs",
    spoil: (book) => (cell(book, "小项", "D1.3", "points").value = new Date("2016-04-01T00:00:00Z")),
    ...{ exit: 1, zh: /小项 [A-Z]+\d+.*D1\.3.*分值合计4，应为42461/, en: /小项 [A-Z]+\d+.*D1\.3.*42461/ },
  },
  {
    what: "an error value",
    spoil: (book) => (cell(book, "小项", "D1.3", "points").value = { error: "#REF!" }),
    ...{ exit: 1, zh: /这里是错误值 #REF!，请改成内容本身/, en: /#REF!/ },
  },
  {
    what: "a workbook that is no scheme",
    spoil: (book) => {
      for (const { id } of [...book.worksheets]) book.removeWorksheet(id);
      book.addWorksheet("通讯录").addRow(["姓名", "电话"]);
    },
    ...{ exit: 1, zh: /这不是方案工作簿。请在评汇窗格“写自己的方案”里新建一份/, en: /no scheme workbook/ },
  },
  {
    what: "a row pasted from another table",
    spoil: (book) => {
      const row = freeRow(book, "填报项");
      ["市教育局", "张三", new Date("2016-03-01T00:00:00Z"), 12, "是"].forEach((value, index) => {
        row.getCell(2 + index).value = value;
      });
    },
    ...{ exit: 1, zh: /填报项 [A-Z]+\d+（类型）：“12”不在可选范围内/, en: /填报项 [A-Z]+\d+ \(Kind\)/ },
  },
  {
    what: "titles merged over two rows",
    spoil: (book) => {
      const { row, col } = cell(book, "小项", "D1.3", "title.zh").fullAddress;
      sheet(book, "小项").mergeCells(row, col, row + 1, col);
    },
    ...{ exit: 1, zh: /小项 [A-Z]+\d+.*D1\.4 名称.*没有填写，请补上/, en: /小项 [A-Z]+\d+.*D1\.4, title.*missing/ },
  },
  {
    what: "what is wrong in a hidden row, too",
    spoil: (book) => {
      const one = cell(book, "小项", "D1.3", "points");
      one.value = "四分";
      sheet(book, "小项").getRow(Number(one.row)).hidden = true;
    },
    ...{ exit: 1, zh: /（分值）：“四分”不是数字/, en: /“四分”/ },
  },
  {
    what: "a party that nobody knows, and weights above half",
    spoil: (book) => {
      cell(book, "评价主体和权重", "媒体", "weight").value = 60;
      cell(book, "评价主体和权重", "人大", "voice").value = "群众";
    },
    ...{ exit: 1, zh: /评价主体和权重 B\d+（评价主体）：“群众”不在可选范围内/, en: /评价主体和权重 B\d+ \(Party\)/ },
  },
];

const good: readonly (readonly [what: string, change: (book: Book) => void])[] = [
  ["saved by another program, nothing changed", () => undefined],
  ["with its sheets renamed", (book) => book.worksheets.forEach((one) => (one.name = `新${one.name}`))],
  ["with hidden rows", (book) => (sheet(book, "小项").getRow(7).hidden = true)],
  [
    "exported before 加分项, severities, parties and their limits came",
    (book) => {
      withoutColumn(book, "小项", "extra");
      withoutColumn(book, "校验规则", "ownSeverity");
      withoutColumn(book, "校验规则", "errorFrom");
      for (const key of ["bonusMost", "penaltyMost", "totalMost"]) withoutSetting(book, `extras.${key}`);
      book.removeWorksheet(sheet(book, "评价主体和权重").id);
    },
  ],
];

describe("a scheme workbook as a file", () => {
  beforeAll(async () => {
    expect(await run("zh-CN", "export", "departments", "--out", at("方案.xlsx"))).toMatchObject({ exit: 0 });
  });

  async function changed(change: (book: Book) => void): Promise<string> {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(at("方案.xlsx"));
    change(book);
    await book.xlsx.writeFile(at("改.xlsx"));
    return at("改.xlsx");
  }

  it.each(bad.map((one) => [one.what, one] as const))("names %s", async (_, { spoil, exit, zh, en }) => {
    const file = await changed(spoil);
    const out = at("出.json");
    for (const [language, wanted] of [
      ["zh-CN", zh],
      ["en-US", en],
    ] as const) {
      const said = await run(language, "import", file, "--out", out);
      expect(said.text).toMatch(wanted);
      expect(said.exit).toBe(exit);
      expect(existsSync(out)).toBe(false);
    }
  });

  it.each(good)("reads one %s", async (_, change) => {
    const out = at("好.json");
    rmSync(out, { force: true });
    const said = await run("zh-CN", "import", await changed(change), "--out", out);
    expect(said).toMatchObject({ exit: 0 });
    expect((JSON.parse(readFileSync(out, "utf8")) as { scheme: unknown }).scheme).toEqual(departmentScheme);
  });

  describe("made from a version that says something where the workbook has nothing any more", () => {
    const weighed = at("有权重.json");
    const next = (book: Book): void => asVersion(book, "3");
    const publish = (language: Language, file: string, after: string, out: string) =>
      run(language, "import", file, "--out", out, "--after", after, "--by", "张三", "--why", "调整");

    beforeAll(async () => {
      const file = await changed((book) => {
        asVersion(book, "2");
        cell(book, "评价主体和权重", "媒体", "weight").value = 10;
        cell(book, "评价主体和权重", "调查问卷", "weight").value = 20;
        cell(book, "校验规则", "D1.3", "errorFrom").value = new Date("2016-05-01T00:00:00Z");
      });
      expect(await publish("zh-CN", file, "departments", weighed)).toMatchObject({ exit: 0 });
    });

    it("tells parties and weights when it is checked", async () => {
      expect((await run("zh-CN", "check", weighed)).text).toContain("评价主体和权重：调查问卷20%，媒体10%；编办70%。");
      expect((await run("en-US", "check", weighed)).text).toMatch(
        /Parties and weights: [^%]+ 20%, Media 10%; the office 70%\./,
      );
    });

    it.each<[string, (book: Book) => void, RegExp, RegExp]>([
      [
        "the sheet of the parties",
        (book) => book.removeWorksheet(sheet(book, "评价主体和权重").id),
        /版本 2 里有“评价主体和权重”表的内容，这份工作簿却没有了.*没有发布.*请先复制回来，再把里面的内容清空/,
        /Version 2 says something in the sheet “Parties and weights”.*nothing was published.*copy it back/,
      ],
      [
        "a column of the rules",
        (book) => withoutColumn(book, "校验规则", "errorFrom"),
        /版本 2 里有“校验规则”表的“自何日起为错误”一栏的内容/,
        /Version 2 says something in the column “[^”]+” of “[^”]+”/,
      ],
    ])("is refused without %s", async (_, takeOut, zh, en) => {
      await run("zh-CN", "export", weighed, "--out", at("第2版.xlsx"));
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(at("第2版.xlsx"));
      next(book);
      takeOut(book);
      await book.xlsx.writeFile(at("第3版.xlsx"));
      for (const [language, wanted] of [
        ["zh-CN", zh],
        ["en-US", en],
      ] as const) {
        const said = await publish(language, at("第3版.xlsx"), weighed, at("第3版.json"));
        expect(said.text).toMatch(wanted);
        expect(said.exit).toBe(2);
        expect(existsSync(at("第3版.json"))).toBe(false);
      }
    });

    it("is told, and published, where the earlier version says nothing there", async () => {
      const file = await changed((book) => {
        next(book);
        book.removeWorksheet(sheet(book, "评价主体和权重").id);
      });
      const said = await publish("zh-CN", file, "departments", at("无.json"));
      expect(said.text).toContain("没有“评价主体和权重”表，按没有这些内容处理");
      expect(said.exit).toBe(0);
    });

    it("is published with the sheet emptied: then nobody is heard", async () => {
      await run("zh-CN", "export", weighed, "--out", at("第2版.xlsx"));
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(at("第2版.xlsx"));
      asVersion(book, "4");
      for (const one of ["媒体", "调查问卷"]) cell(book, "评价主体和权重", one, "weight").value = null;
      await book.xlsx.writeFile(at("空.xlsx"));
      expect(await publish("zh-CN", at("空.xlsx"), weighed, at("空.json"))).toMatchObject({ exit: 0 });
      const { scheme } = JSON.parse(readFileSync(at("空.json"), "utf8")) as { scheme: object };
      expect(scheme).not.toHaveProperty("voices");
    });
  });

  it.each<[Language, RegExp]>([
    ["zh-CN", /佐证材料附表的选项里没有小项D1\.3，填表单位有得分就报不了，所以没有发布。请在“附表栏目”表里补上/],
    ["en-US", /The evidence annex does not offer D1\.3: .*nothing was published\. Please add it to the options/],
  ])("is not published where no paper could prove an indicator, %s", async (language, wanted) => {
    const file = await changed((book) => {
      asVersion(book, "9");
      const own = sheet(book, "附表栏目");
      const options = columnOf(book, "附表栏目", "options");
      own.eachRow((row) => {
        if (row.getCell(2).value !== "evidence" || row.getCell(3).value !== "indicator") return;
        const shown = row.getCell(options).value;
        if (typeof shown !== "string") throw new Error("no options");
        row.getCell(options).value = shown
          .split("、")
          .filter((option) => option !== "D1.3")
          .join("、");
      });
    });
    const out = at("缺佐证.json");
    const said = await run(
      language,
      "import",
      file,
      "--out",
      out,
      "--after",
      "departments",
      "--by",
      "张三",
      "--why",
      "改",
    );
    expect(said.text).toMatch(wanted);
    expect(said.exit).toBe(2);
    expect(existsSync(out)).toBe(false);
  });
});
