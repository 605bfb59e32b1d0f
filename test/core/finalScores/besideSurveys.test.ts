import { describe, expect, it } from "@jest/globals";
import type { FieldRecord, FieldVerdict, HandedOut } from "#core/fieldwork/fieldRecord";
import { besideSurveys } from "#core/finalScores/fieldRecords";
import { languages } from "#core/languages/index";

const visited = (numbers: HandedOut): FieldVerdict => {
  const record: FieldRecord = {
    visitedOn: "2015-09-10",
    team: [],
    meeting: { at: "", speaker: "", points: "" },
    materials: new Map(),
    rooms: [],
    interviews: [],
    problems: [],
    unsaidProblems: [],
    issued: numbers.issued,
    collected: numbers.collected,
  };
  const file = { name: "a.xlsx", path: "a.xlsx", hash: "1", size: 1 };
  const unit = { unitCode: "BM01", unitName: "市发改委", scheme: "departments" };
  return { state: "accepted", file, submission: { file, ...unit, record, warnings: [{ kind: "headTwice" }] } };
};

describe("a field record beside the count of questionnaires", () => {
  it.each<[string, HandedOut, HandedOut | undefined, string[]]>([
    ["says nothing where both have the same", { issued: 30, collected: 28 }, { issued: 30, collected: 28 }, []],
    [
      "tells both where one differs",
      { issued: 30, collected: 28 },
      { issued: 30, collected: 27 },
      ["问卷份数与问卷汇总不一致：抽查记录发放30份、回收28份，问卷汇总发放30份、回收27份，请核对"],
    ],
    [
      "takes 0 for a number",
      { issued: 5, collected: 0 },
      { collected: 4 },
      ["问卷份数与问卷汇总不一致：抽查记录发放5份、回收0份，问卷汇总回收4份，请核对"],
    ],
    ["waits for what is not known: a survey tool tells no numbers", { issued: 30, collected: 28 }, {}, []],
    ["waits for what the record doesn't say", {}, { issued: 30, collected: 27 }, []],
    ["has nothing to compare without a count", { issued: 30, collected: 28 }, undefined, []],
  ])("%s", (_, recorded, counted, wanted) => {
    const surveys = counted && new Map([["BM01", counted]]);
    const [verdict] = besideSurveys([visited(recorded)], surveys);
    if (verdict?.state !== "accepted") throw new Error("not accepted");
    const said = verdict.submission.warnings.map(languages["zh-CN"].field.warning);
    expect(said).toEqual(["评估小组有两名以上组长", ...wanted]);
  });
});
