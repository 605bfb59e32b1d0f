import { inLanguage } from "../answers/text";
import { isIsoDate, toSerial } from "../calendar/civilDate";
import { clipped } from "../consolidation/texts";
import { figuresSheet, readFigures } from "../finalScores/figuresSheet";
import { plainSheet } from "../finalScores/sheets/plainSheet";
import { finalStyles } from "../finalScores/styles";
import { cellName, quoted } from "../form/address";
import { formatOf } from "../form/bookFormat";
import { followUpMark, LEDGER_FORMAT } from "../form/keys";
import { readEntryTexts, type EntriesRead } from "../form/readEntryTexts";
import type { Cell } from "../form/sheetBuilder";
import type { PlainValue, Plan, PlanSheet, Snapshot } from "../form/workbook";
import type { LedgerWords } from "../languages/ledgerWords";
import { schemeIndex } from "../scheme/schemeIndex";
import { adviceOf } from "./adjustment";
import { comparisonSheet } from "./comparison";
import { DATES, LEDGER_ENTRIES, ledgerRows, type LedgerBefore, type LedgerLine } from "./ledger";
import type { LedgerOrder } from "./ledgerOrder";
import { ENTRY_FIRST, entrySheet, type EntryColumn, type EntryRow } from "./sheets/entrySheet";

const FACTS = ["round", "name", "unitClass", "source", "indicator", "text", "category", "nature", "advice"] as const;
const WIDTHS = [7, 22, 9, 9, 22, 36, 8, 8, 30, 24, 18, 10, 13, 13, 10, 13, 18, 10, 24, 7, 16, 8, 22];

/** 整改台账 with overdue list, comparison of rounds and adjustment advice. */
export function ledgerBook(order: LedgerOrder): Plan {
  const { book, words, on, lines } = order;
  const { figures } = book.record;
  return {
    sheets: [
      ledgerSheet(order),
      overdueSheet(order),
      comparisonSheet(order),
      adviceSheet(order),
      figuresSheet(new Map([["rows", lines.map(({ row }) => row)]])),
    ],
    styles: finalStyles,
    names: new Map(),
    properties: new Map([
      ["pinghui.format", LEDGER_FORMAT],
      ["pinghui.round", figures.round],
    ]),
    lockStructure: true,
    title: `${figures.title} ${words.title}`,
    stamp: `${on}T00:00:00Z`,
    activeSheet: 0,
  };
}

export const isLedger = (book: Pick<Snapshot, "properties" | "sheets">): boolean => formatOf(book) === LEDGER_FORMAT;

/** undefined where it is no ledger, or its hidden rows aren't as we wrote them. */
export function readLedger(snapshot: Snapshot): (LedgerBefore & { readonly advice: EntriesRead }) | undefined {
  const data = readFigures(snapshot);
  if (data === undefined || data === "changed") return undefined;
  const rows = ledgerRows.safeParse(data.get("rows"));
  if (!rows.success) return undefined;
  return {
    rows: rows.data,
    entries: readEntryTexts(snapshot, followUpMark.ledger),
    advice: readEntryTexts(snapshot, followUpMark.advice),
  };
}

function ledgerSheet({ book, words, on, lines }: LedgerOrder): PlanSheet {
  const keys = [...FACTS, ...LEDGER_ENTRIES, "overdue", "standing"];
  const columns: readonly EntryColumn[] = keys.map((key, index) => ({
    key,
    title: words.head[index] ?? "",
    width: WIDTHS[index] ?? 10,
    ...(key === "state" ? { list: words.states } : key === "closed" ? { list: [words.yes, words.no] } : {}),
  }));
  const column = (key: string): number => keys.indexOf(key) + 2;
  const today = toSerial(on);
  const rows = lines.map(({ row, entry, overdue, ...standing }, index): EntryRow => {
    const at = ENTRY_FIRST + index;
    const [due, closed] = [cellName(at, column("due")), cellName(at, column("closed"))];
    // What is closed against the rules counts as open: the opinion has to stand there too.
    const opinion = cellName(at, column("opinion"));
    const late: Cell = standing.fault
      ? { value: overdue, style: "cellCount" }
      : {
          formula: `IF(OR(NOT(ISNUMBER(${due})),AND(${closed}=${quoted(words.yes)},${opinion}<>"")),0,MAX(0,${today}-${due}))`,
          value: overdue,
          style: "cellCount",
        };
    return {
      key: row.key,
      cells: {
        ...Object.fromEntries(FACTS.map((key) => [key, { value: clipped(row[key]), style: "returnedWrap" }])),
        ...Object.fromEntries(LEDGER_ENTRIES.map((key) => [key, entered(key, entry[key])])),
        overdue: late,
        standing: { value: standingSaid(words, { overdue, ...standing }), style: "textSmall" },
      },
    };
  });
  return entrySheet(
    {
      name: words.sheets.ledger,
      title: `${book.record.figures.title}　${words.title}`,
      note: words.note(on),
      footer: book.form.page,
      corner: followUpMark.ledger,
      none: book.words.findings.none,
      frozen: 3,
      paper: "A3",
    },
    columns,
    rows,
  );
}

function entered(key: string, text: string): Cell {
  if (!DATES.has(key)) return { value: text === "" ? null : clipped(text), style: "decide" };
  return { value: text === "" ? null : isIsoDate(text) ? toSerial(text) : clipped(text), style: "inputDate" };
}

export function standingSaid(
  { standing }: LedgerWords,
  { fault, closed, overdue, gone }: Pick<LedgerLine, "fault" | "closed" | "overdue" | "gone">,
): string {
  if (fault) return standing.fault[fault];
  if (gone) return standing.gone;
  return closed ? standing.closed : overdue > 0 ? standing.overdue : standing.open;
}

function overdueSheet({ book, words, lines }: LedgerOrder): PlanSheet {
  const late = lines.filter(({ overdue }) => overdue > 0).sort((one, other) => other.overdue - one.overdue);
  return plainSheet(
    book,
    {
      name: words.sheets.overdue,
      title: words.sheets.overdue,
      note: late.length > 0 ? words.overdue.note : words.overdue.none,
      head: words.overdue.head,
    },
    [
      { width: 24, style: "returnedWrap" },
      { width: 28, style: "returnedWrap" },
      { width: 60, style: "returnedWrap" },
      { width: 12, style: "returned" },
      { width: 14, style: "plainCode" },
      { width: 10, style: "cellCount" },
    ],
    late.map(({ row, entry, overdue }): PlainValue[] => [
      row.name,
      row.indicator,
      clipped(row.text),
      entry.person,
      entry.due,
      overdue,
    ]),
  );
}

const ADVICE_ENTRIES = ["priority", "decision"] as const;

function adviceSheet({ book, words, advice }: LedgerOrder): PlanSheet {
  const said = words.advice;
  const keys = ["name", "type", "now", "advice", "quantity", "towards", "indicator", ...ADVICE_ENTRIES];
  const widths = [24, 11, 34, 30, 8, 12, 10, 10, 36];
  const rows = book.classes.flatMap(({ scheme, units }) =>
    units
      .filter(({ unit }) => unit.state === "verified")
      .flatMap(({ unit }) => adviceOf(unit, scheme))
      .map((one): EntryRow => {
        const field = schemeIndex(scheme).fields.get(one.field);
        const typed = advice.get(one.key) ?? {};
        return {
          key: one.key,
          cells: {
            name: { value: one.unit.name, style: "returnedWrap" },
            type: { value: said.type[one.type], style: "cellCode" },
            now: {
              value: said.now(
                field ? inLanguage(field.title, book.language) : one.field,
                book.record.figures.units.find(({ code }) => code === one.unit.code)?.numbers[one.field] ?? one.value,
              ),
              style: "textSmall",
            },
            advice: { value: said.advice[one.advice], style: "textSmall" },
            quantity: { value: one.quantity, style: "lockedSigned" },
            towards: { value: one.towards ? words.yes : words.no, style: "cellCode" },
            indicator: { value: one.indicator, style: "cellCode" },
            ...Object.fromEntries(ADVICE_ENTRIES.map((key) => [key, { value: typed[key] || null, style: "decide" }])),
          },
        };
      }),
  );
  return entrySheet(
    {
      name: words.sheets.advice,
      title: words.sheets.advice,
      note: said.note,
      footer: book.form.page,
      corner: followUpMark.advice,
      none: said.none,
    },
    keys.map((key, index) => ({ key, title: said.head[index] ?? "", width: widths[index] ?? 10 })),
    rows,
  );
}
