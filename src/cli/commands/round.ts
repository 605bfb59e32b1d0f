import { byVerb } from "../verbs";
import { roundNewCommand } from "./roundNew";

/** A round as a whole. */
export const roundCommand = byVerb("round", { new: roundNewCommand });
