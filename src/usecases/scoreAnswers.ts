import { evaluate, schemeIndex, type Answer, type AnnexRow, type Evaluation, type Scheme } from "#core";
import { kindOf, reasonId } from "#core";

/** What is wrong with a key: the scheme doesn't know it, its rows are none, its computed number is none. */
export type KeyTrouble = "unknown" | "notRows" | "notACount";

/** Why data from a program can't be taken; named by the key that stands in the way. */
export class UnusableKey extends Error {
  constructor(
    readonly key: string,
    readonly trouble: KeyTrouble,
  ) {
    super(`${trouble}: ${key}`);
    this.name = "UnusableKey";
  }
}

export type AnswerData = Readonly<Record<string, unknown>>;

/**
 * Scores answers that a program states: field ids → values, `D1.3.reason` → texts, annex keys → arrays of rows. Absent and
 * null are blank. A value for a computed field counts only where none of its sources is given.
 * @throws UnusableKey when a key is nothing the scheme knows, or holds what can't stand there at all
 */
export function scoreAnswers(scheme: Scheme, data: AnswerData): Evaluation {
  const { fields, indicators, annexes } = schemeIndex(scheme);
  const answers = new Map<string, Answer>();
  const stated = new Map<string, number>();
  const rows = new Map<string, readonly AnnexRow[]>();
  const reasons = new Set([...indicators.keys()].map(reasonId));
  for (const [key, value] of Object.entries(data)) {
    const field = fields.get(key);
    const annex = annexes.get(key);
    if (field?.computed !== undefined) {
      const count = statedCount(key, value);
      if (count !== undefined) stated.set(key, count);
    } else if (field) {
      if (value !== null) answers.set(key, kindOf(field.kind).fromData(value, field));
    } else if (reasons.has(key)) {
      if (value !== null) answers.set(key, kindOf("text").fromData(value, {}));
    } else if (annex) {
      rows.set(key, annexRows(annex, value));
    } else throw new UnusableKey(key, "unknown");
  }
  return evaluate(scheme, { answers, annexes: rows, stated });
}

/** A program may state a computed number, in the same spellings as any other; no form can, so no rule speaks of it. */
function statedCount(key: string, value: unknown): number | undefined {
  if (value === null) return undefined;
  const answer = kindOf("integer").fromData(value, {});
  if (answer.state === "blank") return undefined;
  if (answer.state !== "given") throw new UnusableKey(key, "notACount");
  return Number(answer.value);
}

function annexRows(annex: Scheme["annexes"][number], value: unknown): AnnexRow[] {
  if (value === null) return [];
  if (!Array.isArray(value)) throw new UnusableKey(annex.key, "notRows");
  const columns = new Map(annex.columns.map((column) => [column.key, column]));
  return value.flatMap((row: unknown, index): AnnexRow[] => {
    if (typeof row !== "object" || row === null || Array.isArray(row))
      throw new UnusableKey(`${annex.key}#${index + 1}`, "notRows");
    const entries = new Map<string, Answer>();
    for (const [key, entry] of Object.entries(row)) {
      const column = columns.get(key);
      if (!column) throw new UnusableKey(`${annex.key}#${index + 1}.${key}`, "unknown");
      if (entry === null || column.computed !== undefined) continue;
      const answer = kindOf(column.kind).fromData(entry, column);
      if (answer.state !== "blank") entries.set(key, answer);
    }
    return entries.size === 0 ? [] : [{ annex: annex.key, number: index + 1, entries }];
  });
}
