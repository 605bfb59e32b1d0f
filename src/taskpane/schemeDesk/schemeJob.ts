/** Desks that a scheme leads to. */
export type SchemeJob = "newForm" | "issueForms" | "collect" | "steps";
