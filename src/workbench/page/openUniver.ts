import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalChinese from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import {
  CELL_INVERTED_INDEX_CACHE,
  Engine,
  ISheetClipboardService,
  RenderManagerService,
  SheetInterceptorService,
  SheetRenderController,
  SheetSelectionRenderService,
  TriggerCalculationController,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import english from "@univerjs/preset-sheets-core/locales/en-US";
import chinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import {
  SheetsDataValidationValidatorService,
  UniverSheetsDataValidationPreset,
} from "@univerjs/preset-sheets-data-validation";
import validationEnglish from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationChinese from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { createUniver, type ILanguagePack, IUndoRedoService, LocaleType, mergeLocales, RTree } from "@univerjs/presets";
import { forgetValueIndex } from "../host/univer/valueIndex";
import type { FUniver } from "../host/univer/univerTypes";
import { withoutDoubles } from "../host/univer/withoutDoubles";
import { calculateFirst } from "./calculateFirst";
import { chineseDays } from "./chineseDays";
import type { UndoStack } from "./desk";
import type { Clipboard } from "./guard";
import { withoutGoneSheets } from "./withoutGoneSheets";
import { withoutIdleDrawing } from "./withoutIdleDrawing";
import { withoutNumberMark } from "./withoutNumberMark";
import { withoutOldSizes } from "./withoutOldSizes";
import type { Language } from "./words";

interface OpenedUniver {
  readonly api: FUniver;
  /** There once the first workbook is open. */
  readonly clipboard: () => Clipboard;
  /** What can be taken back; Univer's facade undoes and redoes, but has no word for forgetting. */
  readonly undoStack: UndoStack;
}

/** Univer with its interface in this element; workbooks come later, one at a time. */
export function openUniver(container: HTMLElement, language: Language, dark: boolean): OpenedUniver {
  forgetValueIndex({ CELL_INVERTED_INDEX_CACHE });
  withoutNumberMark({ RenderManagerService });
  withoutOldSizes({ SheetSelectionRenderService });
  withoutIdleDrawing({ SheetRenderController });
  withoutDoubles({ RTree });
  withoutGoneSheets({ SheetsDataValidationValidatorService });
  calculateFirst({ TriggerCalculationController, Engine });
  if (language === "zh-CN") chineseDays({ SheetInterceptorService });
  const { univer, univerAPI } = createUniver({
    locale: language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US,
    darkMode: dark,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(
        withProgress(chinese, "计算中", "计算完成"),
        validationChinese,
        conditionalChinese,
      ),
      [LocaleType.EN_US]: mergeLocales(
        withProgress(english, "Calculating", "Calculated"),
        validationEnglish,
        conditionalEnglish,
      ),
    },
    presets: [
      UniverSheetsCorePreset({ container, ribbonType: "collapsed" }),
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
      UniverSheetsConditionalFormattingPreset(),
    ],
  });
  const parts = univer.__getInjector();
  return {
    api: univerAPI,
    clipboard: () => parts.get<Clipboard>(ISheetClipboardService),
    undoStack: parts.get<UndoStack>(IUndoRedoService),
  };
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
