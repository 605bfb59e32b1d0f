import type { LeftBehind } from "#adapters/xlsx/whole/readWhole";
import type { FileKind, HostProblem } from "#core/form/workbook";
import type { Held } from "./held";

export type Language = "zh-CN" | "en-US";
export type SampleName = "blank" | "started" | "round";
export type Role = "unit" | "office";

export interface Words {
  readonly title: string;
  /** What this page is, in a line. */
  readonly about: string;
  readonly pane: string;
  readonly sheet: string;
  readonly tools: string;
  readonly firstSheet: string;
  /** What the workbook's protection keeps from happening. */
  readonly held: Readonly<Record<Held | "cell", string>>;
  readonly open: string;
  readonly samples: string;
  readonly sample: Readonly<Record<SampleName | "empty", string>>;
  readonly save: string;
  readonly tour: string;
  readonly otherLanguage: string;
  readonly faults: string;
  readonly noFault: string;
  readonly dropHere: string;
  readonly opening: (name: string) => string;
  readonly opened: (name: string) => string;
  /** Asked before another workbook takes the place of this one. */
  readonly unsaved: (name: string) => string;
  /** Follows `opened`. */
  readonly leftBehind: (what: readonly LeftBehind[]) => string;
  readonly saving: string;
  readonly saved: (name: string) => string;
  readonly problem: (name: string, problem: HostProblem) => string;
  readonly gone: (name: string) => string;
  readonly noSample: string;
  /** The part of the page with the spreadsheet did not come. */
  readonly notLoaded: string;
  readonly start: {
    readonly title: string;
    readonly about: string;
    readonly roles: Readonly<Record<Role, readonly [name: string, about: string]>>;
    readonly alone: string;
  };
  readonly steps: { readonly next: string; readonly back: string; readonly skip: string; readonly done: string };
  readonly step: (number: number, of: number) => string;
}

const LEFT: Readonly<Record<LeftBehind, readonly [chinese: string, english: string]>> = {
  drawings: ["图表和图片", "charts and pictures"],
  comments: ["批注", "comments"],
  tables: ["表格对象和透视表", "tables and pivot tables"],
  rules: ["个别数据验证或条件格式", "some validations or conditional formats"],
  activeContent: ["宏和外部链接", "macros and external links"],
};

const OTHER_SPREADSHEETS: ReadonlySet<FileKind> = new Set(["xls", "et", "etOrXls", "xlsb", "ods", "slk", "dif"]);

/** What to do with a file that is no .xlsx. */
function problemZh(name: string, problem: HostProblem): string {
  switch (problem.kind) {
    case "encrypted":
      return `“${name}”设了打开密码，请在 Excel 里去掉密码再打开。`;
    case "damaged":
      return `“${name}”已损坏，打不开，请换一份完好的文件。`;
    case "tooLarge":
      return `“${name}”太大，体验台打不开，请用 Excel 打开。`;
    case "notAWorkbook":
      if (problem.found === "empty") return `“${name}”是空的（0 字节），可能没有拷贝完整，请重新拷贝原文件。`;
      return OTHER_SPREADSHEETS.has(problem.found)
        ? `“${name}”是另一种表格格式，请先另存为 .xlsx 再打开。`
        : `“${name}”不是 Excel 工作簿，请选 .xlsx 文件。`;
  }
}

function problemEn(name: string, problem: HostProblem): string {
  switch (problem.kind) {
    case "encrypted":
      return `“${name}” has a password. Please take it off in Excel and open the file again.`;
    case "damaged":
      return `“${name}” is damaged and can't be opened. Please use an intact copy.`;
    case "tooLarge":
      return `“${name}” is too large for the workbench. Please open it in Excel.`;
    case "notAWorkbook":
      if (problem.found === "empty")
        return `“${name}” is empty (0 bytes) and was probably not copied whole. Please copy the original again.`;
      return OTHER_SPREADSHEETS.has(problem.found)
        ? `“${name}” is a spreadsheet of another format. Please save it as .xlsx first.`
        : `“${name}” is not an Excel workbook. Please choose an .xlsx file.`;
  }
}

/** Excel names the first sheet in the language of its interface; this page does the same. */
export const words: Readonly<Record<Language, Words>> = {
  "zh-CN": {
    title: "评汇体验台",
    about: "左边是表格，右边是评汇面板，和在 Excel 里一样。数据只在这个网页里，关闭前请另存。",
    pane: "评汇面板",
    sheet: "表格",
    tools: "文件和导览",
    firstSheet: "工作表1",
    held: {
      cell: "这个单元格受保护，不能修改。请填浅黄色的单元格。",
      cells: "涉及的单元格里有受保护的，没有改动。请只在浅黄色的单元格里粘贴、填充或清除。",
      lines: "这张表受保护，不能这样增删、移动或合并，没有改动。",
      structure: "工作簿结构受保护，不能增加、删除、改名、移动或隐藏工作表，没有改动。",
    },
    open: "打开文件",
    samples: "打开示例",
    sample: {
      empty: "空白工作簿",
      blank: "空白自评表",
      started: "填到一半的自评表",
      round: "评估工作簿",
    },
    save: "另存为",
    tour: "导览",
    otherLanguage: "English",
    faults: "故障演练",
    noFault: "无故障",
    dropHere: "松开鼠标，在这里打开",
    opening: (name) => `正在打开“${name}”……`,
    unsaved: (name) => `“${name}”有改动还没有另存，换成别的工作簿就会丢失。不要这些改动了吗？`,
    opened: (name) => `已打开“${name}”。`,
    leftBehind: (what) => `${what.map((one) => LEFT[one][0]).join("、")}没有带进来，另存后也不会有。`,
    saving: "正在保存……",
    saved: (name) => `已存为“${name}”，在浏览器的下载文件夹里。`,
    problem: problemZh,
    gone: (name) => `“${name}”读不到，可能已被移走、删除或正被占用，请重新选择。`,
    noSample: "示例还没有生成，请用 npm start 启动体验台。",
    notLoaded: "表格没有装好，请刷新页面；仍不行时，重新运行 npm start。",
    start: {
      title: "评汇体验台",
      about: "不用装 Excel，五分钟走一遍。数据只在这台电脑上。",
      roles: {
        unit: ["我是填报单位", "打开一份填到一半的自评表，看面板怎样边填边查、边填边算分。"],
        office: ["我是编办", "从空白工作簿开始，收回几十份返回表，汇总成一本评估工作簿。"],
      },
      alone: "自己看看",
    },
    steps: { next: "下一步", back: "上一步", skip: "跳过导览", done: "完成" },
    step: (number, of) => `第 ${number} 步，共 ${of} 步`,
  },
  "en-US": {
    title: "Pinghui workbench",
    about:
      "The sheet on the left, the Pinghui pane on the right, as in Excel. Data stays in this page; save before you close it.",
    pane: "Pinghui pane",
    sheet: "Sheet",
    tools: "Files and tour",
    firstSheet: "Sheet1",
    held: {
      cell: "This cell is protected. Please fill in the light yellow cells.",
      cells:
        "Some of these cells are protected; nothing was changed. Please paste, fill and clear light yellow cells only.",
      lines:
        "This sheet is protected: cells can't be inserted, deleted, moved or merged like this. Nothing was changed.",
      structure:
        "The workbook's structure is protected: sheets can't be added, deleted, renamed, moved or hidden. Nothing was changed.",
    },
    open: "Open a file",
    samples: "Open a sample",
    sample: {
      empty: "Blank workbook",
      blank: "Blank form",
      started: "Half-filled form",
      round: "Round workbook",
    },
    save: "Save as",
    tour: "Tour",
    otherLanguage: "中文",
    faults: "Fault drill",
    noFault: "No fault",
    dropHere: "Drop the file to open it here",
    opening: (name) => `Opening “${name}” …`,
    unsaved: (name) =>
      `“${name}” has changes that were not saved; another workbook in its place loses them. Give them up?`,
    opened: (name) => `“${name}” is open.`,
    leftBehind: (what) => ` Left behind, also when you save: ${what.map((one) => LEFT[one][1]).join(", ")}.`,
    saving: "Saving …",
    saved: (name) => `Saved as “${name}” in your browser's downloads.`,
    problem: problemEn,
    gone: (name) => `“${name}” can't be read: it was moved, deleted or is in use. Please choose it again.`,
    noSample: "The samples are not made yet. Please start the workbench with npm start.",
    notLoaded: "The spreadsheet did not load. Please reload the page; if that does not help, run npm start again.",
    start: {
      title: "Pinghui workbench",
      about: "Five minutes, no Excel needed. Data stays on this computer.",
      roles: {
        unit: ["I fill in a form", "Open a half-filled form and watch the pane check and score while you type."],
        office: [
          "I am the office",
          "From a blank workbook: take dozens of returns and consolidate them into one round workbook.",
        ],
      },
      alone: "Just look around",
    },
    steps: { next: "Next", back: "Back", skip: "Skip the tour", done: "Done" },
    step: (number, of) => `Step ${number} of ${of}`,
  },
};

/** As the address asks (`?language=en-US`), else as the browser: Chinese first, English for everybody else. */
export const languageOf = (asked: string | null, browser: string): Language =>
  /^zh/i.test(asked ?? browser) ? "zh-CN" : "en-US";

export const roleOf = (asked: string | null): Role | undefined =>
  asked === "unit" || asked === "office" ? asked : undefined;
