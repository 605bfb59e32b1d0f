import { given } from "../answers/answer";
import { inLanguage, type Language } from "../answers/text";
import { entryTable, type EntryRow, type ShownEntryColumn } from "../form/entryTable";
import { rosterMark } from "../form/keys";
import type { MarkedSheet } from "../form/markedSheet";
import { readEntries, textIn, yesIn, type AskedColumn } from "../form/readEntries";
import type { PlanSheet } from "../form/workbook";
import type { FormWords } from "../languages/formWords";
import type { RosterWords } from "../languages/rosterWords";
import type { Scheme } from "../scheme/scheme";
import { schemeIndex } from "../scheme/schemeIndex";
import type { CarriedRound, Confirmation } from "./carried";
import type { RosterUnit } from "./roster";

const CONFIRM = ["name", "item", "was", "confirmed", "docNo"] as const;
const LAST = ["name", "item", "said"] as const;
const widths = { name: 28, item: 44, was: 14, confirmed: 12, docNo: 28, said: 50 } as const;
type Key = keyof typeof widths;
const kindOf = (key: Key): "yesNo" | "text" => (key === "confirmed" ? "yesNo" : "text");

interface CarriedOrder {
  readonly carried: CarriedRound;
  readonly units: readonly RosterUnit[];
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly language: Language;
  readonly words: { readonly roster: RosterWords; readonly form: FormWords };
}

/** 核定数核对, where the office says of each number that it still holds; and 上轮填报值, which is only read. */
export function carriedSheets({ carried, units, schemes, language, words }: CarriedOrder): readonly PlanSheet[] {
  const said = words.roster.carried;
  const ofUnit = new Map(units.map((unit) => [unit.code, unit]));
  const column = (key: Key): ShownEntryColumn => ({
    key,
    kind: kindOf(key),
    width: widths[key],
    heading: said.headings[key],
    hint: said.hints[key],
    ...(key === "confirmed" || key === "docNo" ? {} : { locked: true as const }),
  });
  const itemOf = (unit: RosterUnit | undefined, id: string): string => {
    const scheme = unit && schemes.get(unit.scheme);
    if (!scheme) return id;
    const { fields, indicators, indicatorOf } = schemeIndex(scheme);
    const field = fields.get(id);
    const indicator = indicatorOf.get(id) ?? indicators.get(id.replace(/\.reason$/, ""));
    const title = field ? inLanguage(field.title, language) : words.form.data.reason;
    return indicator ? `${indicator.id} ${title}` : title;
  };
  const row = (unit: string, id: string, more: Readonly<Record<string, string | boolean>>): EntryRow => ({
    key: `${unit}|${id}`,
    entries: new Map(
      Object.entries({ name: ofUnit.get(unit)?.name ?? unit, item: itemOf(ofUnit.get(unit), id), ...more })
        .filter(([, value]) => value !== "")
        .map(([key, value]) => [key, given(value)] as const),
    ),
  });
  const confirmations = carried.confirmations.map(({ unit, field, was, confirmed, docNo }) =>
    row(unit, field, { was, docNo, ...(confirmed && { confirmed }) }),
  );
  const last = [...carried.shown].flatMap(([unit, own]) => [...own].map(([id, text]) => row(unit, id, { said: text })));
  const table = { form: words.form, language };
  return [
    entryTable(
      {
        name: said.confirmSheet,
        corner: rosterMark.confirmations,
        title: said.confirmTitle(carried.round),
        lines: said.confirmNotes,
        columns: CONFIRM.map(column),
        rows: confirmations,
        length: confirmations.length,
        frozen: 2,
      },
      table,
    ),
    entryTable(
      {
        name: said.lastSheet,
        corner: rosterMark.last,
        title: said.lastTitle(carried.round),
        lines: said.lastNotes,
        columns: LAST.map(column),
        rows: last,
        length: last.length,
        frozen: 2,
      },
      table,
    ),
  ];
}

/** undefined for a roster that carries nothing. The round is told in the settings of the workbook (`pinghui.lastRound`). */
export function readCarried(
  confirm: MarkedSheet | undefined,
  last: MarkedSheet | undefined,
  round: string,
): CarriedRound | undefined {
  if (!confirm && !last) return undefined;
  const shown = new Map<string, Map<string, string>>();
  for (const entry of last ? readEntries(last, columnsOf(LAST)).rows : []) {
    const [unit, id] = partsOf(entry.key);
    const text = textIn(entry, "said");
    if (unit === "" || text === "") continue;
    const own = shown.get(unit) ?? new Map<string, string>();
    shown.set(unit, own.set(id, text));
  }
  const confirmations = (confirm ? readEntries(confirm, columnsOf(CONFIRM)).rows : []).flatMap(
    (entry): Confirmation[] => {
      const [unit, field] = partsOf(entry.key);
      if (unit === "" || field === "") return [];
      const confirmed = yesIn(entry, "confirmed") === true;
      return [{ unit, field, was: textIn(entry, "was"), confirmed, docNo: textIn(entry, "docNo") }];
    },
  );
  return { round, confirmations, shown };
}

const columnsOf = (keys: readonly Key[]): readonly AskedColumn[] => keys.map((key) => ({ key, kind: kindOf(key) }));

function partsOf(key: string): readonly [unit: string, id: string] {
  const at = key.lastIndexOf("|");
  return at === -1 ? ["", ""] : [key.slice(0, at), key.slice(at + 1)];
}
