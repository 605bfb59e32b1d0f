import { given, type Answer } from "../answers/answer";
import { inLanguage, type Language } from "../answers/text";
import { roundStyles } from "../consolidation/roundStyles";
import { entryTable, type ShownEntryColumn } from "../form/entryTable";
import type { FileFault } from "../form/fileFault";
import { PARTIES_FORMAT, partiesMark } from "../form/keys";
import { markedSheet } from "../form/markedSheet";
import { numberIn, readEntries, textIn, type OddCell } from "../form/readEntries";
import { sheetTitle } from "../form/resultTable";
import type { Plan, Snapshot } from "../form/workbook";
import type { FormWords } from "../languages/formWords";
import type { PartyWords } from "../languages/partyWords";
import type { Roster } from "../roster/roster";
import type { Scheme } from "../scheme/scheme";
import { parties, weightsOf, type PartyId } from "../scheme/voices";
import type { PartyScores } from "./parties";

export interface PartiesOrder {
  readonly roster: Roster;
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly form: FormWords;
  readonly words: PartyWords;
  readonly language: Language;
  readonly stamp: string;
}

const PERCENT = { min: 0, max: 50 };
const SCORE = { min: 0, max: 100 };

/** 外部评价: weights of the seven outside kinds, all off, and a sheet a class for what they say of each unit. */
export function partiesWorkbook({ roster, schemes, form, words, language, stamp }: PartiesOrder): Plan {
  const said = { form, language };
  // Bytes of a round without such schemes stay as they were.
  const weighing = [...schemes.values()].filter(
    (scheme) => scheme.voices !== undefined && roster.units.some((unit) => unit.scheme === scheme.id),
  );
  const ofScheme = (scheme: Scheme): string => `scheme.${scheme.id}`;
  const weights = entryTable(
    {
      name: words.sheets.weights,
      corner: partiesMark.weights,
      title: words.weights.title,
      lines: [weighing.length > 0 ? words.weights.noteByScheme : words.weights.note],
      columns: [
        { key: "party", kind: "text", width: 24, locked: true, heading: words.weights.head[0], hint: "" },
        {
          key: "weight",
          kind: "integer" as const,
          limits: PERCENT,
          width: 14,
          heading: words.weights.head[1],
          hint: weighing.length > 0 ? words.weights.hintByScheme : words.weights.hint,
        },
        {
          key: "how",
          kind: "text" as const,
          limits: { max: 300 },
          width: 60,
          heading: words.weights.head[2],
          hint: words.weights.howHint,
        },
        ...weighing.map((scheme): ShownEntryColumn => ({
          key: ofScheme(scheme),
          kind: "integer",
          width: 16,
          locked: true,
          hint: "",
          heading: words.weights.ofScheme(inLanguage(scheme.unitClass, language)),
        })),
      ],
      rows: parties.map((party) => ({
        key: party.id,
        entries: new Map([
          ["party", given(inLanguage(party, language))],
          ...weighing.flatMap((scheme): [string, Answer][] => {
            const weight = weightsOf(scheme.voices).parties.get(party.id);
            return weight === undefined ? [] : [[ofScheme(scheme), given(weight)]];
          }),
        ]),
      })),
      length: parties.length,
      frozen: 1,
    },
    said,
  );
  const classes = [...schemes.values()].flatMap((scheme) => {
    const units = roster.units.filter((unit) => unit.scheme === scheme.id);
    if (units.length === 0) return [];
    const name = inLanguage(scheme.unitClass, language);
    const columns: ShownEntryColumn[] = [
      { key: "code", kind: "text", width: 12, locked: true, heading: words.scores.head[0], hint: "" },
      { key: "name", kind: "text", width: 30, locked: true, heading: words.scores.head[1], hint: "" },
      ...parties.map((party): ShownEntryColumn => ({
        key: party.id,
        kind: "integer",
        limits: SCORE,
        width: 12,
        heading: inLanguage(party, language),
        hint: words.scores.hint,
      })),
    ];
    return [
      entryTable(
        {
          name: sheetTitle(words.sheets.scores(name)),
          corner: partiesMark.scores(scheme.id),
          title: words.scores.title(name),
          lines: [words.scores.note],
          columns,
          rows: units.map((unit) => ({
            key: `unit.${unit.code}`,
            entries: new Map([
              ["code", given(unit.code)],
              ["name", given(unit.name)],
            ]),
          })),
          length: units.length,
          frozen: 2,
        },
        said,
      ),
    ];
  });
  return {
    sheets: [weights, ...classes],
    styles: roundStyles,
    names: new Map(),
    properties: new Map([
      ["pinghui.format", PARTIES_FORMAT],
      ["pinghui.round", roster.settings.round],
    ]),
    lockStructure: true,
    title: words.title,
    stamp,
    activeSheet: 0,
  };
}

export type PartiesReading =
  { readonly ok: true; readonly scores: PartyScores } | { readonly ok: false; readonly fault: FileFault };

/** The same as it came back; a unit that the roster doesn't know is a fault, not a row to skip. */
export function readParties({ properties, sheets }: Snapshot, { settings, units }: Roster): PartiesReading {
  const refused = (fault: FileFault): PartiesReading => ({ ok: false, fault });
  const marked = sheets.flatMap((sheet) => markedSheet(sheet) ?? []);
  const weightSheet = marked.find(({ corner }) => corner === partiesMark.weights);
  if (!weightSheet) return refused({ kind: "notOurs" });
  const round = properties.get("pinghui.round") ?? settings.round;
  if (round !== settings.round) return refused({ kind: "otherRound", round, wanted: settings.round });
  const odd: OddCell[] = [];
  const table = readEntries(weightSheet, [{ key: "weight", kind: "integer", limits: PERCENT }]);
  if (!table.whole || table.missing.length > 0)
    return refused({ kind: "columnMissing", sheet: weightSheet.sheet.name });
  odd.push(...table.odd);
  const isParty = (key: string): key is PartyId => parties.some(({ id }) => id === key);
  const weights = new Map(
    table.rows.flatMap((row): [PartyId, number][] => {
      const weight = numberIn(row, "weight");
      return isParty(row.key) && weight !== undefined ? [[row.key, weight]] : [];
    }),
  );
  const scores = new Map<string, ReadonlyMap<PartyId, number>>();
  const asked = [
    { key: "code", kind: "text" as const, locked: true as const },
    ...parties.map(({ id }) => ({ key: id, kind: "integer" as const, limits: SCORE })),
  ];
  for (const sheet of marked.filter(({ corner }) => corner.startsWith(partiesMark.scores("")))) {
    const read = readEntries(sheet, asked);
    if (!read.whole || read.missing.length > 0) return refused({ kind: "columnMissing", sheet: sheet.sheet.name });
    odd.push(...read.odd);
    for (const row of read.rows) {
      const code = row.key.startsWith("unit.") ? row.key.slice("unit.".length) : textIn(row, "code");
      const said = parties.flatMap(({ id }): [PartyId, number][] => {
        const score = numberIn(row, id);
        return score === undefined ? [] : [[id, score]];
      });
      if (said.length === 0) continue;
      if (!units.some((unit) => unit.code === code)) return refused({ kind: "unknownUnit", name: code });
      scores.set(code, new Map(said));
    }
  }
  return odd.length > 0 ? refused({ kind: "odd", cells: odd }) : { ok: true, scores: { weights, scores } };
}
