import { describe, expect, it } from "@jest/globals";
import { given } from "#core/answers/answer";
import { finalScores, type FinalScores } from "#core/finalScores/finalScores";
import { finalWorkbook } from "#core/finalScores/finalWorkbook";
import { isFinalWorkbook, readDecisions } from "#core/finalScores/readDecisions";
import type { OtherVoices } from "#core/finalScores/otherVoices";
import type { Decisions } from "#core/finalScores/decision";
import { planSnapshot } from "#core/form/planSnapshot";
import type { CellSnapshot, Plan, Snapshot } from "#core/form/workbook";
import { languages } from "#core/languages/index";
import { selfValuesOf } from "#core/verification/effective";
import { verificationTemplate } from "#core/verification/identity";
import { noFieldRecord, type VerificationRecord } from "#core/verification/record";
import type { VerificationSubmission } from "#core/verification/submission";
import { blankRecord } from "#core/verification/verificationForm";
import { sampleRound } from "../../builders/sampleRound";
import { verificationOrder, verificationSubmission } from "../../builders/verification";
import { shippedSchemes } from "../../../src/cli/schemes";

const { sample, verdicts: returns } = sampleRound({ departments: 4, banners: 1, odd: 0 });
const { roster } = sample;
const schemes = [...shippedSchemes().values()];
const accepted = returns.flatMap(({ state, submission }) => (state !== "rejected" && submission ? [submission] : []));
const departments = accepted.filter(({ scheme }) => scheme.id === "departments");

interface Said {
  readonly assessor?: string;
  readonly record?: Partial<VerificationRecord>;
  readonly savedAt?: string;
  readonly returned?: string;
}
function form(index: number, { assessor = "张三", record = {}, savedAt, returned }: Said = {}): VerificationSubmission {
  const one = departments[index];
  if (!one) throw new Error(`no return ${index}`);
  const { scheme, identity: own, evaluation, file } = one;
  const order = verificationOrder(scheme, {
    self: selfValuesOf(scheme, evaluation),
    evidence: [],
    record: { ...blankRecord(assessor, "市编办"), acceptRest: true, ...record },
  });
  const template = verificationTemplate(scheme);
  const identity = { form: own, assessor, returned: returned ?? file.hash, template };
  return verificationSubmission({ ...order, identity }, savedAt);
}
const scored = (submissions: readonly VerificationSubmission[], decisions: Decisions = new Map()): FinalScores =>
  finalScores({
    verdicts: submissions.map((submission) => ({ state: "accepted", file: submission.file, submission })),
    roster,
    schemes,
    decisions,
  });
const classOf = (scores: FinalScores): FinalScores["classes"][number] => {
  const found = scores.classes.find(({ scheme }) => scheme.id === "departments");
  if (!found) throw new Error("no departments");
  return found;
};
function workbook(scores: FinalScores, voices?: OtherVoices): Plan {
  const words = languages["zh-CN"];
  const { final, form: forms, verification, scoring, explain } = words;
  return finalWorkbook(
    {
      voices,
      scores,
      language: "zh-CN" as const,
      words: final,
      form: forms,
      verification,
      scoring,
      explain,
      issueSentence: (scheme) => words.issueSentence(scheme),
      tampering: (finding) => words.consolidation.tampering(finding),
    },
    "2015-09-30T00:00:00Z",
  );
}

describe("final scores", () => {
  it("ranks verified units only, and lists everybody (V52)", () => {
    const own = classOf(scored([form(0), form(1), form(2, { record: { acceptRest: false } })]));
    expect(own.units.map(({ state }) => state).sort()).toEqual(["unfinished", "verified", "verified"]);
    expect([...own.places.values()].sort()).toEqual([1, 2]);
    expect(own.without).toHaveLength(1);
  });

  it("gives an accepted self-assessment its own score, and takes nothing from it", () => {
    const [unit] = classOf(scored([form(0)])).units;
    expect(unit?.judged.total.final).toBe(departments[0]?.evaluation.total.final);
    expect(unit?.judged.grade).toEqual(departments[0]?.evaluation.grade);
  });

  it("takes an assessor's latest form, and keeps the others in sight", () => {
    const earlier = form(0, { savedAt: "2015-09-01T00:00:00Z" });
    const later = form(0, { savedAt: "2015-09-02T00:00:00Z" });
    for (const order of [
      [earlier, later],
      [later, earlier],
    ]) {
      expect(scored(order).superseded).toEqual([{ submission: earlier, by: later, why: "later" }]);
    }
  });

  it("leaves out a form about an earlier return of the unit", () => {
    const old = form(0, { assessor: "李四", savedAt: "2015-09-01T00:00:00Z", returned: "00" });
    const now = form(0, { savedAt: "2015-09-02T00:00:00Z" });
    const scores = scored([old, now]);
    expect(scores.superseded).toEqual([{ submission: old, by: now, why: "otherReturn" }]);
    expect(classOf(scores).units[0]?.forms).toEqual([now]);
  });
});

describe("the office's decisions", () => {
  const field = "D2.4.offListUse";
  const of = (assessor: string, value: number): VerificationSubmission =>
    form(0, { assessor, record: { fields: new Map([[field, { ...noFieldRecord, desk: given(value) }]]) } });
  const disputed = [of("张三", 1), of("李四", 2)];
  const before = workbook(scored(disputed));

  /** 分歧裁定 filled in by hand. */
  const filled = (entries: readonly [value: unknown, by: string, why: string]): Snapshot => {
    const snapshot = planSnapshot(before);
    return {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => {
        if (sheet.name !== "分歧裁定") return sheet;
        const column = sheet.cells.find(({ row, value }) => row === 1 && value === "ph.value")?.column ?? 0;
        const row =
          sheet.cells.find(({ column: at, value }) => at === 1 && typeof value === "string" && value.includes("|"))
            ?.row ?? 0;
        const cells = entries.map((value, index): CellSnapshot => ({
          row,
          column: column + index,
          value: value as never,
        }));
        return { ...sheet, cells: [...sheet.cells, ...cells] };
      }),
    };
  };
  const differences = (decisions: Decisions): unknown =>
    classOf(scored(disputed, decisions)).units[0]?.differences.map(({ state }) => state);

  it("are read back from the sheet, settle the difference, and stay there", () => {
    const decisions = readDecisions(filled([2, "王主任", "以现场记录为准"]));
    expect([...decisions.values()]).toMatchObject([{ value: "2", by: "王主任", why: "以现场记录为准" }]);
    expect(differences(decisions)).toEqual(["settled"]);
    const again = readDecisions(planSnapshot(workbook(scored(disputed, decisions))));
    expect([...again]).toEqual([...decisions]);
  });

  it("are found by the mark of their sheet, though another program dropped the properties", () => {
    const snapshot = planSnapshot(before);
    expect(isFinalWorkbook({ ...snapshot, properties: new Map() })).toBe(true);
    expect(isFinalWorkbook({ ...snapshot, properties: new Map(), sheets: [] })).toBe(false);
  });

  it.each<[string, readonly [unknown, string, string]]>([
    ["without a name", [2, "", "以现场记录为准"]],
    ["without a reason", [2, "王主任", ""]],
    ["without a value that can be read", ["约2", "王主任", "以现场记录为准"]],
  ])("don't count %s", (_, entries) => expect(differences(readDecisions(filled(entries)))).toEqual(["incomplete"]));

  it("give the same workbook from the same forms, in whatever order", () => {
    expect(JSON.stringify(workbook(scored([...disputed].reverse())).sheets)).toBe(JSON.stringify(before.sheets));
  });
});

describe("综合得分 by the scheme's own weights", () => {
  const said: OtherVoices = {
    surveys: undefined,
    surveyWeight: undefined,
    parties: undefined,
    words: languages["zh-CN"].parties,
  };
  const own = scored([form(0), form(1)]);
  const weighing: FinalScores = {
    ...own,
    classes: own.classes.map((one) => ({
      ...one,
      scheme: {
        ...one.scheme,
        voices: [{ voice: "media" as const, weight: 20, how: { zh: "读者投票", en: "Readers’ vote" } }],
      },
    })),
  };
  const [first, second] = classOf(own).units;
  const parties = { weights: new Map(), scores: new Map([[first?.code ?? "", new Map([["media", 50] as const])]]) };
  const texts = (scores: FinalScores, voices: OtherVoices): unknown[] | undefined =>
    workbook(scores, voices)
      .sheets.find(({ name }) => name.startsWith("综合得分"))
      ?.cells.map(({ value }) => value);

  it("is none where neither the round nor the scheme weighs anybody", () => expect(texts(own, said)).toBeUndefined());

  it("counts them, says whose they are, and notes who can't be compared", () => {
    const cells = texts(weighing, { ...said, parties }) ?? [];
    expect(cells).toContain("本轮没有另行设定、按评估方案计的权重：媒体20%（读者投票）。");
    expect(cells).toContain("部分单位各方占比不同（见说明），位次不完全可比。");
    expect(cells).toContain("媒体没有评分，未计权重");
    expect(cells).toContain(Math.round(((first?.judged.total.final ?? 0) * 80 + 50 * 20) * 1) / 100);
    expect(cells).toContain(second?.judged.total.final);
  });

  it("is none where the round takes the scheme's weight back", () =>
    expect(texts(weighing, { ...said, parties: { ...parties, weights: new Map([["media", 0]]) } })).toBeUndefined());
});
