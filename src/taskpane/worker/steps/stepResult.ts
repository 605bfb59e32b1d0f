import type { StepOutcome } from "../../steps/stepOrder";

/** What a step made and what there is to say of it. */
export type StepResult = Omit<Extract<StepOutcome, { done: true }>, "done">;
