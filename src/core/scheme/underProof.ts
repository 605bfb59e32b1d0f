import type { MakeFault } from "./fault";
import type { Reasoning } from "./reach/narrow";
import type { SchemeFault } from "./faults";
import type { Scheme } from "./scheme";
import type { ScoringWords } from "./scoringWords";
import type { Survey } from "./survey";

interface UnderProof {
  readonly scheme: Scheme;
  readonly survey: Survey;
  /** Languages whose criteria are held against the parts. */
  readonly languages: readonly ScoringWords[];
  readonly fault: MakeFault;
  /** What the fields' limits leave open. */
  readonly reasoning: Reasoning;
}

/** One question put to a scheme; the answer is what is wrong. */
export type Proof = (under: UnderProof) => readonly SchemeFault[];
