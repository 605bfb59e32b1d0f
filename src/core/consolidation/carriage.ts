import { blank, given, RowEntries, type Answer, type AnnexRow, type AnswerValue } from "../answers/answer";
import type { Evaluation } from "../evaluate/evaluation";
import { makeFacts } from "../evaluate/facts";
import { Places, type PlacesData } from "../form/places";
import type { FormReading } from "../form/readForm";
import type { CellRef } from "../form/workbook";
import type { Scheme } from "../scheme/scheme";
import type { Submission, Verdict } from "./submission";

/**
 * Verdicts on their way from the worker that reads a file to whoever asked: plain data, as a structured clone can carry
 * it. A scheme is known on both sides and goes by its id; look-ups are made anew from the answers.
 */
type Carried<Of> = Of extends Verdict
  ? Omit<Of, "submission"> & { readonly submission: CarriedSubmission | undefined }
  : never;
export type CarriedVerdict = Carried<Verdict>;

interface CarriedSubmission extends Omit<Submission, "scheme" | "evaluation" | "reading"> {
  readonly evaluation: Omit<Evaluation, "facts">;
  readonly reading: CarriedReading;
}

export interface CarriedReading extends Omit<FormReading, "answers" | "annexes" | "places"> {
  /** Field ids in the order of the answers, as JSON: nearly all returns have the same, and one text is soon compared. */
  readonly ids: string;
  readonly answers: readonly CarriedAnswer[];
  readonly annexes: readonly CarriedAnnex[];
  /** Pairs of key and cell, as JSON: the same again. */
  readonly cells: string;
  readonly rows: PlacesData["annexes"];
}

interface CarriedAnnex {
  readonly key: string;
  /** A row in the order of the columns; undefined = nothing there. */
  readonly rows: readonly (readonly (CarriedAnswer | undefined)[])[];
}

/** A plain value for what was said plainly, null for a blank: objects take most of the time of a structured clone. */
type CarriedAnswer = AnswerValue | null | Answer;

const carriedIf = (answer: Answer | undefined): CarriedAnswer | undefined => answer && carried(answer);

function carried(answer: Answer): CarriedAnswer {
  if (answer.state === "blank") return null;
  return answer.state === "given" && answer.normalisedFrom === undefined ? answer.value : answer;
}

export function packed(verdict: Verdict): CarriedVerdict {
  const { submission } = verdict;
  if (!submission) return { ...verdict, submission };
  const { scheme, evaluation, reading, ...rest } = submission;
  const { facts: _facts, ...results } = evaluation;
  return { ...verdict, submission: { ...rest, evaluation: results, reading: packedReading(scheme, reading) } };
}

/** Throws when the other side knew a scheme that this one doesn't. */
export function unpacked(
  verdict: CarriedVerdict,
  schemes: ReadonlyMap<string, Scheme>,
  earlier: readonly Scheme[] = [],
): Verdict {
  const { submission } = verdict;
  if (!submission) return verdict as Verdict;
  const { identity } = submission;
  const current = schemes.get(identity.scheme);
  // A return refused by its own, older version is told in that version's terms.
  const scheme =
    current?.version === identity.version
      ? current
      : earlier.find(({ id, version }) => id === identity.scheme && version === identity.version);
  if (!scheme) throw new Error(`no scheme here is called ${identity.scheme}, version ${identity.version}`);
  const reading = unpackedReading(scheme, submission.reading);
  const facts = makeFacts(scheme, reading.answers, reading.annexes);
  return {
    ...verdict,
    submission: { ...submission, scheme, reading, evaluation: { ...submission.evaluation, facts } },
  };
}

export function packedReading(scheme: Scheme, { answers, annexes, places, ...plain }: FormReading): CarriedReading {
  const { single, annexes: rows } = places.data();
  return {
    ...plain,
    ids: JSON.stringify([...answers.keys()]),
    answers: Array.from(answers.values(), carried),
    annexes: scheme.annexes.flatMap(({ key, columns }): CarriedAnnex[] => {
      const found = annexes.get(key);
      if (!found) return [];
      return [{ key, rows: found.map(({ entries }) => columns.map((column) => carriedIf(entries.get(column.key)))) }];
    }),
    cells: cellsText(single),
    rows,
  };
}

/** Returns whose entries stand in the same places share their list (`sharedPlaces`): it is written out once. */
const cellsTexts = new WeakMap<PlacesData["single"], string>();
function cellsText(single: PlacesData["single"]): string {
  const before = cellsTexts.get(single);
  if (before !== undefined) return before;
  const text = JSON.stringify([...single]);
  cellsTexts.set(single, text);
  return text;
}

export function unpackedReading(
  scheme: Scheme,
  { ids, answers, annexes, cells, rows, ...plain }: CarriedReading,
): FormReading {
  return {
    ...plain,
    answers: new Map(idsOf(ids).map((id, index) => [id, answerOf(answers[index] ?? null)])),
    annexes: new Map(annexes.map((annex) => rowsOf(scheme, annex))),
    places: Places.from({ single: cellsOf(cells), annexes: rows }),
  };
}

function rowsOf(scheme: Scheme, { key, rows }: CarriedAnnex): [key: string, rows: AnnexRow[]] {
  const annex = scheme.annexes.find((one) => one.key === key);
  if (!annex) throw new Error(`no annex of ${scheme.id} is called ${key}`);
  const columns = annex.columns.map((column) => column.key);
  const own = rows.map((answers, index) => ({
    annex: annex.key,
    number: index + 1,
    entries: new RowEntries(
      columns,
      answers.map((answer) => (answer === undefined ? undefined : answerOf(answer))),
    ),
  }));
  return [annex.key, own];
}

/** The one object that says so, where there is one: thousands of returns say the same. */
function answerOf(said: CarriedAnswer): Answer {
  if (said === null) return blank;
  if (typeof said === "object") return said;
  if (typeof said !== "string" || said.length > SHORT) return given(said);
  const before = saidBefore.get(said);
  if (before) return before;
  const answer = given(said);
  if (saidBefore.size < MOST_SAID) saidBefore.set(said, answer);
  return answer;
}

/** Tiers, dates, names of divisions: short texts that come again. What hardly ever does may fill the table up at most once. */
const saidBefore = new Map<string, Answer>();
const SHORT = 24;
const MOST_SAID = 20_000;

/** Two schemes, and the odd return in which rows were inserted. */
const FEW = 64;

const idsOf = once((text) => JSON.parse(text) as readonly string[]);
const cellsOf = once((text) => new Map(JSON.parse(text) as readonly (readonly [string, CellRef])[]));

/** Worked out once for each text that comes; those that come again are few. */
function once<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const before = made.get(text);
    if (before !== undefined) return before;
    const now = make(text);
    if (made.size === FEW) made.clear();
    made.set(text, now);
    return now;
  };
}
