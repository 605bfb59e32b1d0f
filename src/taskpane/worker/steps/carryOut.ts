import type { Scheme } from "#core";
import { languages } from "#core/languages/index";
import type { StepId } from "#core/languages/stepWords";
import type { SteppingOrder, StepMessage } from "../../steps/stepOrder";
import { lockUnits } from "./headcount";
import { moveForms } from "./migration";
import { beginRound, checkPlan, lift, makePlan, makeRoster, writePlanDocument } from "./preparation";
import { makeFinal, makeLedgerBook, shareBooks, showResults, writeDocuments } from "./results";
import type { StepResult } from "./stepResult";
import { StepRefusal, StepTools } from "./stepTools";
import { countQuestionnaires, issueQuestionnaires } from "./surveys";
import { collectForms, issueForAssessor, issueRecords, makeParties } from "./verification";

type Step = (tools: StepTools) => StepResult | Promise<StepResult>;

/** Steps with a desk of their own (issue, collect) aren't here. */
const steps: Readonly<Partial<Record<StepId, Step>>> = {
  roster: makeRoster,
  newRound: beginRound,
  plan: makePlan,
  planCheck: checkPlan,
  planDocument: writePlanDocument,
  headcount: lockUnits,
  lift,
  migrate: moveForms,
  verifyIssue: issueForAssessor,
  fieldIssue: issueRecords,
  surveyIssue: issueQuestionnaires,
  surveyCount: countQuestionnaires,
  parties: makeParties,
  verifyCollect: collectForms,
  finalise: makeFinal,
  documents: writeDocuments,
  ledger: makeLedgerBook,
  share: shareBooks,
  pictures: showResults,
};

/** Carries out one step; what there is to tell is told on the way, the outcome last. Throws only our own faults. */
export async function carryOutStep(
  { order, skip }: SteppingOrder,
  schemes: ReadonlyMap<string, Scheme>,
  tell: (message: StepMessage) => void,
): Promise<void> {
  const step = steps[order.step];
  if (!step) throw new Error(`${order.step} is no step that is carried out here`);
  const tools = new StepTools(order, languages[order.language], schemes, new Set(skip), tell);
  try {
    tell({ kind: "outcome", outcome: { done: true, ...(await step(tools)) } });
  } catch (error) {
    if (!(error instanceof StepRefusal)) throw error;
    tell({ kind: "outcome", outcome: { done: false, why: error.message } });
  }
}
