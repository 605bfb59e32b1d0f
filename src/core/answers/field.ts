import { z } from "zod";
import { kinds, type KindName } from "./kinds";

export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/**
 * Who says it: the unit; the office (编办, pre-filled and locked); the assessors only (评估组, not in the self form);
 * nobody, because it is computed (自动).
 */
export const filledBy = z.enum(["unit", "office", "assessor", "computed"]);
export type FilledBy = z.infer<typeof filledBy>;

const fieldId = z
  .string()
  .regex(/^[A-Z]\d+\.\d+\.[a-zA-Z][a-zA-Z0-9]*$/, "an indicator's id and a key, like D1.3.tasksDue");
export { fieldId };

const kindName = z.enum(Object.keys(kinds) as [KindName, ...KindName[]]);

/** What a field and a column of an annex have in common. */
export const entrySpec = z.strictObject({
  title: bilingual,
  kind: kindName,
  /** 名, 个, 项 …; shown beside the cell, never inside it. */
  unit: bilingual.optional(),
  min: z.number().int().nonnegative().optional(),
  /** Largest number, or for texts the number of characters. */
  max: z.number().int().positive().optional(),
  /** Ids of the tiers or choices, best first. */
  options: z.array(bilingual).min(2).optional(),
  hint: bilingual.optional(),
});
export type EntrySpec = z.infer<typeof entrySpec>;
