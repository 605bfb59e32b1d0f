import { inLanguage } from "../answers/text";
import { SCHEME_FORMAT } from "../form/keys";
import type { Plan } from "../form/workbook";
import { criteriaOf } from "../scheme/criteria";
import type { Indicator, Scheme } from "../scheme/scheme";
import type { SchemeBookOrder } from "./order";
import { rowsOf } from "./shape";
import { aboutSheet } from "./sheets/aboutSheet";
import { ruleSheet } from "./sheets/ruleSheet";
import { tableSheet } from "./sheets/tableSheet";
import { schemeBookStyles } from "./styles";
import { tableKeys } from "./tableKeys";

/** A scheme as a workbook that a clerk can change: one table a sheet, everything in words, found again by its marks. */
export function schemeBook(order: SchemeBookOrder): Plan {
  const { scheme, language, words, stamp } = order;
  const rows = rowsOf(withoutTold(order));
  return {
    sheets: [aboutSheet(order), ...tableKeys.map((key) => tableSheet(key, rows[key], order)), ruleSheet(order)],
    styles: schemeBookStyles,
    names: new Map(),
    properties: new Map([
      ["pinghui.format", SCHEME_FORMAT],
      ["pinghui.scheme", scheme.id],
      ["pinghui.version", scheme.version],
      ["pinghui.language", language],
    ]),
    lockStructure: false,
    title: words.fileTitle(inLanguage(scheme.title, language)),
    stamp,
    activeSheet: 0,
  };
}

/** Criteria that say what the parts say are left to be written by themselves again: they can't go out of date. */
function withoutTold({ scheme, scoring }: SchemeBookOrder): Scheme {
  const left = (indicator: Indicator): Indicator => {
    const criteria: Partial<Indicator["criteria"]> = { ...indicator.criteria };
    for (const words of scoring) {
      const key = words.language === "en-US" ? "en" : "zh";
      if (criteria[key] === criteriaOf(indicator, scheme, words)) delete criteria[key];
    }
    return { ...indicator, criteria: criteria as Indicator["criteria"] };
  };
  return { ...scheme, majors: scheme.majors.map((major) => ({ ...major, indicators: major.indicators.map(left) })) };
}
