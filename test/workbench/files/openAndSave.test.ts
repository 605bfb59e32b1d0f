import { createRequire } from "node:module";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { readWhole } from "#adapters/xlsx/whole/readWhole";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import type { Plan, PlanSheet } from "#core";
import { languages } from "#core/languages/index";
import { startedForm } from "#usecases/sample/startedForm";
import { fillFacts } from "../../../src/workbench/files/fillFacts";
import { planOf } from "../../../src/workbench/files/planOf";
import { univerData, type UniverData } from "../../../src/workbench/files/univerData";
import { openHeadless } from "../../../src/workbench/host/node/univer";
import { schemes } from "../../builders/roster";
import { samplePlan } from "../../adapters/xlsx/write/samplePlan";

/** A file is opened in the spreadsheet and saved again, untouched: whoever opens it next finds what was in it before. */

declare const nodeRequire: (name: string) => unknown;
const load = typeof nodeRequire === "function" ? nodeRequire : createRequire(`${process.cwd()}/package.json`);

const STAMP = "2015-08-14T09:30:00Z";
let opened = 0;

function read(bytes: Uint8Array): Plan {
  const found = readWhole(bytes, { inflater: nodeInflater });
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return found.plan;
}

async function openedAndSaved(original: Plan): Promise<{ before: Plan; after: Plan }> {
  const before = read(writeWorkbook(original, nodeDeflater));
  const { book, save } = openHeadless(univerData(before, `opened-${++opened}`), { load });
  fillFacts(book, before);
  await book.engine.settled();
  const plan = planOf(book, save() as UniverData, STAMP);
  book.engine.dispose();
  return { before, after: read(writeWorkbook(plan, nodeDeflater)) };
}

/** Sheet by sheet with the looks of the cells themselves: what they are called in a file is nobody's business. */
function sheetsOf({ sheets, styles }: Plan) {
  return sheets.map(({ cells, columns, ...sheet }: PlanSheet) => ({
    ...sheet,
    columns: columns.map(({ width, hidden = false }) => ({ width: Math.round(width * 8), hidden })),
    cells: cells
      .map(({ style, ...cell }) => ({ ...cell, look: style === undefined ? undefined : styles.get(style) }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
  }));
}

const withoutCharts = (one: Plan): Plan => ({ ...one, sheets: one.sheets.map(({ charts: _, ...rest }) => rest) });

describe.each<[string, Plan]>([
  ["everything a plan can ask for", withoutCharts(samplePlan())],
  ["a form", startedForm({ schemes, words: languages["zh-CN"].form, language: "zh-CN", seed: 7 })],
])("%s, opened and saved", (_, original) => {
  let before: Plan;
  let after: Plan;
  beforeAll(async () => {
    ({ before, after } = await openedAndSaved(original));
  }, 120_000);

  it.each(original.sheets.map(({ name }, index) => [name, index] as const))("has the same %s", (__, index) => {
    expect(sheetsOf(after)[index]).toEqual(sheetsOf(before)[index]);
  });
  it("has the same names, properties, title and lock", () => {
    const { names, properties, title, lockStructure } = after;
    expect({ names, properties, title, lockStructure }).toEqual({
      names: before.names,
      properties: before.properties,
      title: before.title,
      lockStructure: before.lockStructure,
    });
  });
});
