import { evaluate, schemeIndex, type Answer, type AnnexRow, type Evaluation, type Scheme } from "#core";
import { kindOf, reasonId } from "#core";

/** Why data from a program can't be taken; named by the key that stands in the way. */
export class UnknownKey extends Error {
  constructor(readonly key: string) {
    super(key);
    this.name = "UnknownKey";
  }
}

export type AnswerData = Readonly<Record<string, unknown>>;

/**
 * Scores answers that a program states: field ids → values, `D1.3.reason` → texts, annex keys → arrays of rows. Absent and
 * null are blank. A value for a computed field counts only where none of its sources is given.
 * @throws UnknownKey when a key is nothing the scheme knows
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
      if (typeof value === "number") stated.set(key, value);
    } else if (field) {
      if (value !== null) answers.set(key, kindOf(field.kind).fromData(value, field));
    } else if (reasons.has(key)) {
      if (value !== null) answers.set(key, kindOf("text").fromData(value, {}));
    } else if (annex) {
      rows.set(key, annexRows(annex, value));
    } else throw new UnknownKey(key);
  }
  return evaluate(scheme, { answers, annexes: rows, stated });
}

function annexRows(annex: Scheme["annexes"][number], value: unknown): AnnexRow[] {
  if (value === null) return [];
  if (!Array.isArray(value)) throw new UnknownKey(annex.key);
  const columns = new Map(annex.columns.map((column) => [column.key, column]));
  return value.flatMap((row: unknown, index): AnnexRow[] => {
    if (typeof row !== "object" || row === null) throw new UnknownKey(`${annex.key}[${index}]`);
    const entries = new Map<string, Answer>();
    for (const [key, entry] of Object.entries(row)) {
      const column = columns.get(key);
      if (!column) throw new UnknownKey(`${annex.key}.${key}`);
      if (entry === null || column.computed !== undefined) continue;
      const answer = kindOf(column.kind).fromData(entry, column);
      if (answer.state !== "blank") entries.set(key, answer);
    }
    return entries.size === 0 ? [] : [{ annex: annex.key, number: index + 1, entries }];
  });
}
