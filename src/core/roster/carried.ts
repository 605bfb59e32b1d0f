import type { Answer } from "../answers/answer";

/** A number of the office that is taken from the last round until the office says that it still holds (V53). */
export interface Confirmation {
  readonly unit: string;
  readonly field: string;
  readonly was: string;
  readonly confirmed: boolean;
  /** 批复文号 of a change. */
  readonly docNo: string;
}

/** What a roster carries over from the round before. */
export interface CarriedRound {
  readonly round: string;
  readonly confirmations: readonly Confirmation[];
  /** Unit → field or reason id → what is shown beside its entry. */
  readonly shown: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** V53 of one number: still the same, said so or not; or another one now, with its document or without. */
export interface NumberState extends Confirmation {
  readonly now: Answer;
  readonly kind: "confirmed" | "unconfirmed" | "documented" | "undocumented";
  /** Changed by more than a tenth. */
  readonly large: boolean;
}

/** What has to be told. */
export interface NumberChange extends NumberState {
  readonly kind: "unconfirmed" | "undocumented";
}
