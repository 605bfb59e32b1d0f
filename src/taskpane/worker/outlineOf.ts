import type { Plan, PlanOutline } from "#core";

/** What of a plan has to be known before its sheets come; nothing else is sent twice. */
export const outlineOf = (plan: Plan): PlanOutline => ({
  names: plan.names,
  properties: plan.properties,
  lockStructure: plan.lockStructure,
  title: plan.title,
  ...(plan.activeSheet === undefined ? {} : { activeSheet: plan.activeSheet }),
  sheets: plan.sheets.map(({ name, state, protection }) => ({ name, state, ...(protection && { protection }) })),
});
