import { describe, expect, it } from "@jest/globals";
import type { FieldRecord, FieldSubmission } from "#core/fieldwork/fieldRecord";
import { figuresOf } from "#core/finalScores/figuresOf";
import { fieldRecords } from "#core/finalScores/fieldRecords";
import type { FinalParts } from "#core/finalScores/finalParts";
import { established, findingsOf } from "#core/followUp/findings";
import { languages } from "#core/languages/index";
import { shippedSchemes } from "../../../src/cli/schemes";
import { verifiedRound } from "../../builders/verifiedRound";

const words = languages["zh-CN"];
const { parts } = verifiedRound({ departments: 3, banners: 0 });
const unit = parts.scores.classes.flatMap(({ units }) => units)[0];
if (!unit) throw new Error("no unit");

const record: FieldRecord = {
  visitedOn: "2015-09-10",
  team: [],
  meeting: { at: "", speaker: "", points: "" },
  issued: undefined,
  collected: undefined,
  materials: new Map(),
  rooms: [],
  unsaidProblems: [],
  problems: [
    { problem: "加挂牌子未经批准", source: "现场查看", indicator: "D3.4", category: "越位", basis: "门牌照片" },
    { problem: "科室门牌不一致", source: "现场查看", indicator: "D3.4", category: "", basis: "" },
    { problem: "多用一块牌子", source: "现场查看", indicator: "D3.4", category: "越位", basis: "" },
    { problem: "协调机制不健全", source: "访谈", indicator: "D5.2", category: "", basis: "" },
    { problem: "职责交叉未登记", source: "", indicator: "", category: "", basis: "" },
  ],
  interviews: [
    { division: "法规科", kind: "legal", person: "", on: "", indicator: "d2.4", lead: true, said: "清单外仍有审批" },
    { division: "办公室", kind: undefined, person: "", on: "", indicator: "", lead: false, said: "没有问题" },
  ],
};
const visit: FieldSubmission = {
  file: { name: "a.xlsx", path: "a.xlsx", hash: "1", size: 1 },
  unitCode: unit.code,
  unitName: unit.name,
  scheme: "departments",
  record,
  warnings: [],
};
const outcome = (flagged: number) => ({
  valid: 20,
  total: 90,
  weighted: 90,
  tooFew: false,
  flagged,
  questions: new Map<number, number>(),
});
const found = (more: Partial<FinalParts>) => {
  const figures = figuresOf({ ...parts, ...more });
  const about = { language: "zh-CN" as const, words: words.followUp, schemes: shippedSchemes(), edits: new Map() };
  return findingsOf(figures, about)
    .filter((one) => one.unit.code === unit.code && !["lost", "difference"].includes(one.kind))
    .map((one) => [
      one.key.slice(unit.code.length + 1),
      words.followUp.source[one.source],
      ...[one.shown.text, one.shown.category],
    ]);
};

describe("findings that are no lost points", () => {
  it("there are none without a visit, an interview or a questionnaire", () => expect(found({})).toEqual([]));

  it("come from the field record: problems by their indicator, unnamed ones with the list of problems, leads of interviews", () => {
    const field = {
      records: fieldRecords([{ state: "accepted", file: visit.file, submission: visit }]),
      words: words.field,
      files: words.files,
    };
    expect(found({ field })).toEqual([
      ["D2.4|lead", "访谈", "访谈中有线索：清单外仍有审批，请核查", "越位"],
      // What the team called it stands above our own default, and parts what it keeps apart.
      ["D3.4|seen|overreach", "抽查", "加挂牌子未经批准（依据：门牌照片）；多用一块牌子", "越位"],
      ["D3.4|seen", "抽查", "科室门牌不一致", "机构"],
      ["D5.2|heard", "访谈", "协调机制不健全", "机制"],
      ["D6.2|seen", "抽查", "职责交叉未登记", "缺位"],
    ]);
  });

  it.each([
    [0, []],
    [2, [["D3.4|flagged", "问卷", "问卷第11题有2份选“是”，请对照D3.4、D4.4、D4.5核查", "机构"]]],
  ])("from questionnaires, where %d say yes to question 11", (flagged, wanted) => {
    const voices = {
      surveys: new Map([[unit.code, outcome(flagged)]]),
      surveyWeight: 0,
      parties: undefined,
      words: words.parties,
    };
    expect(found({ voices })).toEqual(wanted);
  });

  it("are no fact to be told to the unit or the committee while they are only leads", () => {
    const voices = {
      surveys: new Map([[unit.code, outcome(2)]]),
      surveyWeight: 0,
      parties: undefined,
      words: words.parties,
    };
    const figures = figuresOf({ ...parts, voices });
    const about = { language: "zh-CN" as const, words: words.followUp, schemes: shippedSchemes(), edits: new Map() };
    const findings = findingsOf(figures, about);
    expect(findings.filter(({ toCheck }) => toCheck).map(({ kind }) => kind)).toEqual(["flagged"]);
    expect(established(findings)).toHaveLength(findings.length - 1);
  });

  it("from verification: more plates seen than stated (V13), by the rule's own sentence", () => {
    const [form] = unit.forms;
    if (!form) throw new Error("no form");
    const issue = {
      code: "V13",
      severity: "warning" as const,
      at: ["D3.4.extraPlates"],
      facts: { seen: 3, stated: 1 },
    };
    const scores = {
      ...parts.scores,
      classes: parts.scores.classes.map((one) => ({
        ...one,
        units: one.units.map((own) => (own === unit ? { ...own, forms: [{ ...form, issues: [issue] }] } : own)),
      })),
    };
    expect(found({ scores })).toEqual([
      ["D3.4|seen", "抽查", "现场发现加挂牌子3块，填报1块，有虚报疑点，请核实。", "机构"],
    ]);
  });
});
