import type { CliWords } from "../cliWords";

const schemeOption = [
  "--scheme 名称",
  "指标表：departments（市直部门）、banners（旗市区），或自己发布的方案文件",
] as const;
const ownSchemeOption = ["--scheme 文件", "用自己发布的方案时，给出方案文件"] as const;
const acceptOption = ["--accept 方案", "也接受按这些旧版填报的表：方案编号或发布的文件，用逗号分开"] as const;
const rosterOption = ["--roster 名录.xlsx", "评估单位名录"] as const;
const headcountOption = ["--headcount 核对.xlsx", "已锁定的领导职数核对结果，按锁定数计分"] as const;

export const cli: CliWords = {
  usage: "用法：pinghui 命令 [选项]　　每个命令加 --help 看详细说明",
  usageTitle: "用法：",
  commandsTitle: "命令",
  optionsTitle: "选项",
  common: [
    ["--lang zh|en", "输出和文件的语言，默认中文"],
    ["--help", "显示说明"],
  ],
  commands: {
    roster: {
      does: "生成空白名录（单位、抽查、时限、编办核定数）",
      usage: "pinghui roster --scheme departments,banners --out 名录.xlsx",
      options: [schemeOption, ["--round 2015", "评估轮次"], ["--out 文件", "写到哪里"]],
    },
    issue: {
      does: "按名录给每个单位生成一份自评表",
      usage: "pinghui issue --scheme departments --roster 名录.xlsx --round 2015 --out forms/",
      options: [
        schemeOption,
        rosterOption,
        ["--round 2015", "评估轮次，须与名录一致"],
        ["--out 文件夹", "写到哪里"],
        ["--replace", "允许覆盖已有的自评表"],
      ],
    },
    check: {
      does: "检查返回的自评表，一份一个结论",
      usage: "pinghui check 文件或文件夹… [--roster 名录.xlsx] [--json] [--lift 文件夹]",
      options: [
        ["--roster 名录.xlsx", "按名录核对单位、轮次和编办核定数"],
        headcountOption,
        ownSchemeOption,
        acceptOption,
        ["--json", "以数据形式输出"],
        ["--answers", "与 --json 同用：附上每项读到的填报值"],
        ["--lift 文件夹", "把填报值搬到干净的自评表里，写到该文件夹"],
        ["--replace", "允许覆盖已有的自评表"],
        ["--all", "列出全部问题（默认每份列前10条）"],
      ],
    },
    return: {
      does: "方案改版后，把按旧版填好的自评表搬到新版表里（migrate），填报值一项不丢",
      usage: "pinghui return migrate 文件或文件夹… [--scheme 新版方案.json] --out 新表/",
      options: [
        ["migrate", "含义不变的填入新表；对应不上的，列在新表的“旧表未能对应的填报”里"],
        ["--scheme 方案", "新版方案：方案编号或发布的文件，默认随程序附带的方案"],
        ["--accept 方案", "旧版方案不在新版方案文件旁边的，在这里给出"],
        ["--out 文件夹", "写到哪里，原来的表不改动"],
        ["--replace", "允许覆盖已有的自评表"],
        ["--json", "以数据形式输出"],
      ],
    },
    consolidate: {
      does: "把返回的自评表汇总成一个评估工作簿",
      usage: "pinghui consolidate 文件或文件夹… --roster 名录.xlsx --out 评估工作簿.xlsx",
      options: [
        ...[rosterOption, headcountOption, ownSchemeOption, acceptOption],
        ...([
          ["--out 文件", "写到哪里"],
          ["--json", "以数据形式输出"],
        ] as const),
      ],
    },
    headcount: {
      does: "评分前核对领导职数，把核对结果锁定为评分依据",
      usage: "pinghui headcount 文件或文件夹… --roster 名录.xlsx --by 姓名 --out 领导职数核对.xlsx",
      options: [
        ["文件", "填好“领导职数核对表”的自评表，其他内容可以还没填"],
        rosterOption,
        ["--by 姓名", "锁定人"],
        ["--on 日期", "锁定日期，如 2015-07-20；不写为今天"],
        ["--why 原因", "改动已锁定单位的原因，没有原因的不改"],
        ownSchemeOption,
        ["--out 文件", "写到哪里；已有的核对结果保留，新单位加入"],
      ],
    },
    sample: {
      does: "生成示例数据：一份名录和各单位的返回表",
      usage: "pinghui sample --out 文件夹 --seed 7 [--departments 41] [--banners 14] [--odd 6]",
      options: [
        ["--out 文件夹", "写到哪里"],
        ["--seed 数", "同一个数总得到同样的数据，默认 7"],
        ["--departments 数", "市直部门个数，默认 41"],
        ["--banners 数", "旗市区个数，默认 14"],
        ["--odd 数", "其中有问题的返回表个数，默认 6"],
      ],
    },
    demo: {
      does: "用示例数据走一遍主要流程",
      usage: "pinghui demo [--out 文件夹]",
      options: [["--out 文件夹", "写到哪里，默认 out/demo"]],
    },
    score: {
      does: "给程序用：按答案计分，输出 JSON",
      usage: "pinghui score --json 答案.json",
      options: [["--json 文件", "答案文件，“-”为标准输入"], ownSchemeOption],
    },
    inspect: {
      does: "给程序用：列出任意工作簿里读到的内容",
      usage: "pinghui inspect --json 文件.xlsx",
      options: [["--json 文件", "工作簿"]],
    },
    scheme: {
      does: "本单位自己的方案：导出（export）、检查（check）、试填（try）、发布（import）、修订记录（log）、规则一览（rules）",
      usage:
        "pinghui scheme export departments --out 方案.xlsx\n" +
        "      pinghui scheme check 方案.xlsx\n" +
        "      pinghui scheme try 方案.xlsx [--lowest]\n" +
        "      pinghui scheme import 方案.xlsx --out 方案.json [--after departments --by 姓名 --why 理由]\n" +
        "      pinghui scheme log 方案.json\n" +
        "      pinghui scheme rules departments",
      options: [
        ["export 方案", "把方案写成可以修改的工作簿"],
        ["check 文件", "检查方案（.xlsx 或 .json），指出每处问题在哪个单元格、怎么改"],
        ["try 方案", "试填：最高、最低可得多少分，各分怎样得来（加 --lowest 看最低的填法）"],
        ["import 文件", "发布：检查通过的，冻结成文件，供各命令的 --scheme 使用"],
        ["  --after 方案", "由哪一版改来：方案编号，或发布的文件"],
        ["  --by 姓名", "谁改的"],
        ["  --why 理由", "为什么改"],
        ["log 方案", "方案怎样一版一版改来：何时、谁、为什么、改了哪些；方案编号，或发布的文件"],
        ["rules 方案", "这个方案用了哪些校验规则，什么级别，在哪些小项（可贴进自己的说明）"],
        ["--out 文件", "写到哪里"],
      ],
    },
    verify: {
      does: "核验：生成核验表（issue），收回核验表并算最终得分（collect），生成外部评价工作簿（parties）",
      usage:
        "pinghui verify issue --scheme departments --roster 名录.xlsx --returns 返回表/ --assessor 姓名 --out 核验表/\n" +
        "      pinghui verify issue --field --roster 名录.xlsx --out 实地抽查/\n" +
        "      pinghui verify collect 核验表/ --roster 名录.xlsx --out 核验汇总.xlsx\n" +
        "      pinghui verify parties --roster 名录.xlsx --out 外部评价.xlsx",
      options: [
        ["issue", "按已收的自评表，给一名评估人员生成各单位的核验表"],
        ["  --scheme 名称", "指标表：departments（市直部门）或 banners（旗市区）"],
        ["  --returns 位置", "返回的自评表，文件或文件夹"],
        ["  --headcount 核对.xlsx", "已锁定的领导职数核对结果，按锁定数计分"],
        ["  --assessor 姓名", "评估人员"],
        ["  --assessor-unit 单位", "评估人员所在单位，核对回避用；也可在核验表封面填"],
        ["  --units 单位,单位", "只给这些单位（代码或名称），默认全部已收单位"],
        ["  --accept 方案", "也接受按这些旧版填报的表"],
        ["  --replace", "允许覆盖已有的核验表"],
        ["  --field", "改为给名录里的抽查单位生成实地抽查记录和访谈记录；加 --returns 时带出内设机构"],
        ["collect", "收回核验表和实地抽查记录，多名评估人员并列，算出最终得分"],
        ["  --headcount 核对.xlsx", "已锁定的领导职数按锁定数计分，评估人员另填的列入分歧裁定"],
        [
          "  --survey 问卷汇总.xlsx",
          "与问卷结果对照（佐证，不改分）；加 --survey-weight 10 按10%计入综合得分，最多30；方案规定了权重的按方案，--survey-weight 0 为只作佐证",
        ],
        ["  --parties 外部评价.xlsx", "计入外部评价主体的评分；权重在该工作簿里设定，空着的按方案"],
        ["  --json", "以数据形式输出"],
        ["parties", "生成外部评价工作簿：七类评价主体、权重和评分，默认不启用"],
        ownSchemeOption,
        rosterOption,
        ["--out 位置", "issue 写到哪个文件夹，collect、parties 写到哪个文件"],
      ],
    },
    finalise: {
      does: "定稿：锁定核验汇总的最终得分，生成评估定稿；再次运行时采用变动并自动记录",
      usage: "pinghui finalise 核验汇总.xlsx --by 王主任 --out 评估定稿.xlsx [--why 变动原因]",
      options: [
        ["--by 姓名", "谁定稿（或变更）"],
        ["--on 日期", "定稿（或变更）日期，如 2015-09-30，默认今天"],
        ["--why 原因", "定稿后数据有变动时必填；异议处理的变动用登记的理由"],
        ["--out 文件", "写到哪里；已有的评估定稿会沿用其中的登记、改写和记录"],
      ],
    },
    questionnaire: {
      does: "调查问卷：生成问卷和录入表（form），统计收回的问卷（count）",
      usage:
        "pinghui questionnaire form --roster 名录.xlsx --out 问卷/\n" +
        "      pinghui questionnaire count 问卷/ [--csv 导出.csv] --roster 名录.xlsx --out 问卷汇总.xlsx",
      options: [
        ["form", "给抽查单位各生成一份：可打印的问卷、逐份录入、计数录入、统计"],
        ["  --units 单位,单位", "只给这些单位（代码或名称）；--all 给全部单位"],
        ["  --scheme 名称", "只给这类单位：departments（市直部门）或 banners（旗市区）"],
        ["  --replace", "允许覆盖已有的问卷工作簿"],
        ["count", "统计录入好的问卷工作簿，也可导入问卷工具的 CSV 文件"],
        ["  --csv 文件", "问卷工具导出的答卷明细（UTF-8 或 GB18030）"],
        ["  --unit 单位", "CSV 里没有被评估部门一列时，写明是哪个单位"],
        ["  --json", "以数据形式输出"],
        rosterOption,
        ["--out 位置", "form 写到哪个文件夹，count 写到哪个文件"],
      ],
    },
    documents: {
      does: "按评估定稿生成文书：向市编委会的报告，给各单位的书面反馈意见（附回执、异议说明）；另附一个可直接打印或存为 PDF 的工作簿",
      usage: "pinghui documents 评估定稿.xlsx --out 文书/",
      options: [
        ["--on 日期", "落款日期，如 2015-10-08，默认今天"],
        ["--units 单位,单位", "只给这些单位生成反馈意见，且不生成报告"],
        ["--replace", "允许覆盖已有的文书"],
        ["--out 文件夹", "写到哪里"],
      ],
    },
    ledger: {
      does: "按评估定稿生成整改台账（附逾期清单、轮次对比、动态调整建议）；再次运行保留已填内容",
      usage: "pinghui ledger 评估定稿.xlsx --out 整改台账.xlsx",
      options: [
        ["--on 日期", "逾期算到哪天，如 2015-12-31，默认今天"],
        ["--before 台账", "上一轮的整改台账，未销号的结转过来"],
        ["--before-final 定稿", "上一轮的评估定稿，作轮次对比（比得分率，分值改过的也可比）"],
        ownSchemeOption,
        ["--accept 方案", "上一轮用的旧版方案，与本轮不同时给出"],
        ["--out 文件", "写到哪里"],
      ],
    },
    share: {
      does: "生成给组织、人事、法制、财政部门的结果共享表，各只含所需内容",
      usage: "pinghui share 评估定稿.xlsx --out 共享/",
      options: [["--out 文件夹", "写到哪里"]],
    },
    round: {
      does: "开始下一轮（new）：由上一轮的评估工作簿生成名录，沿用单位、核定数（待确认）、上轮填报值和未销号问题",
      usage:
        "pinghui round new --from 评估工作簿2015.xlsx [--ledger 整改台账.xlsx] --round 2016 --roster-out 名录2016.xlsx",
      options: [
        ["--from 文件", "上一轮的评估工作簿"],
        ["--ledger 台账", "上一轮的整改台账，未销号的问题印在自评表相应指标旁"],
        ["--on 日期", "未销号算到哪天，如 2016-03-01，默认今天"],
        ["--round 2016", "新的评估轮次"],
        schemeOption,
        ["--roster-out 文件", "名录写到哪里"],
      ],
    },
    plan: {
      does: "评估方案：生成方案和进度工作簿（new），检查（check），写成实施方案（document）",
      usage:
        "pinghui plan new [--roster 名录.xlsx] --out 评估方案.xlsx\n" +
        "      pinghui plan check 评估方案.xlsx [--roster 名录.xlsx] [--json]\n" +
        "      pinghui plan document 评估方案.xlsx --out 实施方案.docx [--on 日期] [--scheme 方案] [--replace]",
      options: [
        ["new", "方案设置、评估小组、抽查名单、阶段进度、培训登记、问题答复"],
        ["check", "检查必填项、日期、组长、回避、抽查理由、培训和答复"],
        ["  --json", "以数据形式输出方案内容和问题"],
        ["document", "把填好、检查无错误的方案写成文件（Word），评估指标表作附件"],
        ["  --on 日期", "文件上的日期，如 2015-07-01；不写为今天"],
        ["  --scheme 方案", "附哪些评估指标表；不写为现有的全部"],
        ["  --replace", "覆盖已有的文件"],
        rosterOption,
        ["--out 文件", "写到哪里"],
      ],
    },
  },
  refusals: {
    commandWanted: "没有写要执行哪个命令，请从上面选一个，例如：pinghui demo",
    languageWanted: (given) => `--lang 后面写 zh（中文）或 en（英文）${given === "" ? "。" : `，没有“${given}”。`}`,
    unknownCommand: (name, meant) =>
      `没有“${name}”这个命令，${meant === undefined ? "" : `是不是 ${meant}？`}请用 pinghui --help 查看。`,
    verbWanted: (command, verb, known) =>
      verb === ""
        ? `pinghui ${command} 后面还要写做什么：${known.join("、")}。`
        : `没有“${command} ${verb}”这个命令，可用的有：${known.join("、")}。`,
    unknownOption: (text) => `选项“${text}”不认识，请用 --help 查看。`,
    optionValueMissing: (option) => `选项 ${option} 后面没有写内容，请用 --help 查看。`,
    optionTakesNone: (option) => `选项 ${option} 后面不用写内容，请去掉等号和后面的内容。`,
    optionMissing: (option) => `缺少选项 ${option}，请用 --help 查看。`,
    argumentMissing: {
      file: "没有写明是哪个文件，请用 --help 查看。",
      files: "没有写明是哪些文件或文件夹，请用 --help 查看。",
      scheme: "没有写明是哪个方案，请用 --help 查看。",
    },
    oneTooMany: (argument) => `“${argument}”是多余的；文件名里有空格的请加引号，用法请用 --help 查看。`,
    unknownScheme: (name, known) => `没有“${name}”这个指标表，可用的有：${known.join("、")}。`,
    notFound: (file) => `找不到“${file}”，请核对文件名和所在文件夹。`,
    closedFolder: (folder) => `没有权限打开“${folder}”，里面有哪些文件看不到；请核对权限后再试。`,
    cannotRead: (file) => `“${file}”打不开，可能没有权限或不是普通文件，请核对。`,
    emptyFolder: (given) => `“${given.join("、")}”里没有文件，请核对文件夹。`,
    rosterUnreadable: (file, why) => `名录“${file}”不能用：${why}`,
    rosterFaults: (file, count, first, listed) =>
      listed ? `名录“${file}”有 ${count} 处要改，见上；改好后再试。` : `名录“${file}”有 ${count} 处要改：${first}`,
    noUnits: (file, scheme) => `名录“${file}”里没有${scheme}的单位，请先填写名录。`,
    openElsewhere: (file) => `“${file}”正在别处打开，请关闭后再试。`,
    noPermission: (file) => `没有权限写“${file}”，请换一个文件夹。`,
    noSpace: (file) => `磁盘空间不够，“${file}”没有写成。`,
    noFolder: (file) => `“${file}”所在的文件夹不能用，请换一个位置。`,
    failed: (file) => `“${file}”没有写成，原有文件没有改动，请换一个位置再试。`,
    outputIsInput: (file) => `输出“${file}”就是输入文件之一，请换一个名字。`,
    outputIsFolder: (file) => `“${file}”是文件夹，请在 --out 写明文件名，如“评估.xlsx”。`,
    workbookWanted: (file) => `“${file}”要写成工作簿，文件名请以 .xlsx 结尾。`,
    wouldOverwriteFilled: (file) => `“${file}”已经存在，可能已有人填写；请换一个名字，或先把它移走。`,
    wouldOverwrite: (file) => `“${file}”已经存在，而且不是本工具生成的同类文件，请换一个名字或先移走。`,
    wouldOverwriteForm: (file) => `“${file}”已经存在，可能已有人填写；确实要重新生成，请加 --replace。`,
    folderInUse: (folder) => `文件夹“${folder}”里已有文件，示例数据请写到空文件夹。`,
    notJson: (file) => `“${file}”不是有效的 JSON 文件。`,
    answersShape: (file) => `“${file}”里应是 {"scheme":"…","answers":{…}} 或它的数组。`,
    unknownField: (key) => `指标表里没有“${key}”这一项。`,
    inObject: (place, sentence) => `第${place}个对象：${sentence}`,
    notRows: (key) => `“${key}”的形式不对：附表应是数组，每行一个 {"列":值,…}。`,
    notACount: (key) => `“${key}”是自动计算的数，给出的应是非负整数。`,
    otherRound: (given, roster) => `--round ${given} 与名录里的轮次 ${roster} 不一致，请核对。`,
    numberWanted: (option) => `${option} 要填一个不小于 0 的整数。`,
    unexpected: (reference) => `程序内部出错（编号 ${reference}），没有完成；请把这个编号和所用文件告诉维护人员。`,
  },
  verdicts: {
    head: ["文件", "单位", "结论", "说明"],
    accepted: "已收",
    acceptedWithWarnings: "已收（有警告）",
    rejected: "退回",
    counts: (errors, warnings, hints) =>
      [errors > 0 ? `错误${errors}` : "", warnings > 0 ? `警告${warnings}` : "", hints > 0 ? `提示${hints}` : ""]
        .filter(Boolean)
        .join("、"),
    changes: (count) => `表样改动${count}处`,
    summary: (accepted, warned, rejected) =>
      `共 ${accepted + warned + rejected} 份：已收 ${accepted + warned} 份（其中有警告 ${warned} 份），退回 ${rejected} 份。`,
    severity: { error: "错误", warning: "警告", hint: "提示" },
    more: (count) => `还有 ${count} 条，加 --all 全部列出`,
    reason: (text) => `（单位说明：${text}）`,
    noReason: "（未说明理由）",
  },
  done: {
    rosterName: "名录.xlsx",
    workbookName: "评估工作簿.xlsx",
    roster: (file) => `空白名录已写到 ${file}，填好后用 pinghui issue 生成自评表。`,
    issued: (count, folder) => `已生成 ${count} 份自评表，在 ${folder}`,
    lifted: (file) => `已把填报值搬到 ${file}`,
    consolidated: (file, counted, due) => `已汇总 ${counted} 个单位（应报 ${due} 个），写到 ${file}`,
    board: ({ due, counted, missing, rejected, superseded }) =>
      `应报 ${due}　已收 ${counted}　未报 ${missing}　退回 ${rejected} 份　被替换 ${superseded} 份`,
    sample: (roster, count, folder) => `示例名录 ${roster}，返回表 ${count} 份，在 ${folder}（示例数据，非真实填报）`,
    schemeVoices: (voices, office) =>
      `评价主体和权重：${voices.map(([name, weight]) => `${name}${weight}%`).join("，")}；编办${office}%。`,
    schemeSound: (title, majors, indicators, total) =>
      `${title}：${majors} 大项、${indicators} 小项、${total} 分，检查通过。`,
    schemeFaults: (count) => `发现 ${count} 处问题：`,
    numbersMissing: (count) => `名录里有 ${count} 个编办核定数没有填，相应指标在自评表里显示“待编办填”。`,
  },
  schemes: {
    exported: (file) => `方案已写到 ${file}，改好后用 pinghui scheme check 检查。`,
    published: (file, id, version, hash) => `已发布：方案 ${id} 版本 ${version}（内容摘要 ${hash}），写到 ${file}`,
    alreadyPublished: (file) => `内容没有变化，${file} 就是这一版。`,
    nothingPublished: "没有发布任何内容，请改好后再发布。",
    warnings: (count) => `另有 ${count} 处提醒，不影响发布：`,
    reach: (highest, lowest, total) =>
      `试填结果：最高可得 ${highest ?? "—"} 分，最低可得 ${lowest ?? "—"} 分（总分 ${total} 分）。`,
    example: (lowest) => (lowest ? "得分最低的一种填法：" : "得分最高的一种填法（加 --lowest 看最低的）："),
    entry: (title, value, unit) => `${title}：${value}${unit}`,
    logTitle: (id, version, hash) => `方案 ${id} 版本 ${version}（内容摘要 ${hash}）的修订记录：`,
    logEmpty: "没有修订记录。",
    logLine: ({ version, from, at, by, why, added, removed, changed }) =>
      `${at}　版本 ${version}${from === undefined ? "（首次发布）" : `，由版本 ${from} 改来`}${by === "" ? "" : `　${by}`}${why === "" ? "" : `：${why}`}` +
      [
        added.length > 0 ? `\n  新增：${added.join("、")}` : "",
        removed.length > 0 ? `\n  删去：${removed.join("、")}` : "",
        changed.length > 0 ? `\n  修改：${changed.join("、")}` : "",
      ].join(""),
    notPublished: (file) =>
      `“${file}”是方案工作簿，还没有发布；请先用 pinghui scheme import 发布，再用发布出来的文件。`,
    changedAfter: (file) => `“${file}”发布以后被改动过，不能使用；请用原来的文件，或者在方案工作簿里改好另发一版。`,
    unsound: (file, count, first) => `方案“${file}”有 ${count} 处要改：${first}`,
    unreadable: (file, why) => `方案工作簿“${file}”不能用：${why}`,
    sameId: (one, other, id) => `“${one}”和“${other}”都是方案 ${id}，请只给一个。`,
    versionExists: (id, version) =>
      `方案 ${id} 的版本 ${version} 已经发布过，内容与这一份不同；请在“方案”表里换一个新的版本号。`,
    notOffered: (ids) =>
      `佐证材料附表的选项里没有小项${ids.join("、")}，填表单位有得分就报不了，所以没有发布。请在“附表栏目”表里补上这些选项，再发布。`,
    placesGone: (places, version) =>
      `版本 ${version} 里有${places.join("、")}的内容，这份工作簿却没有了；照此发布，这些内容就丢了，所以没有发布。要保留的，请从导出的那一版方案工作簿里复制回来；确实不要了的，请先复制回来，再把里面的内容清空。`,
    afterMissing: (id, versions) =>
      `方案 ${id} 已有版本 ${versions.join("、")}；请用 --after 指明这一版由哪一版改来（方案编号或发布的文件），并用 --by、--why 写明谁改的、为什么改。`,
    otherScheme: (after, found, wanted) =>
      `“${after}”是方案 ${found}，这一份是方案 ${wanted}，不是同一个方案的前后两版，请核对。`,
  },
  migrate: {
    head: ["文件", "单位", "结果"],
    unknownVersion: (version) => `找不到第${version}版方案，没有搬；请用 --accept 给出这一版发布的文件。`,
    current: "已经是新版，不用搬",
    moved: (placed, unplaced, out) =>
      `填入 ${placed} 项${unplaced > 0 ? `，未能对应 ${unplaced} 项（已列在新表里）` : ""}，写到 ${out}`,
    summary: (moved, current, refused) =>
      `搬到新表 ${moved} 份${current > 0 ? `，已是新版 ${current} 份` : ""}${refused > 0 ? `，没有搬 ${refused} 份` : ""}。`,
  },
  round: {
    notARound: (file) => `“${file}”不是评估工作簿，或缺“报送情况”“明细”表；请用 pinghui consolidate 生成的原文件。`,
    noUnits: (file) => `“${file}”里没有所给指标表的单位，请核对 --scheme。`,
    sameRound: (round) => `上一轮就是 ${round}，新一轮请换一个轮次。`,
    made: (file, units, numbers, open) =>
      `名录已写到 ${file}：单位 ${units} 个，沿用核定数 ${numbers} 个，请在“核定数核对”里逐项确认${open > 0 ? `；带入未销号问题 ${open} 个` : ""}。`,
    strangers: (units) => `不知道用哪张指标表、没有带入的单位：${units.join("、")}。`,
  },
  verify: {
    issued: (count, folder) => `已生成 ${count} 份核验表，在 ${folder}`,
    without: (units) => `没有已收的自评表，未生成核验表的单位：${units.join("、")}。`,
    unknownUnit: (given) => `没有“${given}”这个单位，请核对单位代码或名称。`,
    collected: (file, forms, rejected) => `收下核验表 ${forms} 份，退回 ${rejected} 份，核验汇总写到 ${file}`,
    board: ({ due, verified, open, disputed }) =>
      `应核 ${due} 个单位　已核验 ${verified}　未核完 ${open}　有分歧待裁定 ${disputed}`,
    superseded: (file, by) => `${file}　被同一评估人员较新的 ${by} 替换`,
    settlements: (taken, outdated) =>
      `沿用已有裁定 ${taken} 项${outdated > 0 ? `；${outdated} 项所依据的数值已变或填写不全，需重新裁定` : ""}`,
  },
  followUp: {
    notSettled: (file) => `“${file}”不是核验汇总，或由旧版生成；请用 pinghui verify collect 重新汇总后再定稿。`,
    notFinal: (file) =>
      `“${file}”不是评估定稿；文书、整改台账和结果共享表只用定稿的数据，请先用 pinghui finalise 定稿。`,
    changed: (file) => `“${file}”里保存的数据被改动过，不能采用；请用原文件，或重新生成。`,
    otherVersion: (file) => `“${file}”由不同版本生成，不能采用；请用本版本重新生成。`,
    decisionsNotTaken: (count) =>
      `“分歧裁定”里有 ${count} 处填写还没有生效，请先用 pinghui verify collect 重新汇总，再定稿。`,
    dateWanted: (option) => `${option} 要填日期，如 2015-09-30。`,
    finalised: (file, { verified, units, version, hash }) =>
      `已定稿（第${version}版，校验码 ${hash}）：${units} 个单位，其中 ${verified} 个已核验、参加排名，写到 ${file}`,
    unranked: (units) => `没有核验完、不参加排名的单位：${units.join("、")}。`,
    changes: (count) => `定稿后变更 ${count} 处，已记入“变更记录”。`,
    outdated: (count) => `有 ${count} 份文书所依据的数据已变，标为“已过期”，请重新生成。`,
    indicator: (id) => `指标 ${id}`,
    versionBefore: (id, version) =>
      `上一轮按方案 ${id} 第${version}版计分，找不到这一版，算不出得分率；请用 --accept 给出它发布的文件。`,
    notLedger: (file) => `“${file}”不是整改台账，或保存的数据被改动过；请用原文件。`,
    ledger: (file, { rows, closed, overdue, carried }) =>
      `整改台账写到 ${file}：问题 ${rows} 个（上轮结转 ${carried} 个），已销号 ${closed} 个，逾期 ${overdue} 个`,
    ledgerFault: (unit, indicator, fault) => `${unit}　${indicator}：${fault}`,
    shared: (folder, count) => `已生成 ${count} 份结果共享表，在 ${folder}`,
    documents: (folder, reports, feedbacks, printed) =>
      `已生成${reports > 0 ? "评估报告和" : ""} ${feedbacks} 份书面反馈意见，在 ${folder}；已登记到评估定稿的“文书清单”。` +
      (printed === undefined ? "" : `\n供打印或导出 PDF 的打印稿：${printed}，每份文书一张工作表。`),
    noFeedback: (units) => `没有核验完、未生成反馈意见的单位：${units.join("、")}。`,
    wouldOverwriteDocument: (file) => `“${file}”已经存在，可能已有人改过；确实要重新生成，请加 --replace。`,
  },
  headcount: {
    notOurs: (file) => `“${file}”不是领导职数核对结果，请用 pinghui headcount 生成。`,
    changed: (file) => `“${file}”里锁定的数据被改动过，不能用；请用原来的文件，或用 pinghui headcount 重新锁定。`,
    otherRound: (file, found, wanted) => `“${file}”是${found}轮的核对结果，本轮是${wanted}轮，请核对。`,
    locked: (units) => `${units.join("、")}的核对结果已经锁定，与这次的表不一致；确需改动的，请加 --why 写明原因。`,
    blank: "没有填“领导职数核对表”，请补填。",
    refused: (what, why) => `${what}　没有锁定：${why}`,
    done: (file, units, added, changed) =>
      `领导职数核对结果写到 ${file}：已锁定 ${units} 个单位，本次新增 ${added} 个、改动 ${changed} 个。`,
    without: (units) => `还没有锁定的单位：${units.join("、")}。`,
  },
  questionnaire: {
    issued: (count, folder) => `已生成 ${count} 个单位的问卷工作簿，在 ${folder}`,
    counted: (file, units, few) =>
      `已统计 ${units} 个单位的问卷，写到 ${file}${few > 0 ? `；其中 ${few} 个单位有效问卷不足 10 份，仅供参考` : ""}`,
    nothing: "没有可计的问卷，没有写文件。",
    line: (valid, entered, total, tooFew) =>
      `录入 ${entered} 份，有效 ${valid} 份，综合得分 ${total}${tooFew ? "（样本不足，仅供参考）" : ""}`,
  },
  fieldwork: {
    nobodySampled: "名录里没有抽查单位，请在名录的“抽查”一栏选“是”，或用 --units 写明单位。",
    issued: (count, folder) => `已生成 ${count} 个抽查单位的实地抽查记录，在 ${folder}`,
    reasonMissing: (units) => `没有选取理由的抽查单位：${units.join("、")}，请在名录补填（如整合力度大）。`,
    taken: (records, problems) => `收下实地抽查记录 ${records} 份，发现问题 ${problems} 个`,
    planned: (file) => `评估方案工作簿已写到 ${file}，填好后用 pinghui plan check 检查。`,
    planChecked: (errors, warnings) =>
      errors + warnings === 0 ? "方案检查通过。" : `错误 ${errors} 处，警告 ${warnings} 处。`,
    planHasErrors: (count, first) => `方案还有错误 ${count} 处，不能印发：${first}全部问题用 pinghui plan check 查看。`,
    planWritten: (file, annexes) => `实施方案写到 ${file}，附评估指标表 ${annexes} 份。`,
    cannotUse: (file, why) => `“${file}”不能用：${why}`,
    parties: (file) => `外部评价工作簿已写到 ${file}，权重默认全空，即不启用；填好后用 verify collect --parties 计入。`,
  },
  demo: {
    steps: { sample: "一、生成示例数据", check: "二、检查返回表", consolidate: "三、汇总" },
    startedName: "填到一半的自评表.xlsx",
    end: ({ roster, returns, workbook, form, started }) =>
      `完成。可以打开看看：\n  名录　　　　${roster}\n  返回的自评表 ${returns}\n  发出的自评表 ${form}\n  填到一半的　${started}\n  评估工作簿　${workbook}`,
  },
};
