import { BOARD_COLUMNS, BOARD_FIRST_ROW } from "../consolidation/boardColumns";
import { DETAILS_FIRST_ROW } from "../consolidation/roundLayout";
import { DETAIL_COLUMNS } from "../consolidation/detailColumns";
import { bookTexts, formatOf } from "../form/bookFormat";
import { ROUND_FORMAT } from "../form/keys";
import type { SheetSnapshot, Snapshot } from "../form/workbook";
import type { ConsolidationWords } from "../languages/consolidationWords";
import type { Scheme } from "../scheme/scheme";
import { schemeIndex } from "../scheme/schemeIndex";
import type { LastRound, LastUnit, LastValue } from "./lastRound";

/**
 * The units of a round workbook and what each of them entered, by its sheets alone: 报送情况 and 明细. undefined where it
 * is no round workbook, or lacks one of them. `words`: every language it may be in.
 */
export function readLastRound(
  snapshot: Snapshot,
  schemes: ReadonlyMap<string, Scheme>,
  words: readonly ConsolidationWords[],
): LastRound | undefined {
  if (formatOf(snapshot) !== ROUND_FORMAT) return undefined;
  const { sheets } = snapshot;
  const named = (key: "board" | "details"): SheetSnapshot | undefined =>
    sheets.find(({ name }) => words.some((one) => one.sheets[key] === name));
  const [board, details] = [named("board"), named("details")];
  if (!board || !details) return undefined;

  const values = new Map<string, LastValue[]>();
  const idsOfClass = new Map<string, Set<string>>();
  for (const [row, text] of rowsOf(details)) {
    if (row < DETAILS_FIRST_ROW) continue;
    const at = (column: keyof typeof DETAIL_COLUMNS): string => text.get(DETAIL_COLUMNS[column]) ?? "";
    const [code, id, unitClass] = [at("code"), at("id"), at("unitClass")];
    if (code === "" || id === "") continue;
    const own = values.get(code) ?? [];
    own.push({ id, title: at("title"), unit: at("counted"), said: at("said") });
    values.set(code, own);
    idsOfClass.set(unitClass, (idsOfClass.get(unitClass) ?? new Set()).add(id));
  }

  const schemeOf = classSchemes(idsOfClass, schemes);
  const units: LastUnit[] = [];
  const strangers: string[] = [];
  for (const [row, text] of rowsOf(board)) {
    if (row < BOARD_FIRST_ROW) continue;
    const at = (column: keyof typeof BOARD_COLUMNS): string => text.get(BOARD_COLUMNS[column]) ?? "";
    // The list ends where its numbers do; below it stand files that belong to nobody.
    if (!/^\d+$/.test(at("number"))) break;
    const [code, name] = [at("code"), at("unit")];
    const scheme = schemeOf(at("unitClass"));
    if (scheme === undefined) strangers.push(name);
    else units.push({ code, name, scheme, contact: at("contact"), values: values.get(code) ?? [] });
  }
  const texts = bookTexts(snapshot);
  return {
    round: texts.get("round") ?? "",
    title: texts.get("roundTitle") ?? "",
    sample: texts.get("sample") === "1",
    units,
    strangers,
  };
}

/** A class by what it was asked, else by its name: names of sheets are shortened, and may be in another language. */
function classSchemes(
  idsOfClass: ReadonlyMap<string, ReadonlySet<string>>,
  schemes: ReadonlyMap<string, Scheme>,
): (unitClass: string) => string | undefined {
  return (unitClass) => {
    const ids = [...(idsOfClass.get(unitClass) ?? [])];
    const known = [...schemes.values()].map((scheme) => ({
      id: scheme.id,
      found: ids.filter((id) => schemeIndex(scheme).fields.has(id)).length,
      named: unitClass === scheme.unitClass.zh || unitClass === scheme.unitClass.en,
    }));
    const [best] = known.sort((one, other) => other.found - one.found || Number(other.named) - Number(one.named));
    return best && (best.found > 0 || best.named) ? best.id : undefined;
  };
}

/** Rows from the top, each as text by column. */
function rowsOf({ cells }: SheetSnapshot): readonly (readonly [row: number, text: ReadonlyMap<number, string>])[] {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, value } of cells) {
    const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
    const own = rows.get(row);
    if (own) own.set(column, text);
    else rows.set(row, new Map([[column, text]]));
  }
  return [...rows].sort(([one], [other]) => one - other);
}
