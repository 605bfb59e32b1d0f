import { blank, given, RowEntries, type Answer, type AnnexRow } from "../answers/answer";
import type { Evaluation } from "../evaluate/evaluation";
import { makeFacts } from "../evaluate/facts";
import { Places, type PlacesData } from "../form/places";
import type { FormReading } from "../form/readForm";
import type { CellRef } from "../form/workbook";
import { heldTo, type HeadcountBasis } from "../evaluate/headcountBasis";
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

interface CarriedReading extends Omit<FormReading, "answers" | "annexes" | "places"> {
  /** Field ids in the order of the answers, as JSON: nearly all returns have the same, and one text is soon compared. */
  readonly ids: string;
  readonly answers: readonly Answer[];
  readonly annexes: readonly CarriedAnnex[];
  /** Pairs of key and cell, as JSON: the same again. */
  readonly cells: string;
  readonly rows: PlacesData["annexes"];
}

interface CarriedAnnex {
  readonly key: string;
  /** A row in the order of the columns; undefined = nothing there. */
  readonly rows: readonly (readonly (Answer | undefined)[])[];
}

export function packed(verdict: Verdict): CarriedVerdict {
  const { submission } = verdict;
  if (!submission) return { ...verdict, submission };
  const { scheme, evaluation, reading, ...rest } = submission;
  const { facts: _facts, ...results } = evaluation;
  const { answers, annexes, places, ...plain } = reading;
  const { single, annexes: rows } = places.data();
  return {
    ...verdict,
    submission: {
      ...rest,
      evaluation: results,
      reading: {
        ...plain,
        ids: JSON.stringify([...answers.keys()]),
        answers: [...answers.values()],
        annexes: scheme.annexes.flatMap(({ key, columns }): CarriedAnnex[] => {
          const rows = annexes.get(key);
          if (!rows) return [];
          return [{ key, rows: rows.map(({ entries }) => columns.map((column) => entries.get(column.key))) }];
        }),
        cells: JSON.stringify([...single]),
        rows,
      },
    },
  };
}

/** Throws when the other side knew a scheme that this one doesn't. */
export function unpacked(
  verdict: CarriedVerdict,
  schemes: ReadonlyMap<string, Scheme>,
  headcount?: HeadcountBasis,
): Verdict {
  const { submission } = verdict;
  if (!submission) return verdict as Verdict;
  const scheme = schemes.get(submission.identity.scheme);
  if (!scheme) throw new Error(`no scheme here is called ${submission.identity.scheme}`);
  const { ids, answers, annexes, cells, rows, ...plain } = submission.reading;
  const reading: FormReading = {
    ...plain,
    answers: new Map(idsOf(ids).map((id, index) => [id, shared(answers[index] ?? blank)])),
    annexes: new Map(annexes.map((annex) => rowsOf(scheme, annex))),
    places: Places.from({ single: cellsOf(cells), annexes: rows }),
  };
  const held = heldTo(scheme, reading, headcount?.get(submission.identity.unitCode));
  const facts = makeFacts(scheme, held.answers, held.annexes);
  return {
    ...verdict,
    submission: { ...submission, scheme, reading, evaluation: { ...submission.evaluation, facts } },
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
      answers.map((answer) => answer && shared(answer)),
    ),
  }));
  return [annex.key, own];
}

/** The one object that says so, where there is one: thousands of returns say the same. */
function shared(answer: Answer): Answer {
  if (answer.state === "blank") return blank;
  if (answer.state !== "given" || answer.normalisedFrom !== undefined) return answer;
  const { value } = answer;
  if (typeof value !== "string" || value.length > SHORT) return given(value);
  const said = saidBefore.get(value);
  if (said) return said;
  if (saidBefore.size < MOST_SAID) saidBefore.set(value, answer);
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
