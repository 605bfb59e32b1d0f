import { conditionFormula, conditionKnown, surelyHolds } from "../expressions/condition";
import { expressionFormula } from "../expressions/expression";
import { kindOf } from "../answers/kinds";
import { partsFormula } from "../scoring/indicatorScore";

import type { PartFormulaFacts } from "../scoring/part";
import { schemeIndex } from "../scheme/schemeIndex";
import type { Field, Indicator, Scheme } from "../scheme/scheme";
import { neededFields, type Needed } from "../evaluate/evaluate";
import type { FormWords } from "../languages/formWords";
import { cellName, fixedRange, onSheet, quoted } from "./address";
import { dataColumns, type AnnexPlace, type FormLayout } from "./layout";

/** The scheme's rules as worksheet formulas: the second face of what `evaluate` does. */

export const HOLIDAYS_NAME = "PH_holidays";

/** Where the numbers behind the fields stand, and what a sheet of annexes adds up to. */
interface NumberPlaces {
  number(id: string): string;
  annexSum(reference: string): string;
}

/** The rules' questions over any sheet that holds a number for every field. */
export function formulaFactsOver(scheme: Scheme, { number, annexSum }: NumberPlaces): PartFormulaFacts {
  const { fields, indicators } = schemeIndex(scheme);
  const facts: PartFormulaFacts = {
    holidays: HOLIDAYS_NAME,
    number,
    known: (ids) => `COUNT(${ids.map((id) => facts.number(id)).join(",")})=${ids.length}`,
    tierPosition: (id, tier) => (fields.get(id)?.options ?? []).findIndex(({ zh }) => zh === tier) + 1,
    notApplicable(id) {
      const test = indicators.get(id)?.notApplicableWhen;
      return test && { known: conditionKnown(test, facts), holds: conditionFormula(test, facts) };
    },
    annexSum,
  };
  return facts;
}

export function formulaFacts(scheme: Scheme, layout: FormLayout, words: FormWords): PartFormulaFacts {
  const { fields } = schemeIndex(scheme);
  return formulaFactsOver(scheme, {
    // An assessor's number is not in the self form: no case of it is known there.
    number: (id) => (fields.get(id)?.filledBy === "assessor" ? "0" : layout.cell(id, "used")),
    annexSum(reference) {
      const [key = "", column = ""] = reference.split(".");
      const place = layout.annexes.get(key);
      const at = place?.columns.get(column);
      if (!place || at === undefined) throw new Error(`${reference} is no column of an annex`);
      const range = onSheet(
        place.sheet,
        fixedRange({ top: place.firstRow, bottom: place.lastRow, left: at, right: at }),
      );
      const sum = `IF(COUNT(${range})=0,"",SUM(${range}))`;
      const entered = place.annex.columns.find((one) => one.key === column)?.computed === undefined;
      if (!entered) return `IF(COUNTIF(${range},${quoted(words.state.pending)})>0,"",${sum})`;
      // What somebody enters may be left out or unreadable in a filled row; then the sum is unknown.
      const { firstRow, lastRow, statusColumn } = place;
      const status = fixedRange({ top: firstRow, bottom: lastRow, left: statusColumn, right: statusColumn });
      return `IF(COUNTIF(${onSheet(place.sheet, status)},"?*")<>COUNTIF(${range},">=0"),"",${sum})`;
    },
  });
}

/** Number behind a field, or "" while nothing usable is there. Sits in the hidden column beside the entry. */
export function usedFormula(field: Field, row: number, facts: PartFormulaFacts): string {
  return field.computed === undefined
    ? kindOf(field.kind).usedFormula(cellName(row, dataColumns.value), field)
    : expressionFormula(field.computed, facts);
}

/** Points of an indicator, 待填 while a needed field is unknown, 不适用 when its condition holds. */
export function indicatorFormula(
  scheme: Scheme,
  indicator: Indicator,
  facts: PartFormulaFacts,
  words: FormWords,
): string {
  const { pending, notApplicable } = words.state;
  const known = neededKnown(neededFields(scheme).get(indicator.id), facts);
  const none = quoted(notApplicable);
  const points = partsFormula(indicator.parts, indicator.points, facts, none, indicator.extra);
  const scored = known === undefined ? points : `IF(${known},${points},${quoted(pending)})`;
  const skip = facts.notApplicable(indicator.id);
  return skip ? `IF(${skip.known},IF(${skip.holds},${none},${scored}),${quoted(pending)})` : scored;
}

/** Formula for "all that is needed is known"; undefined where nothing is needed. A waived part needs nothing. */
function neededKnown(needed: Needed | undefined, facts: PartFormulaFacts): string | undefined {
  if (!needed) return undefined;
  const tests = [
    ...(needed.always.length === 0 ? [] : [facts.known(needed.always)]),
    ...needed.unlessWaived.map(({ when, fields }) => `OR(${surelyHolds(when, facts)},${facts.known(fields)})`),
  ];
  return tests.length < 2 ? tests[0] : `AND(${tests.join(",")})`;
}

/**
 * Computed cell of an annex row: "" while the row is empty, 待填 while it can't be worked out. Text among the entries makes
 * INT fail, and what fails can't be worked out either.
 */
export function annexCellFormula(place: AnnexPlace, columnKey: string, row: number, words: FormWords): string {
  const column = place.annex.columns.find(({ key }) => key === columnKey);
  if (column?.computed === undefined) throw new Error(`${columnKey} is not computed`);
  const cellOf = (key: string): string => {
    const at = place.columns.get(key);
    if (at === undefined) throw new Error(`${key} is no column of ${place.annex.key}`);
    return cellName(row, at);
  };
  const computed = new Set(place.annex.columns.flatMap((one) => (one.computed ? [one.key] : [])));
  const pending = quoted(words.state.pending);
  const formula = expressionFormula(
    column.computed,
    {
      number: cellOf,
      // Entries count only as whole numbers from 0 on, as the core reads them; computed cells are numbers or text.
      known(keys) {
        const all = [...new Set(keys)];
        const entered = all.filter((key) => !computed.has(key)).map(cellOf);
        const whole =
          entered.length === 0
            ? []
            : [`MIN(${entered.join(",")})>=0`, ...entered.map((cell) => `${cell}=INT(${cell})`)];
        return `AND(${[`COUNT(${all.map(cellOf).join(",")})=${all.length}`, ...whole].join(",")})`;
      },
      notApplicable: () => undefined,
      annexSum: () => '""',
      tierPosition: () => 0,
    },
    pending,
  );
  return `IF(${cellName(row, place.statusColumn)}="","",IFERROR(${formula},${pending}))`;
}

/** How many entry cells of an annex row are filled; computed columns lie between them, so each run is counted. */
export function entriesIn(place: AnnexPlace, row: number): string {
  const runs: { from: number; to: number }[] = [];
  for (const { key, computed } of place.annex.columns) {
    if (computed !== undefined) continue;
    const column = place.columns.get(key) ?? 0;
    const last = runs.at(-1);
    if (last && last.to === column - 1) last.to = column;
    else runs.push({ from: column, to: column });
  }
  return `COUNTA(${runs.map(({ from, to }) => (from === to ? cellName(row, from) : `${cellName(row, from)}:${cellName(row, to)}`)).join(",")})`;
}
