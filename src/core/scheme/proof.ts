import { faultsIn } from "./fault";
import type { SchemeFault } from "./faults";
import { circles } from "./proofs/circles";
import { criteria } from "./proofs/criteria";
import { evidence } from "./proofs/evidence";
import { extras } from "./proofs/extras";
import { fields } from "./proofs/fields";
import { idleRules } from "./proofs/idleRules";
import { ids } from "./proofs/ids";
import { levels } from "./proofs/levels";
import { points } from "./proofs/points";
import { reach } from "./proofs/reach";
import { references } from "./proofs/references";
import { scoring } from "./proofs/scoring";
import { texts } from "./proofs/texts";
import { unknowns } from "./proofs/unknowns";
import { use } from "./proofs/use";
import { voices } from "./proofs/voices";
import type { Scheme } from "./scheme";
import { reasoning } from "./reach/narrow";
import { chineseScoring, type ScoringWords } from "./scoringWords";
import { survey } from "./survey";
import type { Proof } from "./underProof";

/** In the order in which an author would want to mend things. */
const proofs: readonly Proof[] = [
  ids,
  fields,
  references,
  unknowns,
  circles,
  scoring,
  extras,
  levels,
  voices,
  evidence,
  reach,
  points,
  idleRules,
  use,
  texts,
  criteria,
];

/** Whether a scheme holds together: every fault it has, errors and warnings. */
export function proveScheme(scheme: Scheme, languages: readonly ScoringWords[] = [chineseScoring]): SchemeFault[] {
  const under = { scheme, survey: survey(scheme), languages, fault: faultsIn(scheme), reasoning: reasoning(scheme) };
  return proofs.flatMap((proof) => proof(under));
}
