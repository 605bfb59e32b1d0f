import { kindOf } from "../../answers/kinds";
import { inLanguage } from "../../answers/text";
import { statistics as statisticsOf } from "../../consolidation/statistics";
import { clipped } from "../../consolidation/texts";
import { NO_GAP } from "../../finalScores/finalParts";
import { plainSheet } from "../../finalScores/sheets/plainSheet";
import { cellName } from "../../form/address";
import { SheetBuilder } from "../../form/sheetBuilder";
import { landscape } from "../../form/printPage";
import type { PlainValue, PlanSheet } from "../../form/workbook";
import { indicatorsOf } from "../../scheme/schemeIndex";
import { matrixCell, type BookParts } from "../bookParts";
import { reasonText } from "../changes";
import { changeSaid } from "../changeSaid";
import { indicatorIdOf, titleOf } from "../findings";
import { isCurrent } from "../documents";
import { isWide } from "../standing";

/** 差距说明 (V27): wide gaps with their reasons. */
export function gapsSheet({ words, classes, language, form }: BookParts): PlanSheet {
  const said = words.gaps;
  const widths = [24, 7, 26, 8, 9, 9, 9, 60, 10].map((width) => ({ width }));
  const sheet = new SheetBuilder(words.sheets.gaps, widths);
  sheet.put(1, 1, { value: said.title, style: "wideTitle" });
  sheet.put(2, 1, { value: said.note, style: "noteLine" });
  sheet.height(1, 30);
  said.head.forEach((title, index) => {
    sheet.put(3, index + 1, { value: title, style: "head" });
  });
  sheet.height(3, 30);
  let row = 4;
  for (const place of classes) {
    place.units.forEach(({ unit }, index) => {
      if (unit.state !== "verified") return;
      for (const { id, points } of indicatorsOf(place.scheme)) {
        const figures = unit.indicators[id];
        if (!figures || typeof figures.self !== "number" || typeof figures.final !== "number") continue;
        if (!isWide(figures.self, figures.final, points)) continue;
        const reason = reasonText(figures, language);
        const [self, final] = [cellName(row, 5), cellName(row, 6)];
        sheet.put(row, 1, { value: unit.name, style: "returnedWrap" });
        sheet.put(row, 2, { value: id, style: "cellCode" });
        sheet.put(row, 3, { value: titleOf(place.scheme, id, language), style: "textSmall" });
        sheet.put(row, 4, { value: points, style: "cellPoints" });
        sheet.put(row, 5, { formula: matrixCell(place, index, id, "self"), value: figures.self, style: "cellScore" });
        sheet.put(row, 6, { formula: matrixCell(place, index, id, "final"), value: figures.final, style: "cellScore" });
        sheet.put(row, 7, {
          formula: `ROUND(${final}-${self},2)`,
          value: Math.round((figures.final - figures.self) * 100) / 100,
          style: "cellSigned",
        });
        sheet.put(row, 8, { value: clipped(reason === "" ? figures.how : reason), style: "returnedWrap" });
        sheet.put(row, 9, { value: kindOf("yesNo").encode(reason !== "", {}, language), style: "cellCode" });
        sheet.fit(
          row,
          [
            { text: reason === "" ? figures.how : reason, column: 8 },
            { text: titleOf(place.scheme, id, language), column: 3 },
          ],
          9,
          22,
        );
        row++;
      }
    });
  }
  if (row === 4) sheet.put(row, 1, { value: said.none, style: "noteLine" });
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true },
    freeze: { rows: 3, columns: 1 },
    showGridLines: false,
    print: landscape(form.page, { titleRows: [3, 3] }),
  });
}

/** 变更记录 (V60): who, when, old → new, why. */
export function logSheet(parts: BookParts): PlanSheet {
  const { words, record, schemes } = parts;
  const schemeOf = new Map(record.figures.units.map((unit) => [unit.code, schemes.get(unit.scheme)] as const));
  const rows = record.log.map((change): PlainValue[] => {
    const { version, on, by, unit, name, what, part, why } = change;
    const scheme = schemeOf.get(unit);
    const total = Object.entries(words.what).find(([key]) => key === what)?.[1];
    const own = scheme ? `${indicatorIdOf(scheme, what)} ${titleOf(scheme, what, parts.language)}` : what;
    const title = total ?? (part === undefined ? own : words.changed(own, words.part[part]));
    const said = changeSaid(change, { ...parts, followUp: words });
    return [version, on, by, name, title, said.was || NO_GAP, said.now || NO_GAP, clipped(why)];
  });
  return plainSheet(
    parts,
    {
      name: words.sheets.log,
      title: words.log.title,
      note: rows.length > 0 ? words.log.note : words.log.none,
      head: words.log.head,
    },
    [
      { width: 7, style: "cellCount" },
      { width: 12, style: "plainCode" },
      { width: 12, style: "returned" },
      { width: 24, style: "returnedWrap" },
      { width: 30, style: "returnedWrap" },
      { width: 22, style: "returnedWrap" },
      { width: 22, style: "returnedWrap" },
      { width: 46, style: "returnedWrap" },
    ],
    rows,
  );
}

/** 文书清单: what was made, and whether it still says what the figures say (V60). */
export function documentsSheet(parts: BookParts): PlanSheet {
  const { words, record } = parts;
  const said = words.documents;
  const names = new Map(record.figures.units.map(({ code, name }) => [code, name] as const));
  const rows = record.documents.map((one): PlainValue[] => [
    said.kind[one.kind],
    names.get(one.unit) ?? NO_GAP,
    clipped(one.file),
    one.printed === undefined ? NO_GAP : clipped(one.printed),
    one.on,
    isCurrent(one, parts) ? said.current : said.outdated,
  ]);
  return plainSheet(
    parts,
    { name: words.sheets.documents, title: said.title, note: rows.length > 0 ? said.note : said.none, head: said.head },
    [
      { width: 16, style: "plainCode" },
      { width: 28, style: "returnedWrap" },
      { width: 50, style: "returnedWrap" },
      { width: 30, style: "returnedWrap" },
      { width: 14, style: "plainCode" },
      { width: 24, style: "plainCode" },
    ],
    rows,
  );
}

/** 定稿说明: who locked what, and how the classes stand. */
export function coverSheet(parts: BookParts): PlanSheet {
  const { words, record, classes, form, language } = parts;
  const sheet = new SheetBuilder(
    words.sheets.cover,
    [22, 14, 12, 12, 12, 12, 12, 12].map((width) => ({ width })),
  );
  sheet.put(1, 1, { value: `${record.figures.title}　${words.title}`, style: "wideTitle" });
  sheet.height(1, 34);
  let row = 2;
  if (record.figures.sample) sheet.put(row++, 1, { value: form.cover.sample, style: "warnLine" });
  const { firstBy, firstOn, by, on, version, hash, log } = record;
  for (const [label, value] of words.cover.lines({ firstBy, firstOn, by, on, version, hash, changes: log.length })) {
    sheet.put(row, 1, { value: label, style: "boldText" });
    sheet.span({ top: row, bottom: row, left: 2, right: 5 }, { value, style: "cellText" });
    sheet.height(row++, 24);
  }
  row++;
  words.cover.head.forEach((title, index) => {
    sheet.put(row, index + 1, { value: title, style: "head" });
  });
  sheet.height(row++, 30);
  for (const { scheme, units } of classes) {
    const of = (state: string): number => units.filter(({ unit }) => unit.state === state).length;
    const finals = units.flatMap(({ place, final }) =>
      place !== undefined && final.total.final !== undefined ? [final.total.final] : [],
    );
    const found = statisticsOf(finals);
    const values = [units.length, of("verified"), of("unfinished"), of("none")];
    sheet.put(row, 1, { value: inLanguage(scheme.unitClass, language), style: "cellText" });
    values.forEach((value, index) => {
      sheet.put(row, 2 + index, { value, style: "cellCount" });
    });
    [found?.average, found?.highest, found?.lowest].forEach((value, index) => {
      sheet.put(row, 6 + index, { value: value ?? NO_GAP, style: "cellScore" });
    });
    sheet.height(row++, 24);
  }
  row++;
  sheet.span({ top: row, bottom: row, left: 1, right: 8 }, { value: words.cover.note, style: "note" });
  sheet.height(row, 64);
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true },
    showGridLines: false,
    print: landscape(form.page, {}),
  });
}
