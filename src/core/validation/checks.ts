import { z } from "zod";
import { isIsoDate } from "../calendar/civilDate";
import { rules } from "./rules";
import type { LimitsSchema, Rule } from "./rule";

type AnyRule = Rule<string, LimitsSchema, object>;

/** Rules as one list; which limits and facts belong to which rule is the rule's own knowledge. */
export const allRules = rules as unknown as readonly AnyRule[];
export const ruleByCode: ReadonlyMap<string, AnyRule> = new Map(allRules.map((rule) => [rule.code, rule]));

const schemeRules = allRules.filter(({ runs }) => runs === "scheme");

/** What a scheme may say about a rule: `{ rule: "V16", due: …, onTime: …, late: … }`, each rule with its own limits. */
export const checkSpec = z
  .looseObject({
    rule: z.enum(schemeRules.map(({ code }) => code) as [string, ...string[]]),
    /** Another severity than the rule's own (level.ts). */
    severity: z.enum(["error", "warning", "hint"]).optional(),
    errorFrom: z.string().refine(isIsoDate, "a day as yyyy-mm-dd").optional(),
  })
  .superRefine(({ rule, severity: _, errorFrom: __, ...limits }, context) => {
    const result = ruleByCode.get(rule)?.limits.safeParse(limits);
    for (const issue of result?.error?.issues ?? []) {
      context.addIssue({ code: "custom", message: issue.message, path: issue.path });
    }
  });
export type CheckSpec = z.infer<typeof checkSpec>;
