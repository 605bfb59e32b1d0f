import type { SchemeDeskWords } from "../schemeDeskWords";

export const schemeDesk: SchemeDeskWords = {
  link: "写自己的方案",
  start: {
    title: "评估方案",
    text: "选一张现成的指标表，在 Excel 里改成自己的：增减指标、改分值和计分方式。改好后检查、试填、发布。",
    which: "从哪一张改起",
    shipped: (title, version) => `${title}（版本${version}，随程序提供）`,
    own: (title, version) => `${title}（版本${version}，本单位发布）`,
    write: "写入本工作簿编辑",
    writing: "正在写入……",
    save: "存成方案工作簿",
    saved: (name) => `已保存“${name}”，打开它就能编辑。`,
    written: "方案已写入本工作簿，改动会随时检查。",
    fileName: (title) => `${title}方案`,
    notEmptyTitle: "本工作簿里已有内容",
    notEmpty: "方案有14张工作表，会排在现有工作表后面，现有内容不动。也可以存成单独的方案工作簿。",
    writeAnyway: "仍写入本工作簿",
    notHere: "本工作簿另有用途，方案请存成单独的工作簿，打开后再编辑。",
    inTheWayTitle: "有同名工作表",
    inTheWay: (names) => `${names}不是方案的工作表。替换后，其中的内容会丢失。`,
    replace: "替换",
    bookChosen: (file, errors) =>
      errors > 0
        ? `“${file}”是方案工作簿，还有${errors}处要改。请在 Excel 里打开它，对着表改。`
        : `“${file}”是方案工作簿，没有要改的地方。请在 Excel 里打开它，再发布。`,
  },
  own: {
    label: "指标表",
    shippedOnly: "只用随程序提供的",
    use: "选用方案文件……",
    more: "再选一份方案文件……",
    line: (title, version, from) => `${title}　版本${version}　${from}`,
    inForce: "现行",
    older: "旧版",
    accept: (title, version) => `按${title}版本${version}填的表也收`,
    remove: "移去",
    removeOne: (title, version) => `移去 ${title} 版本${version}`,
    taken: (title, version) => `已采用${title}版本${version}。`,
    bookNotPublished: (file) => `“${file}”是方案工作簿，还没有发布。请打开它，发布后再选发布出来的文件。`,
    unusable: (file, fault) =>
      ({
        notJson: `“${file}”不是发布的方案，请选发布时保存的 .json 文件。`,
        changedAfter: `“${file}”发布以后被改动过，不能使用。请用原来的文件，或在方案工作簿里改好另发一版。`,
        tooSlow: `“${file}”读了很久也没读完，没有采用。请另存一次再试。`,
        gone: `“${file}”读不到了，可能已移走、删除或正被占用，请重新选择。`,
      })[fault],
    unsound: (file, count, first) => `“${file}”里的方案有${count}处要改，不能使用：${first}`,
  },
  desk: {
    title: "评估方案",
    version: (id, version) => `编号 ${id} · 版本${version}`,
    untitled: "未命名的方案",
    points: (sum, stated) => `${sum} / ${stated} 分`,
    pointsLabel: "小项分值合计与总分",
    size: (majors, indicators) => `大项 ${majors} · 小项 ${indicators}`,
    pointsDiffer: (sum, stated) => `小项合计${sum}分，总分${stated}分`,
    checking: "正在检查……",
    tabs: { label: "本方案", faults: (count) => `要改 ${count}`, points: "分值", trial: "试填" },
    faults: {
      list: "要改的地方",
      errors: (count) => `错误 ${count}`,
      warnings: (count) => `提醒 ${count}`,
      none: "没有要改的地方，可以发布",
      noneNote: "发布前可以在“试填”里看看每一分怎样得来。",
      whole: "整个方案",
      checkAll: "全部检查",
      checked: (errors, warnings) => `错误 ${errors}，提醒 ${warnings}。`,
    },
    publish: "发布这一版",
    notYet: (errors) => `改好 ${errors} 处错误后才能发布`,
    steps: "一轮评估的各个步骤",
  },
  pointsPanel: { list: "各大项的分值", points: (points) => `${points} 分`, none: "没有分值" },
  trial: {
    which: "看哪一种填法",
    highest: "得分最高",
    lowest: "得分最低",
    reach: (highest, lowest, total) => `最高可得 ${highest} 分，最低可得 ${lowest} 分，总分 ${total} 分。`,
    note: "示例填法由程序找出，照此填写确能得到这些分；不等于没有更高或更低的填法。",
    running: "正在试填……",
    unsound: (errors) => `还有 ${errors} 处错误，改好后才能试填。`,
    list: "各项怎样得分",
    entry: (title, value, unit) => `${title}：${value}${unit}`,
    off: "方案有改动，试填已停下。",
    again: "重新试填",
  },
  publishing: {
    title: (title) => `发布${title}`,
    what: (id, version) => `编号 ${id}，版本${version}。发布后内容不再变动，改动另发新版。`,
    first: "这个编号第一次发布，修订记录可以不填。",
    after: "这一版由哪一版改来",
    version: (version, from) => `版本${version}（${from}）`,
    shipped: "随程序提供",
    addEarlier: "选以前发布的方案文件……",
    by: "修改人",
    why: "修改原因",
    missing: (label) => `请填${label}。`,
    button: (version) => `发布版本${version}并保存`,
    running: "正在发布……",
    done: (id, version, hash, file) => `已发布 ${id} 版本${version}（内容摘要 ${hash}），保存为“${file}”。`,
    already: (id, version, file) => `${id} 版本${version}已经发布过，内容相同，再次保存为“${file}”。`,
    changes: (added, removed, changed) => `与上一版相比：新增${added}项，删去${removed}项，修改${changed}项。`,
    next: "用这一版做什么",
    nextNote: "关闭窗格后，在别的工作簿里用这一版，要重新选这个文件。请把它发给用评汇的单位。",
    newForm: "在本工作簿新建自评表",
    issue: "按名录下发自评表",
    collect: "收回并汇总自评表",
    again: "再保存一次",
    fileName: (id, version) => `${id}-${version}`,
    fault(fault) {
      switch (fault.kind) {
        case "versionExists":
          return `${fault.id} 的版本${fault.version}已经发布过，内容与这一份不同，没有发布。请在“方案”表里换一个版本号。`;
        case "notOffered":
          return `佐证材料附表的选项里没有小项${fault.ids.join("、")}，填表单位有得分就报不了，所以没有发布。请在“附表栏目”表里补上这些选项，再发布。`;
        case "placesGone":
          return `版本${fault.version}里有${fault.places.join("、")}的内容，这份工作簿却没有了；照此发布，这些内容就丢了，所以没有发布。要保留的，请从导出的那一版方案工作簿里复制回来；确实不要了的，请先复制回来，再把里面的内容清空。`;
        case "afterMissing":
          return `${fault.id} 已有版本${fault.versions.join("、")}。请选明这一版由哪一版改来。`;
        case "otherScheme":
          return `选的是方案 ${fault.found}，这一份是方案 ${fault.wanted}，不是前后两版，请重选。`;
        case "byMissing":
          return "请填修改人。";
        case "whyMissing":
          return "请填修改原因。";
      }
    },
    unsound: (errors) => `还有 ${errors} 处错误，没有发布。请回到“要改”逐处改好。`,
    log: "修订记录",
    logLine: (version, from, on, by, why) =>
      `${on}　版本${version}${from === undefined ? "，首次发布" : `，由版本${from}改来`}${by === "" ? "" : `　${by}`}${why === "" ? "" : `：${why}`}`,
  },
};
