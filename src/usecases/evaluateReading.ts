import { evaluate, type Answers, type Evaluation, type FormIdentity, type FormReading, type Scheme } from "#core";
import { textOf } from "#core/answers/answer";
import { heldTo, type LockedRow } from "#core/evaluate/headcountBasis";
import { officeNumbers } from "#core/roster/officeNumbers";

/** What the office knows of a unit besides what stands in its form. */
export interface OfficeSays {
  readonly numbers?: Answers | undefined;
  readonly roundStart?: string | undefined;
  /** Its headcount check as locked before scoring (S23); those numbers count. */
  readonly headcount?: readonly LockedRow[] | undefined;
}

/** A live form and a returned file, evaluated: the one road behind both doors. */
export function evaluateReading(
  scheme: Scheme,
  reading: FormReading,
  identity: FormIdentity,
  office: OfficeSays = {},
): Evaluation {
  const filledOn = textOf(reading.head["head.filledOn"]);
  const { answers, annexes, differences } = heldTo(scheme, reading, office.headcount);
  return evaluate(scheme, {
    answers,
    annexes,
    basis: differences,
    // The roster is the office's own word; without one, the copy inside the form is what is left of it.
    issued: officeNumbers(scheme, office.numbers ?? reading.issued),
    round: {
      start: office.roundStart ?? identity.roundStart,
      filledOn: filledOn === "" ? undefined : filledOn,
      holidays: scheme.calendar.holidays,
    },
  });
}
