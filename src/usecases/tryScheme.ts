import { evaluate, type Answer, type AnnexRow, type Evaluation, type Scheme } from "#core";
import { given } from "#core/answers/answer";
import type { KindName } from "#core/answers/kinds/index";
import type { Bilingual } from "#core/answers/text";
import { fromSerial, toSerial } from "#core/calendar/civilDate";

/** Example answers with what they bring: everything in it comes from the same `evaluate` as a real return. */
export interface Trial {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly evaluation: Evaluation;
}

export interface Trials {
  /** The most and the fewest points that the trial found answers for; those answers prove that they can be reached. */
  readonly highest: Trial;
  readonly lowest: Trial;
}

interface Asked {
  readonly kind: KindName;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly options?: readonly Bilingual[] | undefined;
}

/** A day in the middle, and days so far apart that any report is early or late. */
const DAYS = [0, -400, 3, 10, 400].map((away) => fromSerial(toSerial("2016-06-01") + away) ?? "");

/** Values worth trying: the ends, what is near them, and numbers that make other fields' shares come out. */
function candidates({ kind, min = 0, max = 1000, options = [] }: Asked): readonly (string | number | boolean)[] {
  switch (kind) {
    case "integer":
      return [...new Set([min, Math.min(max, min + 1), Math.min(max, min + 10), max])];
    case "yesNo":
      return [true, false];
    case "choice":
      return options.map(({ zh }) => zh);
    case "date":
      return DAYS;
    case "text":
      return ["示例", "无"];
  }
}

/** One filled row of each annex, so that what is added up from it is known. */
const rowsOf = (scheme: Scheme, value: number): ReadonlyMap<string, readonly AnnexRow[]> =>
  new Map(
    scheme.annexes.map(({ key, columns }) => {
      const entries = columns.flatMap((column): (readonly [string, Answer])[] => {
        if (column.computed !== undefined) return [];
        const integer = column.kind === "integer";
        const [first] = candidates(column);
        const said = integer ? Math.max(column.min ?? 0, Math.min(column.max ?? value, value)) : first;
        return said === undefined ? [] : [[column.key, given(said)]];
      });
      return [key, [{ annex: key, number: 1, entries: new Map(entries) }]];
    }),
  );

/** More pending is always worse; then the points, by what is wanted. */
function better(one: Evaluation, other: Evaluation, wanted: 1 | -1): boolean {
  if (one.total.pending !== other.total.pending) return one.total.pending < other.total.pending;
  return (one.total.final ?? 0) * wanted > (other.total.final ?? 0) * wanted;
}

const ROUNDS = 3;

/** Field by field the value that brings the most (or the least), until nothing changes any more. */
function climbed(scheme: Scheme, wanted: 1 | -1): Trial {
  const fields = scheme.majors
    .flatMap(({ indicators }) => indicators.flatMap((indicator) => indicator.fields))
    .filter(({ computed }) => computed === undefined);
  const annexes = rowsOf(scheme, 1);
  const answers = new Map<string, Answer>();
  for (const field of fields) {
    const [first] = candidates(field);
    if (field.required && first !== undefined) answers.set(field.id, given(first));
  }
  const tried = (): Evaluation => evaluate(scheme, { answers, annexes });
  let best = tried();
  for (let round = 0; round < ROUNDS; round++) {
    const before = best;
    for (const field of fields) {
      const kept = answers.get(field.id);
      let chosen = kept;
      for (const value of candidates(field)) {
        answers.set(field.id, given(value));
        const found = tried();
        if (better(found, best, wanted)) [best, chosen] = [found, given(value)];
      }
      if (chosen) answers.set(field.id, chosen);
      else answers.delete(field.id);
    }
    if (before === best) break;
  }
  return { answers, evaluation: best };
}

/** The reach of a scheme by example. A search, not a proof: there may be answers beyond it, never short of it. */
export const tryScheme = (scheme: Scheme): Trials => ({ highest: climbed(scheme, 1), lowest: climbed(scheme, -1) });
