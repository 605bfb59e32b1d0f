import type ExcelJS from "exceljs";

/** Scheme workbooks as clerks spoil them, with what they are told; and changes that do no harm. */

export type Book = ExcelJS.Workbook;
export const sheet = (book: Book, name: string): ExcelJS.Worksheet => {
  const found = book.getWorksheet(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};
/** Column of a mark in the hidden first row. */
export const columnOf = (book: Book, name: string, key: string): number => {
  let found = 0;
  sheet(book, name)
    .getRow(1)
    .eachCell((cell, column) => {
      if (cell.value === `ph.${key}`) found = column;
    });
  return found;
};
/** The cell of a column in the first row whose first column says `id`. */
export const cell = (book: Book, name: string, id: string, key: string): ExcelJS.Cell => {
  const own = sheet(book, name);
  let row = 0;
  own.eachRow((one, number) => {
    if (row === 0 && one.getCell(2).value === id) row = number;
  });
  if (row === 0) throw new Error(`no row ${id}`);
  return own.getRow(row).getCell(columnOf(book, name, key));
};
/** The first row below those that are filled. */
export const freeRow = (book: Book, name: string): ExcelJS.Row => {
  const own = sheet(book, name);
  let last = 0;
  own.eachRow((row, number) => {
    if (row.getCell(2).value !== null) last = number;
  });
  return own.getRow(last + 1);
};
export const withoutColumn = (book: Book, name: string, key: string): void => {
  sheet(book, name).spliceColumns(columnOf(book, name, key), 1);
};
export const withoutSetting = (book: Book, key: string): void => {
  const own = sheet(book, "方案");
  own.eachRow((row, number) => {
    if (row.getCell(1).value === key) own.spliceRows(number, 1);
  });
};

export const asVersion = (book: Book, version: string): void => {
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
  /** Where LibreOffice saves it as something else, which is then what is told. */
  readonly resaved?: { readonly zh: RegExp; readonly en: RegExp };
}

export const bad: readonly Bad[] = [
  {
    what: "a deleted column",
    spoil: (book) => withoutColumn(book, "填报项", "filledBy"),
    exit: 1,
    zh: /填报项 A1：缺少“谁填”一栏，请从导出的/,
    en: /填报项 A1.*“Filled by”.*copy/,
  },
  {
    what: "a formula where a value belongs",
    spoil: (book) => (cell(book, "小项", "D1.3", "points").value = { formula: "2+2", result: 4 }),
    exit: 1,
    zh: /小项 [A-Z]+\d+（分值）：这里是 Excel 公式，请复制后用/,
    en: /小项 [A-Z]+\d+ \(Points\).*formula/,
  },
  {
    what: "computed fields that lead back to each other",
    spoil: (book) =>
      (cell(book, "填报项", "D3.2.unitDiff", "computed").value = "相差数（【D3.2.unitDiff】，【D3.2.unitsApproved】）"),
    exit: 1,
    zh: /填报项 [A-Z]+\d+：D3\.2\.unitDiff.*成了循环.*请改正公式/,
    en: /填报项 [A-Z]+\d+: D3\.2\.unitDiff.*circle/i,
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
    exit: 1,
    zh: /小项 A\d+：共有5027行，最多400行，请删减/,
    en: /小项 A\d+.*5027.*400/,
  },
  {
    what: "a version that is there with other content",
    spoil: (book) => (cell(book, "等次", "优秀", "from").value = 92),
    exit: 2,
    zh: /版本 1 已经发布过，内容与这一份不同/,
    en: /version 1.*other content|version 1.*differ/i,
  },
  {
    what: "an id that is there twice",
    spoil: (book) => (cell(book, "小项", "D1.4", "id").value = "D1.3"),
    exit: 1,
    zh: /^ {2}小项 B8（编号）：“D1\.3”与本表第7行重复，同一编号只能有一行/m,
    en: /^ {2}小项 B8 \(Id\): “D1\.3” stands in row 7 already/m,
  },
  {
    what: "a sheet whose rows were emptied",
    spoil: (book) => {
      sheet(book, "等次").eachRow((row, number) => {
        if (number > 4) row.eachCell((one) => (one.value = null));
      });
    },
    exit: 1,
    zh: /等次 B5：等次：至少要有2项，请补上/,
    en: /等次 B5: grades: needs at least 2/,
  },
  {
    what: "a sheet emptied whole, with its marks",
    spoil: (book) => sheet(book, "计分方式").eachRow((row) => row.eachCell((one) => (one.value = null))),
    exit: 1,
    zh: /缺少“计分方式”表，请从导出的方案工作簿里复制回来/,
    en: /“Scoring” is missing/,
  },
  {
    what: "text where a number belongs",
    spoil: (book) => (cell(book, "小项", "D1.3", "points").value = "四分"),
    exit: 1,
    zh: /小项 [A-Z]+\d+（分值）：“四分”不是数字，请只填阿拉伯数字/,
    en: /“四分” is no(t a)? number/,
  },
  {
    what: "a day where a number belongs",
    spoil: (book) => (cell(book, "小项", "D1.3", "points").value = new Date("2016-04-01T00:00:00Z")),
    exit: 1,
    zh: /小项 [A-Z]+\d+.*D1\.3.*分值合计4，应为42461/,
    en: /小项 [A-Z]+\d+.*D1\.3.*42461/,
  },
  {
    what: "an error value",
    spoil: (book) => (cell(book, "小项", "D1.3", "points").value = { error: "#REF!" }),
    exit: 1,
    zh: /这里是错误值 #REF!，请改成内容本身/,
    en: /#REF!/,
    // An error value becomes the formula “=#REF!”.
    resaved: {
      zh: /小项 [A-Z]+\d+（分值）：这里是 Excel 公式，请复制后用/,
      en: /小项 [A-Z]+\d+ \(Points\).*formula/,
    },
  },
  {
    what: "a workbook that is no scheme",
    spoil: (book) => {
      for (const { id } of [...book.worksheets]) book.removeWorksheet(id);
      book.addWorksheet("通讯录").addRow(["姓名", "电话"]);
    },
    exit: 1,
    zh: /这不是方案工作簿。请在评汇窗格“写自己的方案”里新建一份/,
    en: /no scheme workbook/,
  },
  {
    what: "a row pasted from another table",
    spoil: (book) => {
      const row = freeRow(book, "填报项");
      ["市教育局", "张三", new Date("2016-03-01T00:00:00Z"), 12, "是"].forEach((value, index) => {
        row.getCell(2 + index).value = value;
      });
    },
    exit: 1,
    zh: /填报项 [A-Z]+\d+（类型）：“12”不在可选范围内/,
    en: /填报项 [A-Z]+\d+ \(Kind\)/,
  },
  {
    what: "titles merged over two rows",
    spoil: (book) => {
      const { row, col } = cell(book, "小项", "D1.3", "title.zh").fullAddress;
      sheet(book, "小项").mergeCells(row, col, row + 1, col);
    },
    exit: 1,
    zh: /小项 [A-Z]+\d+.*D1\.4 名称.*没有填写，请补上/,
    en: /小项 [A-Z]+\d+.*D1\.4, title.*missing/,
  },
  {
    what: "what is wrong in a hidden row, too",
    spoil: (book) => {
      const one = cell(book, "小项", "D1.3", "points");
      one.value = "四分";
      sheet(book, "小项").getRow(Number(one.row)).hidden = true;
    },
    exit: 1,
    zh: /（分值）：“四分”不是数字/,
    en: /“四分”/,
  },
  {
    what: "a weight typed as 10%, of which Excel makes a tenth",
    spoil: (book) => {
      const weight = cell(book, "评价主体和权重", "媒体", "weight");
      weight.value = 0.1;
      weight.numFmt = "0%";
    },
    exit: 1,
    zh: /评价主体和权重 C\d+（权重（%））：“0\.1”太小：这里填百分之几，不带百分号，如10%填10。/,
    en: /评价主体和权重 C\d+ \(Weight \(%\)\).*“0\.1” is too small.*10% is entered as 10/,
  },
  {
    what: "points that became a day",
    spoil: (book) => {
      const points = cell(book, "小项", "D1.3", "points");
      points.value = new Date(Date.UTC(2016, 3, 1));
      points.numFmt = "yyyy-mm-dd";
    },
    exit: 1,
    zh: /小项 [A-Z]+\d+（分值）：“2016-04-01”不是数字/,
    en: /“2016-04-01” is no number/,
  },
  {
    what: "a remark below the last row",
    spoil: (book) => (sheet(book, "小项").getRow(60).getCell(3).value = "备注：以上分值待定"),
    exit: 1,
    zh: /小项 B60：没有写明属于哪一项，请对照“大项”表填写；这一行若不是方案的内容（如备注），请删去。/,
    en: /小项 B60: .*if the row is no part of the scheme \(a remark\), please delete it/,
  },
  {
    what: "a party that nobody knows, and weights above half",
    spoil: (book) => {
      cell(book, "评价主体和权重", "媒体", "weight").value = 60;
      cell(book, "评价主体和权重", "人大", "voice").value = "群众";
    },
    exit: 1,
    zh: /评价主体和权重 B\d+（评价主体）：“群众”不在可选范围内/,
    en: /评价主体和权重 B\d+ \(Party\)/,
  },
];

export const good: readonly (readonly [what: string, change: (book: Book) => void])[] = [
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
