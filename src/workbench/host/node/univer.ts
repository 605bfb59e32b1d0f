import { createRequire } from "node:module";
import type * as Presets from "@univerjs/presets";
import type * as FormulaEngine from "@univerjs/engine-formula";
import type * as NodeCore from "@univerjs/preset-sheets-node-core";
import { Book } from "../book";
import { UniverSpreadsheet } from "../univer/univerSpreadsheet";
import type { FUniver } from "../univer/univerTypes";
import { forgetValueIndex } from "../univer/valueIndex";
import { withoutDoubles } from "../univer/withoutDoubles";

/** Univer without a page. As CommonJS: its ES modules don't load in Node as they are. */
let univer: FUniver | undefined;
let workbooks = 0;

type Load = (name: string) => unknown;

function headless(load: Load): FUniver {
  if (univer) return univer;
  const { createUniver, LocaleType, RTree } = load("@univerjs/presets") as typeof Presets;
  const { UniverSheetsNodeCorePreset } = load("@univerjs/preset-sheets-node-core") as typeof NodeCore;
  const chinese = load("@univerjs/preset-sheets-node-core/locales/zh-CN") as object;
  forgetValueIndex(load("@univerjs/engine-formula") as typeof FormulaEngine);
  withoutDoubles({ RTree });
  univer = createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: chinese as never },
    presets: [UniverSheetsNodeCorePreset()],
  }).univerAPI;
  return univer;
}

export interface HeadlessOptions {
  readonly firstSheet?: string;
  /** Node's own `require`, where something else stands in its place (a test runner's). */
  readonly load?: Load;
  readonly onCalculated?: (book: Book) => void;
}

/** A new workbook with one blank sheet. */
export function headlessBook({ firstSheet = "Sheet1", load, onCalculated }: HeadlessOptions = {}): Book {
  const api = headless(load ?? createRequire(`${process.cwd()}/package.json`));
  const workbook = api.createWorkbook({
    id: `workbook-${++workbooks}`,
    sheetOrder: ["first"],
    sheets: { first: { id: "first", name: firstSheet, rowCount: 50, columnCount: 20 } },
  });
  const book: Book = new Book(new UniverSpreadsheet(api, workbook, () => onCalculated?.(book)));
  return book;
}

/** A workbook that exists already, as Univer's own data; `save` gives the data as it stands then. */
export function openHeadless(
  data: object,
  { load }: Pick<HeadlessOptions, "load"> = {},
): { book: Book; save: () => unknown } {
  const api = headless(load ?? createRequire(`${process.cwd()}/package.json`));
  const workbook = api.createWorkbook(data);
  return { book: new Book(new UniverSpreadsheet(api, workbook)), save: () => workbook.save() };
}
