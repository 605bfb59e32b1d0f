import { describe, expect, it } from "@jest/globals";
import { planSnapshot } from "#core/form/planSnapshot";
import type { Snapshot } from "#core/form/workbook";
import { languages } from "#core/languages/index";
import { partiesWorkbook } from "#core/parties/partiesWorkbook";
import type { Roster } from "#core/roster/roster";
import type { Scheme } from "#core/scheme/scheme";
import { hearOthers, type VoicesGiven } from "#usecases/hearOthers";
import { departmentScheme } from "../builders/schemes";

const unit = { scheme: "departments", sampled: false, sampleReason: "", contact: "", numbers: new Map() };
const roster: Roster = {
  settings: { round: "2015", title: "示例评估" },
  units: [{ ...unit, code: "BM01", name: "甲局" }],
  transfers: [],
  items: [],
};
const words = languages["zh-CN"].parties;
const nothing: VoicesGiven = { survey: undefined, surveyWeight: undefined, parties: undefined };

const weighing = (voices: Scheme["voices"]): ReadonlyMap<string, Scheme> =>
  new Map([["departments", { ...departmentScheme, ...(voices && { voices }) }]]);
const heard = (given: Partial<VoicesGiven>, voices?: Scheme["voices"]) =>
  hearOthers({ ...nothing, ...given }, { roster, schemes: weighing(voices), words, language: "zh-CN" });

/** The workbook of outside parties with weights typed into it. */
function outside(voices: Scheme["voices"], typed: Readonly<Record<string, number>>): Snapshot {
  const plan = planSnapshot(
    partiesWorkbook({
      roster,
      schemes: weighing(voices),
      form: languages["zh-CN"].form,
      words,
      language: "zh-CN" as const,
      stamp: "2015-09-10T00:00:00Z",
    }),
  );
  const [weights, ...sheets] = plan.sheets;
  if (!weights) throw new Error("no sheet of weights");
  const column = weights.cells.find(({ row, value }) => row === 1 && value === "ph.weight")?.column ?? 0;
  const cells = Object.entries(typed).map(([key, value]) => ({
    row: weights.cells.find((cell) => cell.column === 1 && cell.value === key)?.row ?? 0,
    column,
    value,
  }));
  return { ...plan, sheets: [{ ...weights, cells: [...weights.cells, ...cells] }, ...sheets] };
}
const book = (voices: Scheme["voices"], typed: Readonly<Record<string, number>>) => ({
  ok: true as const,
  snapshot: outside(voices, typed),
});

describe("whom a round hears", () => {
  it("is nobody where neither round nor scheme asks for anyone", () =>
    expect(heard({})).toEqual({ ok: true, voices: undefined, notes: [] }));

  it("is whom the scheme weighs; what nobody gave is said", () => {
    const found = heard({}, [
      { voice: "survey", weight: 10 },
      { voice: "media", weight: 5 },
    ]);
    expect(found).toMatchObject({ ok: true, voices: { surveyWeight: undefined } });
    expect(found.ok && found.notes).toEqual([
      "市直部门：评估方案规定了问卷的权重，没有给出问卷汇总，综合得分里这部分并入编办评估。",
      "市直部门：评估方案规定了外部评价主体的权重，没有给出外部评价工作簿，综合得分里这部分并入编办评估。",
    ]);
  });

  it("needs the questionnaires that the round itself weighs", () =>
    expect(heard({ surveyWeight: 10 })).toEqual({ ok: false, fault: { kind: "surveyNeeded" } }));

  it("adds up what the round and the scheme say, and names the class where the scheme has a say", () => {
    const voices = [{ voice: "media" as const, weight: 40 }];
    expect(heard({ parties: book(voices, { congress: 15 }) }, voices)).toMatchObject({
      fault: { text: "市直部门：问卷和外部评价主体的权重合计55%，超过50%，编办评估须占一半以上，请改小。" },
    });
    // A 0 of the round's takes the scheme's weight back.
    expect(heard({ parties: book(voices, { congress: 15, media: 0 }) }, voices)).toMatchObject({ ok: true, notes: [] });
  });

  it("sees the scheme's weights in the workbook of outside parties, and none where the scheme has none", () => {
    const head = (voices: Scheme["voices"]) =>
      outside(voices, {}).sheets[0]?.cells.flatMap(({ value }) =>
        typeof value === "string" && value.includes("方案权重") ? [value] : [],
      );
    expect(head([{ voice: "media", weight: 5 }])).toEqual(["方案权重（市直部门，%）"]);
    expect(head(undefined)).toEqual([]);
  });
});
