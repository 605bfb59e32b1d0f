import {
  dividedBy,
  fraction,
  plus,
  rounded,
  times,
  toNumber,
  total as sumOf,
  zero,
  type Fraction,
} from "../numbers/fraction";
import {
  FLAG_QUESTION,
  FLAG_YES,
  questions,
  respondents,
  scoredQuestions,
  sides,
  sideShare,
  troubles,
  type Question,
  type Side,
} from "./questions";
import { counts, validityOf, type Response } from "./response";

export interface QuestionTally {
  /** Ticks by option, in its order. */
  readonly options: readonly number[];
  /** Valid sheets without a tick that counts. */
  readonly none: number;
  /** Two decimals; undefined where nobody gave an answer that is scored. */
  readonly score: number | undefined;
}

export interface GroupTally {
  readonly valid: number;
  readonly questions: ReadonlyMap<number, QuestionTally>;
  readonly scores: ReadonlyMap<number, number | undefined>;
  readonly total: number | undefined;
}

export interface Tally {
  readonly entered: number;
  readonly valid: number;
  readonly tooManyBlank: number;
  readonly tooManySeveral: number;
  /** Valid, with the same answer throughout. */
  readonly uniform: number;
  readonly questions: ReadonlyMap<number, QuestionTally>;
  /** 问卷综合得分: mean of the scored questions, as they are printed. */
  readonly total: number | undefined;
  /** By number of the group, and by side; undefined where only counts are known. */
  readonly groups: ReadonlyMap<number, GroupTally> | undefined;
  readonly sides: ReadonlyMap<Side, GroupTally> | undefined;
  /** The same, each side with its share; as `total` where only insiders answered. */
  readonly weighted: number | undefined;
  /** Of question 15, by option. */
  readonly troubles: readonly number[];
}

/** What each group says, in the order in which people say who they are; undefined where only counts are known. */
export const ofGroups = ({ groups }: Pick<Tally, "groups">): readonly (GroupTally | undefined)[] =>
  respondents.map((_, index) => groups?.get(index + 1));
/** The same of the sides, in their order. */
export const ofSides = ({ sides: found }: Pick<Tally, "sides">): readonly (GroupTally | undefined)[] =>
  sides.map((side) => found?.get(side));

/** Σ(n·w)/Σn over answers that are scored, rounded to two decimals: what is added up later is what is printed (V56). */
export function questionScore({ options }: Pick<Question, "options">, ticks: readonly number[]): number | undefined {
  let [points, answered] = [zero, 0];
  options.forEach(({ weight }, index) => {
    const count = ticks[index] ?? 0;
    if (weight === undefined) return;
    points = plus(points, times(fraction(count), fraction(weight)));
    answered += count;
  });
  return answered === 0 ? undefined : toNumber(rounded(dividedBy(points, fraction(answered)), 2));
}

/** Mean of what is there, to two decimals. */
export function meanOf(scores: readonly (number | undefined)[]): number | undefined {
  const there = scores.flatMap((score): Fraction[] => (score === undefined ? [] : [fraction(score)]));
  return there.length === 0 ? undefined : toNumber(rounded(dividedBy(sumOf(there), fraction(there.length)), 2));
}

/** Counts sheet by sheet. Empty sheets are nobody's and never come here. */
export function tallyResponses(responses: readonly Response[]): Tally {
  const judged = responses.map((response) => ({ response, validity: validityOf(response) }));
  const valid = judged.filter(({ validity }) => counts(validity)).map(({ response }) => response);
  const found = questionTallies(valid);
  const groups = new Map(
    respondents.map((_, index) => [index + 1, groupTally(valid.filter(({ group }) => group === index + 1))] as const),
  );
  const bySide = new Map(
    sides.map((side) => {
      const own = valid.filter(({ group }) => group !== undefined && respondents[group - 1]?.side === side);
      return [side, groupTally(own)] as const;
    }),
  );
  const total = meanOf([...scoresOf(found).values()]);
  const count = (is: string): number => judged.filter(({ validity }) => validity === is).length;
  return {
    entered: responses.length,
    valid: valid.length,
    tooManyBlank: count("tooManyBlank"),
    tooManySeveral: count("tooManySeveral"),
    uniform: count("uniform"),
    questions: found,
    total,
    groups,
    sides: bySide,
    weighted: weightedTotal(bySide) ?? total,
    troubles: troubles.map((_, index) => valid.filter((one) => one.troubles.includes(index + 1)).length),
  };
}

/** The same from counts that somebody made by hand; who answered is not known then. */
export function tallyCounts(
  valid: number,
  entered: ReadonlyMap<number, Pick<QuestionTally, "options" | "none">>,
): Tally {
  const found = new Map(
    questions.map((question): [number, QuestionTally] => {
      const { options, none } = entered.get(question.no) ?? { options: question.options.map(() => 0), none: valid };
      return [question.no, { options, none, score: question.scored ? questionScore(question, options) : undefined }];
    }),
  );
  const total = meanOf([...scoresOf(found).values()]);
  const nothing = { tooManyBlank: 0, tooManySeveral: 0, uniform: 0, groups: undefined, sides: undefined };
  return {
    entered: valid,
    valid,
    ...nothing,
    questions: found,
    total,
    weighted: total,
    troubles: troubles.map(() => 0),
  };
}

function questionTallies(valid: readonly Response[]): Map<number, QuestionTally> {
  return new Map(
    questions.map((question) => {
      const options = question.options.map(
        (_, index) => valid.filter(({ ticks }) => ticks.get(question.no) === index + 1).length,
      );
      const none = valid.length - options.reduce((sum, count) => sum + count, 0);
      return [question.no, { options, none, score: question.scored ? questionScore(question, options) : undefined }];
    }),
  );
}

const scoresOf = (found: ReadonlyMap<number, QuestionTally>): Map<number, number | undefined> =>
  new Map(scoredQuestions.map(({ no }) => [no, found.get(no)?.score]));

function groupTally(own: readonly Response[]): GroupTally {
  const found = questionTallies(own);
  const scores = scoresOf(found);
  return { valid: own.length, questions: found, scores, total: meanOf([...scores.values()]) };
}

/** undefined while only insiders answered: then the plain mean stands. Sheets that don't say who answered count in none. */
function weightedTotal(bySide: ReadonlyMap<Side, GroupTally>): number | undefined {
  const there = [...bySide].flatMap(([side, { total }]) => (total === undefined ? [] : [{ side, total }]));
  if (!there.some(({ side }) => side !== "inside")) return undefined;
  const shares = there.reduce((sum, { side }) => sum + sideShare[side], 0);
  const points = sumOf(there.map(({ side, total }) => times(fraction(total), fraction(sideShare[side]))));
  return toNumber(rounded(dividedBy(points, fraction(shares)), 2));
}

/** How many valid sheets say that something was done without approval: each asks for a look on site. */
export const flagged = ({ questions: found }: Pick<Tally, "questions">): number =>
  found.get(FLAG_QUESTION)?.options[FLAG_YES - 1] ?? 0;
