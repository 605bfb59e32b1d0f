import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { LIMITS } from "#adapters/xlsx/read/limits";
import { PackageParts } from "#adapters/xlsx/read/packageParts";
import { readWhole } from "#adapters/xlsx/whole/readWhole";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { languages } from "#core/languages/index";
import type { Plan } from "#core";
import { startedForm } from "#usecases/sample/startedForm";
import { schemes } from "../../../builders/roster";
import { samplePlan } from "../write/samplePlan";

/** A plan is written, read as a whole, and written again: nothing that the writer says may be lost on the way. */

function again(original: Plan) {
  const bytes = writeWorkbook(original, nodeDeflater);
  const read = readWhole(bytes, { inflater: nodeInflater });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return { bytes, ...read, copy: writeWorkbook(read.plan, nodeDeflater) };
}

const text = (bytes: Uint8Array, path: string): string =>
  new TextDecoder().decode(new PackageParts(bytes, nodeInflater, LIMITS).bytesOf(path));

/** Tag by tag, so that a difference can be read; links in their own order, and no dimension (a long table has none). */
const tags = (xml: string): string[] => {
  const all = xml.split(/(?=<)/);
  const isLink = (tag: string): boolean => tag.startsWith("<hyperlink ");
  return [...all.filter((tag) => !isLink(tag) && !tag.startsWith("<dimension ")), ...all.filter(isLink).sort()];
};

const withoutCharts = (one: Plan): Plan => ({ ...one, sheets: one.sheets.map(({ charts: _, ...rest }) => rest) });

describe.each<[string, Plan]>([
  ["everything a plan can ask for", withoutCharts({ ...samplePlan(), baseFontSize: 12 })],
  ["a form", startedForm({ schemes, words: languages["zh-CN"].form, language: "zh-CN", seed: 7 })],
])("%s, read whole and written again", (_, original) => {
  const { bytes, copy, leftBehind } = again(original);
  const parts = [
    "xl/workbook.xml",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
    "docProps/core.xml",
    ...original.sheets.map((__, index) => `xl/worksheets/sheet${index + 1}.xml`),
  ];
  it.each(parts)("has the same %s", (path) => {
    expect(tags(text(copy, path))).toEqual(tags(text(bytes, path)));
  });
  it("leaves nothing behind", () => {
    expect(leftBehind).toEqual([]);
  });
});

it("says that charts stay behind", () => {
  expect(again(samplePlan()).leftBehind).toEqual(["drawings"]);
});

it("says what a file is that is no workbook", () => {
  expect(readWhole(new TextEncoder().encode("单位\t编码\n"), { inflater: nodeInflater })).toEqual({
    ok: false,
    problem: { kind: "notAWorkbook", found: expect.any(String) },
  });
});
