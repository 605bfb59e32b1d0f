import type { Scheme } from "#core/scheme/scheme";
import { indicatorsOf } from "#core/scheme/schemeIndex";
import type { Snapshot } from "#core/form/workbook";

/**
 * What 评估报告 has to say, worked out anew from what a reader sees in 评估定稿: its sheets, by their headings. None of the
 * code that makes the report or the workbook is used, but the sentences' wording is the report's.
 */
export interface ReportTrace {
  /** Every running paragraph with a figure in it, in order; numbers of headings and lists don't count as figures. */
  readonly sentences: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
}

type Row = ReadonlyMap<number, unknown>;

const GRADES = ["优秀", "良好", "合格", "不合格"] as const;
const CATEGORIES = ["缺位", "越位", "错位", "机构", "编制", "职数", "机制"] as const;

export function reportTrace(
  book: Snapshot,
  about: { readonly schemes: readonly Scheme[]; readonly sampled: readonly string[]; readonly on: string },
): ReportTrace {
  const classes = about.schemes.map((scheme) => classOf(book, scheme));
  const composites = about.schemes.map((scheme) => compositeSaid(book, scheme));
  const findings = findingsOf(book);
  const [common, individual] = ["共性", "个性"].map((nature) => findings.filter((one) => one.nature === nature));
  if (!common || !individual) throw new Error("no findings");
  const commonTable = classes.flatMap(({ common: own }) =>
    own.map(({ id, title, units, lost }) => [
      ...[id, title],
      [...new Set(common.filter((one) => one.id === id).map(({ category }) => category))].join("、"),
      ...[String(units), lost.toFixed(2)],
    ]),
  );
  const inCategory = (of: typeof findings) =>
    CATEGORIES.map((name) => [name, of.filter(({ category }) => category === name)] as const).filter(
      ([, own]) => own.length > 0,
    );
  const unitsIn = (of: typeof findings): number => new Set(of.map(({ unit }) => unit)).size;
  const asked = new Set(
    about.schemes.flatMap((scheme) =>
      indicatorsOf(scheme).flatMap(({ id, measures }) => (measures.includes("改") ? [id] : [])),
    ),
  );
  const tracked = findings.filter(({ id, lost, noAction }) => lost > 0 && noAction === "" && asked.has(id)).length;
  const [year, month, day] = about.on.split("-").map(Number);
  return {
    sentences: [
      [
        ...classes.map(({ scope }) => scope),
        `对整合力度较大的${about.sampled.join("、")}等${about.sampled.length}个部门进行了实地抽查。`,
        "旗市区未作实地抽查，得分依据自查报告和书面材料审核确定。",
      ].join(""),
      ...objections(book),
      ...changes(book),
      ...classes.flatMap(({ result }, index) => [result, composites[index]?.sentence ?? ""]),
      ...classes.flatMap(({ strong }) => strong),
      `评估共发现问题${findings.length}个，其中共性问题${common.length}个、个性问题${individual.length}个。`,
      ...inCategory(individual).map(([name, own]) => `${name}类问题${own.length}个，涉及${unitsIn(own)}个单位。`),
      `共性问题集中在${commonTable.length}个指标、${common.length}个，需要从制度和机制上查找原因；` +
        `个性问题${individual.length}个，主要应由有关单位对照整改。按类别看，` +
        `${inCategory(findings)
          .map(([name, own]) => `${name}${own.length}个`)
          .join("，")}。`,
      `需列入整改台账的扣分问题共${tracked}个。`,
      `${year}年${month}月${day}日`,
    ],
    tables: [
      ...classes.flatMap(({ ranking }, index) => [
        [["位次", "单位", "评估得分", "等次", "与自评相差"], ...ranking],
        composites[index]?.table ?? [],
      ]),
      [["编号", "指标", "类别", "失分单位（个）", "失分合计（分）"], ...commonTable],
    ],
  };
}

function rowsOf(book: Snapshot, name: string): readonly Row[] {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const rows = new Map<number, Map<number, unknown>>();
  for (const { row, column, value } of sheet.cells) {
    const own = rows.get(row) ?? new Map<number, unknown>();
    rows.set(row, own.set(column, value));
  }
  return [...rows].sort(([one], [other]) => one - other).map(([, row]) => row);
}

/** The rows under a heading that has all these titles, each cell by its title. */
function tableOf(
  book: Snapshot,
  name: string,
  ...titles: readonly string[]
): readonly Readonly<Record<string, unknown>>[] {
  const rows = rowsOf(book, name);
  const head = rows.findIndex((row) => titles.every((title) => [...row.values()].includes(title)));
  if (head < 0) throw new Error(`${name} has no heading with ${titles.join()}`);
  const columns = titles.map(
    (title) => [title, [...(rows[head] ?? [])].find(([, value]) => value === title)?.[0] ?? 0] as const,
  );
  return rows
    .slice(head + 1)
    .map((row) => Object.fromEntries(columns.map(([title, column]) => [title, row.get(column) ?? ""])));
}

const text = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");

function classOf(book: Snapshot, scheme: Scheme) {
  const name = scheme.unitClass.zh;
  const rows = tableOf(book, `最终得分（${name}）`, "单位代码", "单位", "最终得分", "差距", "等次", "核实状态", "位次");
  const units = rows.filter((row) => text(row["单位代码"]) !== "");
  const of = (state: string): number => units.filter((row) => row["核实状态"] === state).length;
  const ranked = units
    .filter((row) => typeof row["位次"] === "number")
    .sort((one, other) => Number(one["位次"]) - Number(other["位次"]));
  const points = ranked.map((row) => Number(row["最终得分"])).sort((one, other) => one - other);
  const middle = points.length / 2;
  const median =
    points.length % 2 === 1
      ? (points[Math.floor(middle)] ?? 0)
      : ((points[middle - 1] ?? 0) + (points[middle] ?? 0)) / 2;
  const average = points.reduce((sum, one) => sum + one, 0) / points.length;
  const onSite = scheme.id === "departments";
  const others = units.length - of("已核验");
  const unfinished = others > 0 ? `，${others}个尚未完成、不参加排名` : "";
  return {
    scope: `${name}应评${units.length}个，其中${of("已核验")}个已${onSite ? "核定" : "书面审核"}${unfinished}。`,
    result:
      `${name}参加排名${ranked.length}个，平均${hundredths(average)}分，最高${hundredths(points.at(-1) ?? 0)}分，` +
      `最低${hundredths(points[0] ?? 0)}分，中位数${hundredths(median)}分；` +
      `${GRADES.map((grade) => `${grade}${ranked.filter((row) => row["等次"] === grade).length}个`).join("，")}。`,
    ranking: ranked.map((row) => [
      text(row["位次"]),
      text(row["单位"]),
      Number(row["最终得分"]).toFixed(2),
      text(row["等次"]),
      signed(Number(row["差距"])),
    ]),
    ...majorsAndItems(book, scheme),
  };
}

/** Halves go up, whatever the machine makes of 0.005. */
const hundredths = (value: number): string => (Math.round(Number((value * 100).toFixed(6))) / 100).toFixed(2);

const signed = (gap: number): string => (gap > 0 ? `+${gap.toFixed(2)}` : gap < 0 ? `－${(-gap).toFixed(2)}` : "0.00");

/** Of 指标得分: majors with a mean rate of 90 % or more, and the indicators that many lose points in. */
function majorsAndItems(book: Snapshot, scheme: Scheme) {
  const rows = rowsOf(book, `指标得分（${scheme.unitClass.zh}）`);
  const head = rows.find((row) => [...row.values()].some((value) => text(value).startsWith(`${firstOf(scheme)}\n`)));
  const line = (title: string): Row => rows.find((row) => row.get(2) === title) ?? new Map();
  const columnOf = (test: (title: string) => boolean): number =>
    [...(head ?? [])].find(([, value]) => test(text(value)))?.[0] ?? 0;
  // Only what is verified is final.
  const verified = new Set(
    tableOf(book, `最终得分（${scheme.unitClass.zh}）`, "单位代码", "核实状态").flatMap((row) =>
      row["核实状态"] === "已核验" ? [text(row["单位代码"])] : [],
    ),
  );
  const codes = rows.filter((row) => verified.has(text(row.get(1))));
  const majors = scheme.majors.flatMap(({ title }) => {
    const column = columnOf((one) => one === title.zh);
    const rates = codes.flatMap((row) => {
      const rate = row.get(column);
      return typeof rate === "number" ? [rate] : [];
    });
    const mean = Math.round((rates.reduce((sum, one) => sum + one, 0) / rates.length) * 10_000) / 10_000;
    return mean >= 0.9 ? [`${title.zh}（${(Math.round(mean * 1000) / 10).toFixed(1)}%）`] : [];
  });
  const name = scheme.unitClass.zh;
  return {
    strong: majors.length > 0 ? [`从得分看，${name}平均得分率在90%以上的有${majors.join("、")}。`] : [],
    common: indicatorsOf(scheme).flatMap(({ id, title }) => {
      const column = columnOf((one) => one.startsWith(`${id}\n`));
      if (line("性质").get(column) !== "共性") return [];
      const [units, lost] = [Number(line("失分单位").get(column)), Number(line("失分合计").get(column))];
      return [{ id, title: title.zh, units, lost }];
    }),
  };
}

const firstOf = (scheme: Scheme): string => indicatorsOf(scheme)[0]?.id ?? "";

/** 问题; what is only a lead, or a flag in a questionnaire, is nobody's established finding. */
function findingsOf(book: Snapshot) {
  const rows = rowsOf(book, "问题");
  const marks = rows[0] ?? new Map<number, unknown>();
  const column = (key: string): number => [...marks].find(([, value]) => value === `ph.${key}`)?.[0] ?? 0;
  return rows
    .filter((row) => /^[^|]+\|[^|]+\|(?:lost|difference|seen|heard|answered)(?:\|[a-z]+)?$/.test(text(row.get(1))))
    .map((row) => ({
      unit: text(row.get(column("unit"))),
      id: text(row.get(column("id"))),
      lost: Number(row.get(column("lost"))),
      noAction: text(row.get(column("noAction"))),
      nature: text(row.get(column("nature"))),
      category: text(row.get(column("category"))),
    }));
}

function objections(book: Snapshot): readonly string[] {
  const rows = tableOf(book, "异议登记", "单位", "处理结果").filter((row) => text(row["单位"]) !== "");
  const of = (decision: string): number => rows.filter((row) => row["处理结果"] === decision).length;
  const [kept, adjusted] = [of("维持"), of("调整")];
  return rows.length === 0
    ? []
    : [`共收到异议${rows.length}件，已处理${kept + adjusted}件，其中维持${kept}件、调整${adjusted}件。`];
}

function changes(book: Snapshot): readonly string[] {
  const rows = tableOf(book, "变更记录", "版本", "单位").filter((row) => typeof row["版本"] === "number");
  return rows.length === 0 ? [] : [`定稿后共变更数据${rows.length}处，均已登记原因。`];
}

/** What the report says of 综合得分, from its sheet in 评估定稿: the weights stand above the table. */
function compositeSaid(book: Snapshot, { unitClass }: Scheme) {
  const voices = ["编办评估", "问卷", "人大", "社会公众"];
  const titles = voices.flatMap((voice) => [`${voice}得分`, `${voice}占比（%）`]);
  const name = `综合得分（${unitClass.zh}）`;
  const rows = tableOf(book, name, "单位", "综合得分", "位次", "说明", ...titles).filter(
    (row) => typeof row["位次"] === "number",
  );
  const above = rowsOf(book, name).flatMap((row) => [...row.values()].map(text));
  const said = above.flatMap((one) => /^各方权重：(.*)。$/.exec(one)?.[1] ?? []).join();
  const weightOf = (voice: string): number => Number(new RegExp(`${voice}(\\d+)%`).exec(said)?.[1]);
  const share = (row: (typeof rows)[number], voice: string): number => Number(row[`${voice}占比（%）`]);
  const used = voices.slice(1).filter((voice) => rows.some((row) => share(row, voice) > 0));
  const unused = voices.slice(1).filter((voice) => !used.includes(voice));
  const uneven = rows.filter((row) => used.some((voice) => share(row, voice) !== weightOf(voice))).length;
  const scored = (row: (typeof rows)[number], voice: string): string => {
    const score = row[`${voice}得分`];
    return `${typeof score === "number" ? score.toFixed(2) : "—"}\n占${share(row, voice)}%`;
  };
  return {
    sentence: [
      `${unitClass.zh}同时计算综合得分，各方占比为${said}；等次和上表位次仍按评估得分。`,
      ...unused.map((voice) => {
        const why = voice === "问卷" ? "没有问卷或有效问卷不足10份" : "没有评分";
        return `${voice}权重${weightOf(voice)}%，各单位都${why}，全部并入编办评估。`;
      }),
      ...(uneven > 0
        ? [
            `其中${uneven}个单位有的评价主体没有评分或有效问卷不足10份，相应占比并入编办评估（见下表），综合得分位次不完全可比。`,
          ]
        : []),
    ].join(""),
    table: [
      ["位次", "单位", ...voices, "综合得分"],
      ...[...rows]
        .sort((one, other) => Number(one["位次"]) - Number(other["位次"]))
        .map((row) => [
          ...[text(row["位次"]), text(row["单位"])],
          ...voices.map((voice) => scored(row, voice)),
          Number(row["综合得分"]).toFixed(2),
        ]),
    ],
  };
}

/** 综合得分 of a class, line by line: what stands there, and the score worked out from it as its note says. */
export function compositeLines(book: Snapshot, { unitClass }: Scheme) {
  const name = `综合得分（${unitClass.zh}）`;
  const voices = ["编办评估", "问卷", "人大", "社会公众"];
  const titles = voices.flatMap((voice) => [`${voice}得分`, `${voice}占比（%）`]);
  return tableOf(book, name, "单位代码", "综合得分", "说明", ...titles)
    .filter((row) => text(row["单位代码"]) !== "")
    .map((row) => {
      const of = (kind: string) =>
        Object.fromEntries(voices.map((voice) => [voice, Number(row[`${voice}${kind}`]) || 0] as const));
      const [scores, shares] = [of("得分"), of("占比（%）")];
      const sum = voices.reduce((all, voice) => all + (scores[voice] ?? 0) * (shares[voice] ?? 0), 0);
      return {
        code: text(row["单位代码"]),
        own: scores["编办评估"],
        shares,
        about: text(row["说明"]),
        score: Number(row["综合得分"]),
        byHand: Number(hundredths(sum / 100)),
      };
    });
}
