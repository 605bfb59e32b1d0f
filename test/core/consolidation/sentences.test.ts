import type { Rejection } from "#core/consolidation/submission";
import type { TamperFinding } from "#core/form/tamper";
import { languages } from "#core/languages/index";

const long = "呼伦贝尔市人民政府国有资产监督管理委员会办公室及其所属事业单位";
const rejections: Rejection[] = [
  ...(
    [
      "empty",
      "xls",
      "et",
      "etOrXls",
      "xlsb",
      "ods",
      "csv",
      "slk",
      "dif",
      "html",
      "pdf",
      "word",
      "powerpoint",
      "image",
      "zip",
      "xml",
      "lockFile",
      "folder",
      "unknown",
    ] as const
  ).map((found) => ({ kind: "notAWorkbook" as const, found })),
  ...(["truncated", "archive", "checksum", "xml", "missingPart", "forbiddenMarkup", "duplicateEntry"] as const).map(
    (detail) => ({ kind: "damaged" as const, detail }),
  ),
  { kind: "encrypted" },
  { kind: "tooLarge" },
  { kind: "tooLarge", limit: "file" },
  { kind: "tooLarge", limit: "cells" },
  { kind: "ourFault" },
  { kind: "cannotOpen" },
  { kind: "notOurForm" },
  { kind: "notOurForm", is: "roster" },
  { kind: "notOurForm", is: "roundWorkbook" },
  { kind: "notOurForm", is: "headcount" },
  { kind: "notOurForm", is: "nameless" },
  { kind: "unknownScheme", scheme: long },
  { kind: "otherVersion", version: "2015.1-draft-of-june", wanted: "2015.2-final-of-july" },
  { kind: "otherVersion", version: "1", wanted: "1" },
  { kind: "otherRound", round: "2011", wanted: "2015" },
  { kind: "unknownUnit", code: "150702000000", name: long },
  { kind: "otherClass", name: long, scheme: "departments", wanted: "banners" },
  { kind: "unitDiffers", cover: long, identity: long },
  { kind: "changed", faults: [{ kind: "sheetMissing", sheet: "data" }] },
  {
    kind: "changed",
    faults: [
      { kind: "sheetMissing", sheet: "annex", annex: "divisions", title: { zh: "内设机构明细表", en: "Divisions" } },
    ],
  },
  { kind: "changed", faults: [{ kind: "sheetTwice", names: ["填报数据", "填报数据 (2)"] }] },
  { kind: "changed", faults: [{ kind: "columnMissing", sheet: "填报数据", column: "value" }] },
  {
    kind: "changed",
    faults: [
      { kind: "rowMissing", sheet: "填报数据", key: "D1.3.tasksOnTime" },
      { kind: "rowTwice", sheet: "填报数据", key: "D1.1.planIssued", rows: [9, 10] },
    ],
  },
  { kind: "changed", faults: [{ kind: "rowTwice", sheet: "填报数据", key: "D1.1.planIssued", rows: [9, 10] }] },
  { kind: "errors", count: 3 },
];

describe("what is wrong with a file", () => {
  it.each(rejections.map((reason) => [languages["zh-CN"].consolidation.rejection(reason), reason] as const))(
    "%s",
    (sentence, reason) => {
      expect(sentence.length).toBeLessThanOrEqual(60);
      expect(sentence).toMatch(/。$/);
      expect(languages["en-US"].consolidation.rejection(reason)).toMatch(
        /^[^\u4e00-\u9fff]*(?:“[^”]*”[^\u4e00-\u9fff]*)*\.$/,
      );
    },
  );
  it("names the rows that were changed", () => {
    const said = languages["zh-CN"].consolidation.rejection(rejections[rejections.length - 3] as Rejection);
    expect(said).toBe("表样被改动：“填报数据”缺D1.3的行等2处，请用原表重新填报。");
  });
});

describe("a file that is too large", () => {
  it.each([
    ["file", /图片/, /pictures/],
    ["parts", /图片/, /pictures/],
    ["part", /行列/, /rows/],
    ["total", /行列/, /rows/],
    ["cells", /行列/, /rows/],
    [undefined, /行列/, /rows/],
  ] as const)("beyond %s is told what to take out", (limit, chinese, english) => {
    const reason: Rejection = limit === undefined ? { kind: "tooLarge" } : { kind: "tooLarge", limit };
    expect(languages["zh-CN"].consolidation.rejection(reason)).toMatch(chinese);
    expect(languages["en-US"].consolidation.rejection(reason)).toMatch(english);
  });
});

const findings: TamperFinding[] = [
  { kind: "formulaChanged", key: "D1.1", column: "score", replacedByValue: true },
  { kind: "formulaChanged", key: "D1.1", column: "score", replacedByValue: false },
  { kind: "labelChanged", key: "D1.1", was: "分值", now: "x".repeat(40_000) },
  { kind: "rowsAdded", sheet: "填报数据", count: 1 },
  { kind: "columnsAdded", sheet: "填报数据", count: 2 },
  { kind: "rowsMoved", sheet: "填报数据" },
  { kind: "unlocked", sheet: "填报数据" },
  { kind: "structureUnlocked" },
  { kind: "titleChanged", sheet: "填报数据", was: "填报单位：市教育局", now: "填报单位：市财政局" },
  { kind: "activeContent", what: "macros" },
  { kind: "activeContent", what: "externalLinks" },
  { kind: "activeContent", what: "connections" },
  { kind: "hidden", sheet: "填报数据" },
  { kind: "renamed", was: "填报数据", now: "Sheet1" },
  { kind: "merged", sheet: "填报数据", range: "A1:B2" },
  { kind: "formulaEntry", key: "D1.3.tasksOnTime" },
  { kind: "scoresNotCalculated", sheet: "自评表", count: 27 },
  { kind: "shownScoreDiffers", indicator: "D1.3", shown: "4.00", computed: "3.50" },
];

describe("what was changed in a form", () => {
  it.each(findings.map((finding) => [finding.kind, finding] as const))(
    "%s is one sentence in every language",
    (_, finding) => {
      expect(languages["zh-CN"].consolidation.tampering(finding)).toMatch(/^[^。]+。$/);
      expect(languages["en-US"].consolidation.tampering(finding)).toMatch(/\.$/);
      expect(languages["zh-CN"].consolidation.tampering(finding).length).toBeLessThan(200);
    },
  );

  const place = {
    at: { sheet: "填报数据", row: 16, column: 5 },
    cell: "E16",
    title: { zh: "按时完成数", en: "Done on time" },
  };
  it.each<[TamperFinding, string, string]>([
    [
      { kind: "formulaEntry", key: "D1.3.tasksOnTime", ...place },
      "“填报数据”E16（按时完成数）填的是公式，按其结果读取，请改填数值。",
      "“填报数据” E16 (“Done on time”) holds a formula and was read by its result; please enter the value.",
    ],
    [
      { kind: "labelChanged", key: "total", was: "合计", now: "总计", at: place.at, cell: place.cell },
      "“填报数据”E16的文字被改动：原为“合计”，现为“总计”，请核对填报口径。",
      "The text in “填报数据” E16 was changed from “合计” to “总计”; please check what was answered.",
    ],
  ])("is said by cell and title, never by key", (finding, chinese, english) => {
    expect(languages["zh-CN"].consolidation.tampering(finding)).toBe(chinese);
    expect(languages["en-US"].consolidation.tampering(finding)).toBe(english);
  });
});
