import { columnNumber } from "#core/form/address";
import type { PlainValue, Plan, PlanSheet } from "#core/form/workbook";
import { MAX_COLUMNS } from "./reference";
import { element, escapePlain, escapeText } from "./xml";

/** The values a reference such as `'排名'!$B$4:$B$44` stands for, as far as the plan itself holds them. */
export type ChartData = (reference: string) => readonly PlainValue[] | undefined;

/** Charts carry a copy of their data, so that a viewer which doesn't look into the cells draws them too. */
export function chartData({ sheets }: Plan): ChartData {
  const looked = new Map<string, ReadonlyMap<number, PlainValue>>();
  return (reference) => {
    const place = parse(reference);
    const sheet = sheets.find(({ name }) => name === place?.sheet);
    if (!place || !sheet) return undefined;
    const values = looked.get(sheet.name) ?? valuesByPlace(sheet);
    looked.set(sheet.name, values);
    const found: PlainValue[] = [];
    for (let row = place.top; row <= place.bottom; row++) {
      for (let column = place.left; column <= place.right; column++) found.push(values.get(key(row, column)) ?? null);
    }
    return found;
  };
}

const key = (row: number, column: number): number => row * MAX_COLUMNS + column;

const valuesByPlace = (sheet: PlanSheet): ReadonlyMap<number, PlainValue> =>
  new Map(sheet.cells.map(({ row, column, value }) => [key(row, column), value]));

const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/;

function parse(reference: string) {
  const [, quoted, bare, left = "", top = "", right = left, bottom = top] = REFERENCE.exec(reference) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  if (sheet === undefined) return undefined;
  return { sheet, top: Number(top), bottom: Number(bottom), left: columnNumber(left), right: columnNumber(right) };
}

/** `<c:strRef>` (ECMA-376 part 1 §21.2.2.201). */
export function categoriesXml(reference: string, data: ChartData): string {
  const values = data(reference);
  const points = values?.map((value) => (value === null ? undefined : String(value)));
  return element("c:strRef", {}, `<c:f>${escapeText(reference)}</c:f>`, cacheXml("c:strCache", points));
}

/** `<c:numRef>` (§21.2.2.123). */
export function valuesXml(reference: string, data: ChartData): string {
  const points = data(reference)?.map((value) => (typeof value === "number" ? String(value) : undefined));
  return element("c:numRef", {}, `<c:f>${escapeText(reference)}</c:f>`, cacheXml("c:numCache", points));
}

function cacheXml(name: "c:strCache" | "c:numCache", points: readonly (string | undefined)[] | undefined): string {
  if (!points) return "";
  const children = points.map((point, idx) =>
    point === undefined ? "" : element("c:pt", { idx }, `<c:v>${escapePlain(point)}</c:v>`),
  );
  return element(
    name,
    {},
    name === "c:numCache" ? "<c:formatCode>General</c:formatCode>" : "",
    element("c:ptCount", { val: points.length }),
    ...children,
  );
}
