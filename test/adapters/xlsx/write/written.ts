import { strFromU8, unzipSync } from "fflate";
import type { Plan, PlanSheet } from "#core/form/workbook";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { plan, sheet } from "./plans";

/** The texts of a written workbook's parts, by path. */
export function written(of: Plan): ReadonlyMap<string, string> {
  const parts = unzipSync(writeWorkbook(of, nodeDeflater));
  return new Map(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

export function part(of: Plan, path: string): string {
  const text = written(of).get(path);
  if (text === undefined) throw new Error(`no part ${path}`);
  return text;
}

/** The only sheet of a workbook. */
export const sheetXml = (more: Partial<PlanSheet>, of: Partial<Plan> = {}): string =>
  part(plan({ ...of, sheets: [sheet(more)] }), "xl/worksheets/sheet1.xml");

/** Every `<name …>…</name>` or `<name …/>`, as it stands. Elements of one name don't nest in what we look at. */
export const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<${name}(?: [^>]*?)?(?:/>|>.*?</${name}>)`, "gs")) ?? [];

/** The value of an attribute, as it stands. */
export const attribute = (element: string | undefined, name: string): string | undefined =>
  new RegExp(`^<[^>]* ${name}="([^"]*)"`).exec(element ?? "")?.[1];
