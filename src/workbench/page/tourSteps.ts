import type { FaultKind } from "./faults";
import type { Language, Role } from "./words";

/** Where a step points. */
export type Spot = "sheet" | "pane" | "tools";

export interface TourStep {
  readonly at: Spot;
  readonly says: Readonly<Record<Language, string>>;
}

const save: TourStep = {
  at: "tools",
  says: {
    "zh-CN": "点“另存为”，得到一份普通的 .xlsx，用 Excel、WPS 都能打开，分数和公式都在里面。",
    "en-US": "“Save as” gives an ordinary .xlsx with scores and formulas in it, for Excel or WPS.",
  },
};

/** From the first look to the finished job, one list a role. */
const tourSteps: Readonly<Record<Role, readonly TourStep[]>> = {
  unit: [
    {
      at: "pane",
      says: {
        "zh-CN": "面板认出了这份自评表：上面是得分和已填项数，下面是还有哪些问题。",
        "en-US": "The pane knows this form: score and progress above, what is still wrong below.",
      },
    },
    {
      at: "pane",
      says: {
        "zh-CN": "点一条问题，表格就跳到那个单元格。先点“D1.2”会议次数那一条，里面填了“约3”。",
        "en-US": "Choose an issue and the sheet jumps to its cell. Try D1.2: somebody entered “约3” (about 3).",
      },
    },
    {
      at: "sheet",
      says: {
        "zh-CN": "在浅黄色的单元格里填一个整数，按回车。问题随即消失，得分跟着变。按 Ctrl+Z 可以撤销。",
        "en-US":
          "Enter a whole number in the light yellow cell. The issue goes, the score follows. Ctrl+Z takes it back.",
      },
    },
    {
      at: "pane",
      says: {
        "zh-CN": "“得分”一页说明每一分是怎么来的；“本行”一页说明选中的这一行要填什么、要什么佐证。",
        "en-US": "“Scores” says where each point comes from; “This row” says what the selected row asks for.",
      },
    },
    {
      at: "pane",
      says: {
        "zh-CN": "填完后点最下面的“检查并准备报送”，看能不能报、还差什么。",
        "en-US": "When it is filled in, “Check and hand in” at the bottom says whether it can go, or what is missing.",
      },
    },
    save,
  ],
  office: [
    {
      at: "pane",
      says: {
        "zh-CN": "这是一本空白工作簿。在面板里点“收回并汇总自评表”。",
        "en-US": "This is a blank workbook. Choose “Take returns and consolidate” in the pane.",
      },
    },
    {
      at: "pane",
      says: {
        "zh-CN": "选名录，再把返回的自评表都拖进来。手边没有文件，就点“没有文件？用示例数据试一遍”。",
        "en-US": "Choose the roster, then drop the returned forms. No files at hand? Use the sample data.",
      },
    },
    {
      at: "pane",
      says: {
        "zh-CN": "每份文件一行结论：已收、退回或被替换，退回的写明原因，一份坏文件不影响其他文件。",
        "en-US": "One verdict a file: taken, sent back or replaced, with the reason. A bad file stops nobody else.",
      },
    },
    {
      at: "pane",
      says: {
        "zh-CN": "点最下面的“汇总……份到本工作簿”，汇总表、排名、问题和明细就写进左边的工作簿。",
        "en-US": "“Consolidate …” at the bottom writes summary, ranking, issues and details into the workbook.",
      },
    },
    {
      at: "sheet",
      says: {
        "zh-CN": "看看“排名”和“汇总表”。选中一个数，把面板拉到下面，点“查来源”，就知道它来自哪份文件的哪个单元格。",
        "en-US":
          "Look at the ranking and the summary. Select a number and choose “Find its source” further down the pane: file, sheet and cell.",
      },
    },
    save,
  ],
};

/** An Excel in which the pane doesn't run: there is nothing of it to show, and the file does without. */
const tooOld: readonly TourStep[] = [
  {
    at: "pane",
    says: {
      "zh-CN": "这里在演练“Excel 版本太旧”：面板不启动，只说明要更新到哪个版本。",
      "en-US": "This is the drill “Excel is too old”: the pane doesn’t start, it only says which version it needs.",
    },
  },
  {
    at: "sheet",
    says: {
      "zh-CN": "表格不受影响：自评表照常填，公式照算，也照常另存。不演练时，把上面的“故障演练”选回“无故障”。",
      "en-US":
        "The sheet is not affected: forms can be filled in, calculated and saved. To end the drill, choose “No fault” above.",
    },
  },
];

/** What is told next is of a good day. */
const drill = (faults: readonly FaultKind[]): TourStep => ({
  at: "tools",
  says: {
    "zh-CN": `这里在演练“${faults.map(({ says }) => says["zh-CN"]).join("、")}”。导览讲的是没有故障时的样子，出入的地方看面板怎么说。`,
    "en-US": `This is the drill “${faults.map(({ says }) => says["en-US"]).join(", ")}”. The tour tells of a good day; where it is otherwise, see what the pane says.`,
  },
});

/** A tour that is true on this page, faults included. */
export function stepsFor(role: Role, faults: readonly FaultKind[]): readonly TourStep[] {
  if (faults.some(({ excelApi }) => excelApi !== undefined)) return tooOld;
  return faults.length > 0 ? [drill(faults), ...tourSteps[role]] : tourSteps[role];
}
