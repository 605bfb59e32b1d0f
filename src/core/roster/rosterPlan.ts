import { given, type Answer } from "../answers/answer";
import { kindOf, type KindName } from "../answers/kinds";
import type { KindLimits } from "../answers/kinds/kind";
import { inLanguage, type Language } from "../answers/text";
import { fixedRange, onSheet } from "../form/address";
import { HEAD_OF_ROWS, ROSTER_FORMAT, rosterMark } from "../form/keys";
import { markRow } from "../form/markRow";
import { restriction } from "../form/restriction";
import { landscape, pagesAcross, paperFor } from "../form/printPage";
import { SheetBuilder } from "../form/sheetBuilder";
import { formStyles, inputStyle } from "../form/styles";
import type { Plan, PlanSheet } from "../form/workbook";
import type { FormWords } from "../languages/formWords";
import type { RosterWords } from "../languages/rosterWords";
import type { Field, Scheme } from "../scheme/scheme";
import { indicatorsOf } from "../scheme/schemeIndex";
import type { CarriedRound } from "./carried";
import { headStyles } from "../form/tableHead";
import type { OfficePlace } from "./carriedFormulas";
import { carriedSheets } from "./carriedSheets";
import type { ApprovalItem, RosterUnit, RoundSettings, TransferEntry } from "./roster";
import {
  BANNER_SCHEME,
  bannerUnits,
  itemColumns,
  itemEndColumns,
  settingKeys,
  settingKind,
  takingColumns,
  TARGET,
  transferColumns,
  unitColumns,
  type RosterColumn,
  type SettingKey,
} from "./rosterColumns";

export interface RosterOrder {
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly settings: RoundSettings;
  /** What is known already; without any, the banners' default list stands there. */
  readonly units?: readonly RosterUnit[];
  readonly transfers?: readonly TransferEntry[];
  readonly items?: readonly ApprovalItem[];
  /** From the round before; two more sheets where it is there. */
  readonly carried?: CarriedRound | undefined;
  readonly language: Language;
  readonly words: { readonly roster: RosterWords; readonly form: FormWords };
  /** ISO 8601 UTC, written into the file as created and saved. */
  readonly stamp: string;
}

const HEAD_ROW = 4;
const BLANK_ROWS = 60;
const SPARE_ROWS = 6;

const page = (words: FormWords, area: { bottom: number; right: number }, titleRows: readonly [number, number]) =>
  landscape(words.page, { titleRows, area: { top: 2, left: 2, ...area } });

/** 名录.xlsx as a plan: who has to report, with the numbers the office gives out, and its registers. */
export function rosterPlan(order: RosterOrder): Plan {
  const { schemes, settings, language, words, stamp, carried, units = [] } = order;
  const sheets = [
    settingsSheet(order),
    ...[...schemes.values()].map((scheme) => unitSheet(order, scheme)),
    ...(carried
      ? carriedSheets({
          carried,
          units,
          schemes,
          language,
          words,
          placeOf: (scheme, field) => officePlace(order, scheme, field),
        })
      : []),
    ...registers(order),
  ];
  return {
    sheets,
    styles: carried ? new Map([...formStyles, ...headStyles]) : formStyles,
    names: new Map(),
    properties: new Map([
      ["pinghui.format", ROSTER_FORMAT],
      ["pinghui.round", settings.round],
      ...(carried ? [["pinghui.lastRound", carried.round] as const] : []),
      ["pinghui.language", language],
    ]),
    lockStructure: false,
    title: words.roster.fileTitle(settings.title),
    stamp,
    activeSheet: 0,
  };
}

function settingsSheet({ settings, language, words: { roster: words, form } }: RosterOrder): PlanSheet {
  const widths = [{ width: 10, hidden: true }, { width: 18 }, { width: 52 }, { width: 52 }];
  const sheet = new SheetBuilder(words.sheets.settings, widths);
  markRow(sheet, rosterMark.settings, [["value", 3]]);
  sheet.put(2, 2, { value: words.settings.title, style: "section" });
  sheet.height(2, 28);
  words.settings.head.forEach((title, index) => sheet.put(3, 2 + index, { value: title, style: "head" }));
  sheet.height(3, 26);

  const said: Partial<Record<SettingKey, string | boolean | undefined>> = {
    ...settings,
    sample: settings.sample ?? false,
  };
  settingKeys.forEach((key, index) => {
    const row = HEAD_ROW + index;
    const kind = settingKind[key];
    const value = said[key];
    const hint = words.settings.hints[key];
    sheet.put(row, 1, { value: key, style: "key" });
    sheet.put(row, 2, { value: words.settings.labels[key], style: "text" });
    sheet.put(row, 3, {
      value: value === undefined ? null : kindOf(kind).encode(value, {}, language),
      style: inputStyle[kind],
    });
    sheet.put(row, 4, { value: hint, style: "textSmall" });
    sheet.validations.push(restriction({ kind, range: { row, column: 3 }, words: form, language, hint }));
    sheet.fit(
      row,
      [
        { text: typeof value === "string" ? value : "", column: 3 },
        { text: hint, column: 4 },
      ],
      10.5,
      24,
    );
  });

  let row = HEAD_ROW + settingKeys.length + 1;
  sheet.put(row, 2, { value: words.settings.howTitle, style: "section" });
  sheet.height(row, 26);
  for (const line of words.settings.how) {
    row++;
    sheet.span({ top: row, bottom: row, left: 2, right: 4 }, { value: line, style: "note" });
    sheet.fit(row, [{ text: line, column: 2, through: 4 }], 10.5);
  }
  return sheet.sheet({
    state: "visible",
    showGridLines: false,
    freeze: { rows: 3, columns: 2 },
    print: page(form, { bottom: row, right: 4 }, [3, 3]),
  });
}

/** A column as it is put on a sheet, with its words. */
interface ShownColumn {
  readonly key: string;
  readonly kind: KindName;
  readonly limits: KindLimits;
  readonly width: number;
  readonly heading: string;
  readonly hint: string;
}

interface Table {
  readonly name: string;
  readonly corner: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly ReadonlyMap<string, Answer>[];
  /** Rows to be filled in, those with entries included. */
  readonly length: number;
  /** Columns that stay in view. */
  readonly frozen: number;
}

/** A plain table under a title: marks above and beside it, no row keys, nothing merged, nothing locked. */
function tableSheet(table: Table, { language, words }: RosterOrder): PlanSheet {
  const { columns, rows } = table;
  const widths = [{ width: 10, hidden: true }, ...columns.map(({ width }) => ({ width }))];
  const sheet = new SheetBuilder(table.name, widths);
  const lastRow = HEAD_ROW + table.length;
  const lastColumn = 1 + columns.length;

  markRow(
    sheet,
    table.corner,
    columns.map(({ key }, index) => [key, 2 + index]),
  );
  sheet.put(2, 2, { value: table.title, style: "section" });
  sheet.height(2, 28);
  sheet.put(3, 2, { value: table.note, style: "line" });
  sheet.height(3, 22);
  sheet.put(HEAD_ROW, 1, { value: HEAD_OF_ROWS, style: "key" });
  columns.forEach(({ heading }, index) => sheet.put(HEAD_ROW, 2 + index, { value: heading, style: "head" }));
  sheet.fit(
    HEAD_ROW,
    columns.map(({ heading }, index) => ({ text: heading, column: 2 + index })),
    10.5,
    44,
  );

  for (let index = 0; index < table.length; index++) {
    const row = HEAD_ROW + 1 + index;
    const entries = rows[index];
    const texts: { text: string; column: number }[] = [];
    columns.forEach(({ key, kind, limits }, position) => {
      const answer = entries?.get(key);
      const value = answer?.state === "given" ? kindOf(kind).encode(answer.value, limits, language) : null;
      sheet.put(row, 2 + position, { value, style: inputStyle[kind] });
      if (kind === "text" && value !== null) texts.push({ text: String(value), column: 2 + position });
    });
    sheet.fit(row, texts, 10.5, 20);
  }
  columns.forEach(({ kind, limits, hint }, index) => {
    const at = 2 + index;
    const range = { top: HEAD_ROW + 1, bottom: lastRow, left: at, right: at };
    sheet.validations.push(restriction({ kind, limits, range, words: words.form, language, hint }));
  });

  return sheet.sheet({
    state: "visible",
    showGridLines: false,
    freeze: { rows: HEAD_ROW, columns: 1 + table.frozen },
    autoFilter: { top: HEAD_ROW, left: 2, bottom: lastRow, right: lastColumn },
    print: {
      ...page(words.form, { bottom: lastRow, right: lastColumn }, [2, HEAD_ROW]),
      ...paperFor(columns),
      ...pagesAcross(columns, [2, 1 + table.frozen]),
    },
  });
}

interface ColumnWords {
  readonly headings: Readonly<Record<string, string>>;
  readonly hints: Readonly<Record<string, string>>;
}

const shown = (columns: readonly RosterColumn[], { headings, hints }: ColumnWords): ShownColumn[] =>
  columns.map(({ key, kind, width, limits = {} }) => ({
    key,
    kind,
    width,
    limits,
    heading: headings[key] ?? key,
    hint: hints[key] ?? "",
  }));

const officeWidth: Readonly<Record<KindName, number>> = { integer: 11, yesNo: 11, choice: 12, date: 15, text: 20 };

/** Fields of a scheme whose values the office gives out, in the order of the form. */
export const officeFieldsOf = (scheme: Scheme): readonly { readonly indicator: string; readonly field: Field }[] =>
  indicatorsOf(scheme).flatMap(({ id, fields }) =>
    fields.filter(({ filledBy }) => filledBy === "office").map((field) => ({ indicator: id, field })),
  );

/** What stands on the sheet of a class, and how many rows it has. */
function unitRows({ units }: RosterOrder, scheme: Scheme) {
  const listed = units?.filter((unit) => unit.scheme === scheme.id);
  const known: readonly Partial<RosterUnit>[] = listed ?? (scheme.id === BANNER_SCHEME ? bannerUnits : []);
  const spare = known.length + SPARE_ROWS;
  return { known, length: scheme.id === BANNER_SCHEME ? spare : Math.max(BLANK_ROWS, spare) };
}

const unitSheetName = ({ words, language }: RosterOrder, { unitClass }: Scheme): string =>
  sheetName(words.roster.sheets.units(inLanguage(unitClass, language)));

/** Where the office's values of a field stand on the sheet of its class. */
function officePlace(order: RosterOrder, scheme: Scheme, id: string): OfficePlace | undefined {
  const office = officeFieldsOf(scheme).map(({ field }) => field);
  const index = office.findIndex((one) => one.id === id);
  const field = office[index];
  if (!field) return undefined;
  const down = (column: number): string =>
    onSheet(
      unitSheetName(order, scheme),
      fixedRange({ top: HEAD_ROW + 1, bottom: HEAD_ROW + unitRows(order, scheme).length, left: column, right: column }),
    );
  const code = unitColumns.findIndex(({ key }) => key === "code");
  return { field, codes: down(2 + code), values: down(2 + unitColumns.length + index) };
}

function unitSheet(order: RosterOrder, scheme: Scheme): PlanSheet {
  const { language, words } = order;
  const unitClass = inLanguage(scheme.unitClass, language);
  const { units: said } = words.roster;
  const { known, length } = unitRows(order, scheme);
  const office = officeFieldsOf(scheme).map(({ indicator, field }): ShownColumn => {
    const unit = field.unit ? inLanguage(field.unit, language) : "";
    return {
      key: field.id,
      kind: field.kind,
      limits: field,
      width: officeWidth[field.kind],
      heading: said.officeHeading(indicator, inLanguage(field.title, language), unit),
      // A number is just a number; what need not be said has to say what saying it does.
      hint: !field.required && field.hint ? inLanguage(field.hint, language) : said.officeHint,
    };
  });
  return tableSheet(
    {
      name: unitSheetName(order, scheme),
      corner: rosterMark.units(scheme.id),
      title: said.title(unitClass),
      note: said.note,
      columns: [...shown(unitColumns, said), ...office],
      rows: known.map(unitEntries),
      length,
      frozen: 2,
    },
    order,
  );
}

/** Sheet names hold at most 31 characters and none of []:*?/\ (ECMA-376 part 1, 18.2.19). */
const sheetName = (title: string): string => title.replace(/[[\]:*?/\\]/g, "").slice(0, 31);

const entries = (said: Readonly<Record<string, string | number | boolean | undefined>>): Map<string, Answer> =>
  new Map(
    Object.entries(said).flatMap(([key, value]) =>
      value === undefined || value === "" ? [] : [[key, given(value)] as const],
    ),
  );

function unitEntries({
  code,
  name,
  sampled,
  sampleReason,
  contact,
  due,
  numbers,
}: Partial<RosterUnit>): Map<string, Answer> {
  const said = entries({ code, name, sampled, sampleReason, contact, due });
  for (const [id, answer] of numbers ?? []) said.set(id, answer);
  return said;
}

function registers(order: RosterOrder): PlanSheet[] {
  const { words, items = [], transfers = [] } = order;
  const { roster } = words;
  const listed = order.units?.filter(({ scheme }) => scheme === BANNER_SCHEME);
  const banners = listed && listed.length > 0 ? listed : bannerUnits;
  const targets = banners.map(({ code, name }): ShownColumn => ({
    key: TARGET + code,
    kind: "yesNo",
    width: 9,
    limits: {},
    heading: name,
    hint: roster.items.target(name),
  }));
  const codeOf = new Map(banners.map(({ code, name }) => [name, code]));
  const takings = items.flatMap(({ code, takings: taken }) => taken.map((one) => ({ item: code, ...one })));
  const length = (filled: number): number => Math.max(BLANK_ROWS, filled + SPARE_ROWS);
  const common = { frozen: 2 };
  return [
    tableSheet(
      {
        ...common,
        name: roster.sheets.transfers,
        corner: rosterMark.transfers,
        title: roster.transfers.title,
        note: roster.transfers.note,
        columns: shown(transferColumns, roster.transfers),
        rows: transfers.map((transfer) => entries({ ...transfer })),
        length: length(transfers.length),
      },
      order,
    ),
    tableSheet(
      {
        ...common,
        name: roster.sheets.items,
        corner: rosterMark.items,
        title: roster.items.title,
        note: roster.items.note,
        columns: [...shown(itemColumns, roster.items), ...targets, ...shown(itemEndColumns, roster.items)],
        rows: items.map(({ takings: _, targets: chosen, ...item }) => {
          const said = entries(item);
          for (const banner of chosen) {
            const code = codeOf.get(banner);
            if (code !== undefined) said.set(TARGET + code, given(true));
          }
          return said;
        }),
        length: length(items.length),
      },
      order,
    ),
    tableSheet(
      {
        ...common,
        name: roster.sheets.takings,
        corner: rosterMark.takings,
        title: roster.takings.title,
        note: roster.takings.note,
        columns: shown(takingColumns, roster.takings),
        rows: takings.map((taking) => entries(taking)),
        length: length(takings.length),
      },
      order,
    ),
  ];
}
