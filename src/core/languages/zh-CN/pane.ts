import type { LiveProblem } from "../../form/workbook";
import type { PaneWords } from "../paneWords";

const quoted = (text: string): string => `“${text}”`;

function trouble(problem: LiveProblem): string {
  switch (problem.kind) {
    case "sheetsInTheWay":
      return `本工作簿里已有同名工作表${problem.names.map(quoted).join("、")}，没有改动，请改名后再试。`;
    case "protected":
      return problem.sheet === undefined
        ? "工作表受保护，没有写入。请在“审阅”中撤销工作表保护后再试。"
        : `${quoted(problem.sheet)}受保护，没有写入。请在“审阅”中撤销工作表保护后再试。`;
    case "structureLocked":
      return "工作簿结构受保护，不能增加工作表。请在“审阅”中取消“保护工作簿”，或换一个空白工作簿再试。";
    case "cellBeingEdited":
      return "有单元格正在输入，请先按 Enter 结束输入。";
    case "tooMuchAtOnce":
      return "内容太多，Excel 一次收不下，没有写入。请关闭其他工作簿后再试。";
    case "hostTooOld":
      return "这个版本的 Excel 做不了这一步，请用 Excel 2021 或更新的版本。";
    case "noSuchCell":
      return "找不到这个单元格，工作表可能已改名或删除，请点“全部检查”再试。";
    case "halfWritten":
      return "写到一半中断，没能退回，本工作簿里可能留有没写完的工作表。请不要保存，关闭后重新打开再试。";
    case "busyElsewhere":
      return "另一个评汇窗格正在写入本工作簿，请等它写完后再试。";
    case "closed":
      return "工作簿已经关闭，请重新打开后再试。";
    case "hostRefused":
      return `Excel 没有接受这一步，内容没有改动，请稍后再试。（参考号 ${problem.code}）`;
  }
}

export const pane: PaneWords = {
  name: "评汇",
  severity: { error: "错误", warning: "警告", hint: "提示" },
  listSeparator: "、",
  quoted,
  trouble,
  unfinished: {
    takenBack: "上次写入中途断开，没写完的工作表已清除，工作簿已恢复到写入之前。请重新操作。",
    finished: "上次写入中途断开，最后一步已补做，工作表完整。",
  },
  common: {
    back: "返回",
    cancel: "取消",
    close: "关闭",
    copy: "复制",
    copied: "已复制，可以粘贴到微信、邮件里。",
    copyByHand: "这里不能自动复制，请选中下面的文字按 Ctrl+C。",
    more: "更多",
    retry: "重试",
    loading: "正在读取工作簿……",
    cell: (sheet, cell) => `${sheet} ${cell}`,
    goTo: (where) => `转到 ${where}`,
    points: (earned, all) => `${earned}／${all} 分`,
    saved: "已写入",
    sample: "示例数据，非真实填报",
    messages: "通知",
  },
  ribbon: {
    noForm: "这个工作簿不是自评表，没有可以检查的。请打开自评表，再点“检查本表”。",
    noRoomForForm: "本工作簿已经是自评表或评估工作簿，没有新建。请先新建一个空白工作簿，再点“新建自评表”。",
    noRoomForRound: "本工作簿是一张自评表，不能在这里汇总。请打开评估工作簿或新建空白工作簿，再点“收回并汇总”。",
  },
  deaf: "边填边查没有开启：Excel 没有把填报的动静告诉评汇。填好后请点“全部检查”，结果一样准。",
  fault: {
    title: "程序出了问题，表里的内容没有受影响。",
    text: (reference) => `请点“重试”。若仍出现，请把编号 ${reference} 和正在做的事告诉维护人员。`,
  },
  strangeForm: {
    title: (unit) => `这是${quoted(unit)}的自评表，但不能在这里检查`,
    otherVersion: (version, wanted) =>
      `这张表是第${version}版，本工具装的是第${wanted}版。请向编办要新表，或请管理员更新本工具。`,
    unknownScheme: (scheme) => `本工具没有指标表“${scheme}”，请管理员更新本工具。`,
    stillGood: "表里的公式、下拉和提示照常可用，填好的内容不会丢。",
  },
  unit: {
    desk: "自评填报",
    line: (unitClass, round, version) => `${unitClass}评估 · ${round} 轮 · 第${version}版`,
    daysLeft: (days) => (days > 0 ? `还有 ${days} 天` : days === 0 ? "今天截止" : `已过时限 ${-days} 天`),
    wasDue: (iso) => `${Number(iso.slice(0, 4))}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日截止`,
    info: "本表信息",
    about: {
      title: "评估",
      scheme: "指标表",
      code: "单位代码",
      due: "报送时限",
      contact: "联系人",
      none: "未填",
    },
    score: {
      label: "自评得分",
      soFar: "目前得分",
      of: (total) => `/${total}`,
      filled: (filled, required) => `已填 ${filled} / ${required}`,
      applicable: (points) => `适用分值 ${points}`,
      pending: (count) => `${count} 项指标待填`,
      nextBlank: "转到第一个未填的单元格",
    },
    tabs: { label: "本表", issues: (count) => `问题 ${count}`, scores: "得分", row: "本行" },
    issues: {
      list: "问题清单",
      filter: "按级别筛选",
      count: (severity, count) => `${severity} ${count}`,
      checkAll: "全部检查",
      checked: (errors, warnings, hints) => `错误 ${errors}，警告 ${warnings}，提示 ${hints}。`,
      none: "没有问题，可以报送",
      noneNote: "点下面的“检查并准备报送”做最后一次核对。",
      noneOfKind: "没有这一级的问题。",
      wholeForm: "整张表",
    },
    reason: {
      label: (indicator) => `${indicator} 的原因说明`,
      placeholder: "写明原因",
      save: "保存",
      saved: (indicator) => `${indicator} 的原因已写入自评说明。`,
      given: (reason) => `已说明：${reason}`,
    },
    scores: {
      list: "各项得分",
      state: { pending: "待填", notApplicable: "不适用" },
      how: "得分说明",
      criteria: "评分标准",
      open: (id, title) => `${id} ${title}，展开`,
      goToEntry: "转到填报处",
      defaults: "分值、评分标准和等次为默认值，可由编办修改。",
    },
    row: {
      empty: "在“填报数据”里点一行，这里显示它要填什么、要什么佐证、怎样得分。",
      criteria: "评分标准",
      entry: "本行填报项",
      evidence: "佐证材料",
      noEvidence: "不要求佐证材料",
      how: "得分说明",
      issues: "本行问题",
      noIssues: "没有问题",
      hint: "填报说明",
      reasonRow: "自评说明（扣分原因）",
      officeNumber: "编办预置，不用填",
      computed: "自动计算，不用填",
      points: (points) => `${points} 分`,
    },
    handIn: {
      button: "检查并准备报送",
      title: "报送前检查",
      ready: "可以报送",
      readyNote: (explained) => (explained === 0 ? "没有错误，没有警告。" : `没有错误，${explained} 条警告都有着落。`),
      stepsTitle: "接下来",
      steps: (contact) => [
        "保存工作簿。",
        "打印封面和自评表，签字盖章。",
        contact === "" ? "把这个文件发给编办。" : `把这个文件发给编办（${contact}）。`,
      ],
      notReady: "还不能报送",
      faults: "表样被改动",
      errors: (count) => `错误 ${count} 处，须改正`,
      unexplained: (count) => `警告 ${count} 条，须写明原因`,
    },
    menu: { cover: "转到封面", scoreSheet: "转到自评表", checkAll: "全部检查", health: "自检页" },
  },
  cards: {
    title: "要做什么？",
    newForm: { title: "在本工作簿新建自评表", text: "选指标表，填单位名称，几秒钟建好。" },
    collect: { title: "收回并汇总自评表", text: "选返回的文件，逐份检查，汇总到本工作簿。" },
    steps: { title: "一轮评估的各个步骤", text: "名录、核验、问卷、定稿、文书、台账、共享。" },
    sample: { title: "先看一个示例", text: "在本工作簿建一张填好的示例自评表。" },
    what: "评汇：编办下发计分的自评表，收回、检查、汇总成一本。数据不离开这台电脑。",
    building: "正在建表……",
  },
  newForm: {
    title: "新建自评表",
    scheme: "指标表",
    unitName: "单位名称",
    unitCode: "单位代码",
    round: "评估轮次",
    roundTitle: "评估名称",
    roundTitleDefault: "政府职能转变和机构改革评估",
    due: "报送时限（可不填）",
    button: "新建自评表",
    building: "正在建表……",
    missing: (label) => `请填${label}。`,
    officeNumbers: "编办核定数会留空；有名录时，请按名录下发。",
    many: "按名录一次下发多张",
    notHere: "本工作簿已有内容时，新表加在后面，原有工作表不动。",
  },
  issueForms: {
    title: "按名录下发自评表",
    text: "名录里每个单位一张，打成一个压缩包，保存后分发。",
    button: (count) => (count === 0 ? "生成自评表" : `生成 ${count} 张自评表`),
    writing: (done, all) => `正在生成 ${done}/${all}`,
    done: (count, file) => `已生成 ${count} 张，压缩包“${file}”请在下载文件夹里找。`,
    blocked: "如果没有出现下载：这里的 Excel 不让面板保存文件。请用浏览器打开本页面再试，或逐个在空白工作簿里新建。",
    fileName: (round) => `自评表 ${round}.zip`,
    numbersMissing: (count) => `有 ${count} 个编办核定数还没有填，表里会留空。`,
  },
  office: {
    title: (round) => `评估工作簿 ${round}`,
    stage: "第二阶段 自查评估",
    stages: ["方案", "自评", "抽查", "反馈"],
    stagesLabel: "评估阶段",
    back: "返回",
    roster: {
      label: "名录",
      none: "先选单位名录，才知道该报的有谁。",
      choose: "选择名录文件",
      fromWorkbook: "用本工作簿里的名录",
      chosen: (units, from) => `${units} 个单位，来自“${from}”`,
      change: "更换",
      faults: (file, count) => `名录“${file}”有 ${count} 处要改：`,
      unread: (file, why) => `名录“${file}”不能用：${why}`,
      notInWorkbook: "本工作簿里没有名录，请选择名录文件。",
      openWorkbook: "本工作簿",
      blankTemplate: "在本工作簿建一份空白名录",
    },
    drop: {
      label: "收回自评表",
      here: "把返回的自评表拖到这里",
      or: "或",
      choose: "选择文件",
      note: "可以一次选几百份；文件只读取，不改动。",
      notFiles: "拖进来的不是文件，请拖 .xlsx 文件。",
    },
    progress: {
      label: "读取进度",
      reading: (done, all) => `正在读取 ${done}/${all}`,
      done: (all) => `读完 ${all} 份`,
      cancelled: (done, all) => `已取消，读了 ${done}/${all} 份`,
    },
    files: {
      list: "返回的文件",
      waiting: "等待",
      reading: "正在读取",
      accepted: "已收",
      warnings: (count) => `已收 · 警告 ${count}`,
      rejected: "退回",
      replaced: (by) => `以后报的“${by}”为准`,
      undecided: (by) => `与“${by}”分不出哪份是后报的，暂以“${by}”为准，请向单位确认`,
      copyOf: (by) => `与“${by}”内容相同`,
      stuck: "读了很久没有结果，已跳过。请用 Excel 打开另存后再拖进来。",
      gone: "文件读不到，可能已移走或正在别处打开，请重新选择。",
      cancelled: "已取消",
      clear: "全部移去",
      copyFailed: "复制退回清单",
      onlyFailed: "只看退回的",
      all: "全部",
    },
    board: {
      label: "报送情况",
      due: "应报",
      reported: "已报",
      notReported: "未报",
      returned: "退回",
      otherVersion: "版本不符",
      unitDiffers: "单位不符",
      copyReminder: "复制催报文字",
      show: (count) => `查看 ${count} 个单位`,
    },
    consolidate: {
      button: (count) => `汇总 ${count} 份到本工作簿`,
      buttonEmpty: "汇总到本工作簿",
      running: "正在汇总……",
      done: (count, due) => `已汇总 ${count} 份（应报 ${due}）到本工作簿，请保存。`,
      inTheWayTitle: "有同名的工作表",
      inTheWay: (names) => `本工作簿里的${names}不是本工具建的。替换后，它们原有的内容就没有了。`,
      replace: "替换这些工作表",
    },
    trace: {
      title: "数从哪里来",
      text: "在汇总表、指标矩阵或明细里选一个数，再点“查来源”。",
      button: "查来源",
      searching: "正在查找……",
      noSelection: "请先在表里选一个数。",
      nothing: (cell) => `${cell} 不是哪个单位的数，请选单位所在行、列里的数。`,
      heading: (unit, about) => `${unit}　${about}`,
      said: (text) => `填报值：${text}`,
      blank: "未填",
      file: (file, hash) => `来自 ${file}（摘要 ${hash}）`,
      row: "转到明细",
    },
    sampleRound: "没有文件？用示例数据试一遍",
    sampleRunning: "正在准备示例文件……",
    menuIssue: "按名录下发自评表",
  },
};
