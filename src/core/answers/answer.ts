/** What a respondent said in one field. Blank, 0 and 不适用 are three things, and unreadable is a fourth. */
export type Answer =
  | { readonly state: "blank" }
  | { readonly state: "notApplicable" }
  | { readonly state: "given"; readonly value: AnswerValue; readonly normalisedFrom?: string }
  | { readonly state: "unreadable"; readonly text: string; readonly reason: Unreadable };

/** Whole numbers as numbers, yes/no as booleans, tiers by their id, dates as `yyyy-mm-dd`, texts as they are. */
export type AnswerValue = number | boolean | string;

/** Why an entry could not be taken for a value of its field's kind. */
export type Unreadable =
  | "notANumber"
  | "negative"
  | "notWhole"
  | "tooPrecise"
  | "withUnit"
  | "vague"
  | "dateForNumber"
  | "notYesNo"
  | "notATier"
  | "notADate"
  | "dateIncomplete"
  | "dateImplausible"
  | "wrongType"
  | "formulaError"
  | "notCalculated"
  | "broken";

/** `D1.3.tasksDue`: the indicator's id and the field's key. Also the key of its row in the form. */
export type FieldId = string;

export type Answers = ReadonlyMap<FieldId, Answer>;

export const blank: Answer = { state: "blank" };
export const notApplicable: Answer = { state: "notApplicable" };
export const given = (value: AnswerValue, normalisedFrom?: string): Answer =>
  normalisedFrom === undefined ? plain(value) : { state: "given", value, normalisedFrom };

// Most answers are yes, no or a small number: one object for each, however many thousand returns say it.
const yes: Answer = { state: "given", value: true };
const no: Answer = { state: "given", value: false };
const small: readonly Answer[] = Array.from({ length: 256 }, (_, value) => ({ state: "given", value }));

function plain(value: AnswerValue): Answer {
  if (typeof value === "boolean") return value ? yes : no;
  if (typeof value === "number" && !Object.is(value, -0)) return small[value] ?? { state: "given", value };
  return { state: "given", value };
}

/** Whether both say the same, however it was written. */
export const sameAnswer = (one: Answer, other: Answer): boolean =>
  one.state === other.state && (one.state !== "given" || other.state !== "given" || one.value === other.value);

/** What was said, as text; "" for everything that is no given answer. */
export const textOf = (answer: Answer | undefined): string => (answer?.state === "given" ? String(answer.value) : "");

export const unreadable = (text: string, reason: Unreadable): Answer => ({ state: "unreadable", text, reason });

/** One filled row of an annex: column key → answer. Rows without any entry are left out. */
export interface AnnexRow {
  readonly annex: string;
  /** Counted from 1 among the annex's filled rows. */
  readonly number: number;
  readonly entries: Entries;
}

export interface Entries extends Iterable<readonly [column: string, entry: Answer]> {
  get(column: string): Answer | undefined;
}

/** Entries of a row in the order of its annex's columns: a quarter of the memory of a Map, and rows come by the thousand. */
export class RowEntries implements Entries {
  constructor(
    private readonly columns: readonly string[],
    private readonly answers: readonly (Answer | undefined)[],
  ) {}

  get(column: string): Answer | undefined {
    return this.answers[this.columns.indexOf(column)];
  }

  *[Symbol.iterator](): Iterator<readonly [column: string, entry: Answer]> {
    for (const [index, column] of this.columns.entries()) {
      const answer = this.answers[index];
      if (answer) yield [column, answer];
    }
  }
}

export type Annexes = ReadonlyMap<string, readonly AnnexRow[]>;
