import { inLanguage } from "../../answers/text";
import { cellName, onSheet } from "../../form/address";
import type { PlanSheet } from "../../form/workbook";
import { accountRows } from "../account";
import { sheetName, type FinalParts } from "../finalParts";
import type { FinalClass } from "../finalScores";
import { fromScheme, hasWeights, voicesOf } from "../otherVoices";
import { accountAt } from "./accountSheet";
import { compositeTable } from "./compositeTable";

/** 综合得分 of 核验汇总; none where nobody has a weight. */
export function compositeSheets(parts: FinalParts, classes: readonly FinalClass[]): PlanSheet[] {
  const { voices, language, words, form } = parts;
  if (!voices) return [];
  return classes
    .filter(({ units, scheme }) => units.length > 0 && hasWeights(voices, scheme))
    .map((own) => {
      const unitClass = inLanguage(own.scheme.unitClass, language);
      const account = sheetName(words.sheets.account(unitClass));
      const placed = accountRows(own);
      return compositeTable({
        unitClass,
        language,
        form,
        final: words,
        words: voices.words,
        byScheme: fromScheme(voices, own.scheme),
        lines: own.units.map((unit) => ({
          code: unit.code,
          name: unit.name,
          state: unit.state,
          own: unit.judged.total.final,
          formula: onSheet(account, cellName(placed.get(unit)?.final ?? 1, accountAt.score)),
          voices: voicesOf(voices, own.scheme, unit.code),
        })),
      });
    });
}
