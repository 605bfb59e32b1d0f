export type Language = "zh-CN" | "en-US";

interface Words {
  readonly title: string;
  /** What this page is, in a line. */
  readonly about: string;
  readonly pane: string;
  readonly firstSheet: string;
  readonly locked: string;
}

/** Excel names the first sheet in the language of its interface; this page does the same. */
export const words: Readonly<Record<Language, Words>> = {
  "zh-CN": {
    title: "评汇体验台",
    about: "左边是表格，右边是评汇面板，和在 Excel 里一样。数据只在这个网页里，关闭后不保留。",
    pane: "评汇面板",
    firstSheet: "工作表1",
    locked: "这个单元格受保护，不能修改。请填浅黄色的单元格。",
  },
  "en-US": {
    title: "Pinghui workbench",
    about:
      "The sheet on the left, the Pinghui pane on the right, as in Excel. Data stays in this page until you close it.",
    pane: "Pinghui pane",
    firstSheet: "Sheet1",
    locked: "This cell is protected. Please fill in the light yellow cells.",
  },
};

/** As the address asks (`?language=en-US`), else as the browser: Chinese first, English for everybody else. */
export const languageOf = (asked: string | null, browser: string): Language =>
  /^zh/i.test(asked ?? browser) ? "zh-CN" : "en-US";
