import "@univerjs/sheets/facade";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets-formula/facade";

export type { FUniver } from "@univerjs/core/facade";
export type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
