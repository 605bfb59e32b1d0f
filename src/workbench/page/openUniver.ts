import { CELL_INVERTED_INDEX_CACHE, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import english from "@univerjs/preset-sheets-core/locales/en-US";
import chinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import { createUniver, type ILanguagePack, LocaleType } from "@univerjs/presets";
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
    locales: {
      [LocaleType.ZH_CN]: withProgress(chinese, "计算中", "计算完成"),
      [LocaleType.EN_US]: withProgress(english, "Calculating", "Calculated"),
    },
    presets: [UniverSheetsCorePreset({ container, ribbonType: "simple" })],
  });
  const workbook = api.createWorkbook({
    id: "workbook",
    sheetOrder: ["first"],
    sheets: { first: { id: "first", name: firstSheet, rowCount: 50, columnCount: 20 } },
  });
  return { api, workbook };
}

/** Univer 0.25.1 has no words for its own bar of progress, and shows their keys. */
function withProgress(locale: ILanguagePack, running: string, done: string): ILanguagePack {
  const progress = {
    analyzing: running,
    calculating: running,
    "array-analysis": running,
    "array-calculation": running,
    done,
  };
  return { ...locale, "sheets-formula": { ...(locale["sheets-formula"] as ILanguagePack | undefined), progress } };
}
