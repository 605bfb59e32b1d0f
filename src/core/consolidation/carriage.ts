import { blank, given, RowEntries, type Answer, type AnnexRow } from "../answers/answer";
import type { Evaluation } from "../evaluate/evaluation";
import { makeFacts } from "../evaluate/facts";
import { Places, sharedPlaces, type PlacesData } from "../form/places";
import type { FormReading } from "../form/readForm";
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
  readonly ids: readonly string[];
  readonly answers: readonly Answer[];
  readonly annexes: readonly CarriedAnnex[];
  readonly places: PlacesData;
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
  return {
    ...verdict,
    submission: {
      ...rest,
      evaluation: results,
      reading: {
        ...plain,
        ids: [...answers.keys()],
        answers: [...answers.values()],
        annexes: scheme.annexes.flatMap(({ key, columns }): CarriedAnnex[] => {
          const rows = annexes.get(key);
          if (!rows) return [];
          return [{ key, rows: rows.map(({ entries }) => columns.map((column) => entries.get(column.key))) }];
        }),
        places: places.data(),
      },
    },
  };
}

/** Throws when the other side knew a scheme that this one doesn't. */
export function unpacked(verdict: CarriedVerdict, schemes: ReadonlyMap<string, Scheme>): Verdict {
  const { submission } = verdict;
  if (!submission) return verdict as Verdict;
  const scheme = schemes.get(submission.identity.scheme);
  if (!scheme) throw new Error(`no scheme here is called ${submission.identity.scheme}`);
  const { ids, answers, annexes, places, ...plain } = submission.reading;
  const own = ownIds(scheme);
  const reading: FormReading = {
    ...plain,
    answers: new Map(ids.map((id, index) => [own(id), shared(answers[index] ?? blank)])),
    annexes: new Map(annexes.map((annex) => [own(annex.key), rowsOf(scheme, annex)])),
    places: sharedPlaces(scheme, Places.from(places, own)),
  };
  const facts = makeFacts(scheme, reading.answers, reading.annexes);
  return {
    ...verdict,
    submission: { ...submission, scheme, reading, evaluation: { ...submission.evaluation, facts } },
  };
}

function rowsOf(scheme: Scheme, { key, rows }: CarriedAnnex): AnnexRow[] {
  const annex = scheme.annexes.find((one) => one.key === key);
  if (!annex) throw new Error(`no annex of ${scheme.id} is called ${key}`);
  const columns = annex.columns.map((column) => column.key);
  return rows.map((answers, index) => ({
    annex: annex.key,
    number: index + 1,
    entries: new RowEntries(
      columns,
      answers.map((answer) => answer && shared(answer)),
    ),
  }));
}

/** The one object that says so, where there is one: thousands of returns say the same. */
function shared(answer: Answer): Answer {
  if (answer.state === "blank") return blank;
  return answer.state === "given" && answer.normalisedFrom === undefined ? given(answer.value) : answer;
}

const known = new WeakMap<Scheme, Map<string, string>>();

/** A scheme's ids as they were told first, instead of a copy for each return. */
function ownIds(scheme: Scheme): (id: string) => string {
  const ids = known.get(scheme) ?? new Map<string, string>();
  known.set(scheme, ids);
  return (id) => {
    const own = ids.get(id);
    if (own === undefined) ids.set(id, id);
    return own ?? id;
  };
}
