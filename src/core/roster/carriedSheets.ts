import { given } from "../answers/answer";
import { kindOf as entryKind } from "../answers/kinds";
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
import { isLargeFormula, nowFormula, nowShown, stateFormula, type OfficePlace } from "./carriedFormulas";
import { numberStates } from "./numberChanges";
import type { RosterUnit } from "./roster";

const CONFIRM = ["name", "item", "was", "now", "state", "confirmed", "docNo"] as const;
/** What follows from the roster is worked out, not read. */
const READ = ["was", "confirmed", "docNo"] as const;
const LAST = ["name", "item", "said"] as const;
const widths = { name: 26, item: 40, was: 13, now: 13, confirmed: 10, docNo: 26, state: 24, said: 50 } as const;
const columnOf = (key: (typeof CONFIRM)[number]): number => 2 + CONFIRM.indexOf(key);
const at = {
  was: columnOf("was"),
  now: columnOf("now"),
  state: columnOf("state"),
  confirmed: columnOf("confirmed"),
  docNo: columnOf("docNo"),
};
const LARGE_FILL = "FBE5D6";
type Key = keyof typeof widths;
const kindOf = (key: Key): "yesNo" | "text" => (key === "confirmed" ? "yesNo" : "text");

interface CarriedOrder {
  readonly carried: CarriedRound;
  readonly units: readonly RosterUnit[];
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly language: Language;
  readonly words: { readonly roster: RosterWords; readonly form: FormWords };
  readonly placeOf: (scheme: Scheme, field: string) => OfficePlace | undefined;
}

/** 核定数核对, where the office says of each number that it still holds; and 上轮填报值, which is only read. */
export function carriedSheets({
  carried,
  units,
  schemes,
  language,
  words,
  placeOf,
}: CarriedOrder): readonly PlanSheet[] {
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
  const yes = String(entryKind("yesNo").encode(true, {}, language));
  const states = new Map(
    [...schemes.values()]
      .flatMap((scheme) => numberStates(carried, units, scheme))
      .map((state) => [`${state.unit}|${state.field}`, state] as const),
  );
  const confirmations = carried.confirmations.map(({ unit, field, was, confirmed, docNo }): EntryRow => {
    const entered = row(unit, field, { was, docNo, ...(confirmed && { confirmed }) });
    const state = states.get(`${unit}|${field}`);
    const scheme = schemes.get(ofUnit.get(unit)?.scheme ?? "");
    const place = scheme && placeOf(scheme, field);
    if (!state || !place) return entered;
    return {
      ...entered,
      computed: new Map([
        ["now", nowShown(state, place.field, language)],
        ["state", said.state(state.kind, state.large)],
      ]),
      formulas: new Map([
        ["now", nowFormula(place, unit)],
        ["state", stateFormula(place.field, at, said.state, yes)],
      ]),
    };
  });
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
        marked: [{ columns: ["now", "state"], formula: isLargeFormula(at, said.state), fill: LARGE_FILL }],
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
  const confirmations = (confirm ? readEntries(confirm, columnsOf(READ)).rows : []).flatMap((entry): Confirmation[] => {
    const [unit, field] = partsOf(entry.key);
    if (unit === "" || field === "") return [];
    const confirmed = yesIn(entry, "confirmed") === true;
    return [{ unit, field, was: textIn(entry, "was"), confirmed, docNo: textIn(entry, "docNo") }];
  });
  return { round, confirmations, shown };
}

const columnsOf = (keys: readonly Key[]): readonly AskedColumn[] => keys.map((key) => ({ key, kind: kindOf(key) }));

function partsOf(key: string): readonly [unit: string, id: string] {
  const at = key.lastIndexOf("|");
  return at === -1 ? ["", ""] : [key.slice(0, at), key.slice(at + 1)];
}
