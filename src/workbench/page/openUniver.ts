import { CELL_INVERTED_INDEX_CACHE, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import english from "@univerjs/preset-sheets-core/locales/en-US";
import chinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import { createUniver, LocaleType } from "@univerjs/presets";
import { forgetValueIndex } from "../host/univer/valueIndex";
import type { FUniver, FWorkbook } from "../host/univer/univerTypes";
import type { Language } from "./words";

export interface OpenUniver {
  readonly api: FUniver;
  readonly workbook: FWorkbook;
}

/** Univer with its interface in this element, and a new workbook of one blank sheet. */
export function openUniver(container: HTMLElement, language: Language, firstSheet: string): OpenUniver {
  forgetValueIndex({ CELL_INVERTED_INDEX_CACHE });
  const { univerAPI: api } = createUniver({
    locale: language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: { [LocaleType.ZH_CN]: chinese, [LocaleType.EN_US]: english },
    presets: [UniverSheetsCorePreset({ container, ribbonType: "simple" })],
  });
  const workbook = api.createWorkbook({
    id: "workbook",
    sheetOrder: ["first"],
    sheets: { first: { id: "first", name: firstSheet, rowCount: 50, columnCount: 20 } },
  });
  return { api, workbook };
}
