import { z } from "zod";
import { bilingual, entrySpec, fieldId, filledBy } from "../answers/field";
import { condition } from "../expressions/condition";
import { expression } from "../expressions/expression";
import { isIsoDate } from "../calendar/civilDate";
import { partSpec } from "../scoring/parts";
import { checkSpec } from "../validation/checks";
import { voiceIds } from "./voices";

/** A scheme is the office's definition of an assessment: what is asked, what it is worth, how it is checked. Data only. */

const isoDate = z.string().refine(isIsoDate, "a day as yyyy-mm-dd");
const indicatorId = z.string().regex(/^[A-Z]\d+\.\d+$/, "an id like D1.3");
const key = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/);

/** 查 check papers, 听 listen, 谈 interview, 看 look on site, 改 rectify. */
export const measure = z.enum(["查", "听", "谈", "看", "改"]);

const field = entrySpec.extend({
  id: fieldId,
  filledBy,
  required: z.boolean(),
  /** A required field that need not be filled under these answers. */
  notRequiredWhen: condition.optional(),
  computed: expression.optional(),
});

const flag = z.strictObject({
  when: condition,
  effect: z.union([z.strictObject({ gradeCap: z.string() }), z.strictObject({ ledger: z.literal(true) })]),
  text: bilingual,
});

const indicator = z.strictObject({
  id: indicatorId,
  title: bilingual,
  points: z.number().positive(),
  /** 加分项 or 扣分项: its points, at most so many, are added to the total or taken off it (extras.ts). */
  extra: z.enum(["bonus", "penalty"]).optional(),
  /** 评分标准 as printed; the proof holds it to the parts. */
  criteria: bilingual,
  parts: z.array(partSpec).min(1),
  fields: z.array(field).min(1),
  notApplicableWhen: condition.optional(),
  evidence: z.array(bilingual),
  measures: z.array(measure).min(1),
  /** Which of the six aspects of the source it comes from. */
  aspect: z.string(),
  /** The phrase of the source that became this indicator. */
  source: z.string(),
  /** When a reason (自评说明) must be given; "always" or under a condition. */
  reasonRequired: z.strictObject({ when: z.union([z.literal("always"), condition]), text: bilingual }).optional(),
  flags: z.array(flag),
  checks: z.array(checkSpec),
});

const major = z.strictObject({
  id: z.string().regex(/^[A-Z]\d+$/),
  title: bilingual,
  /** Of its ordinary indicators; 0 where all of them are 加分项 or 扣分项. */
  points: z.number().nonnegative(),
  aspect: z.string(),
  indicators: z.array(indicator).min(1),
});

const annexColumn = entrySpec.extend({
  key,
  required: z.boolean(),
  /** Computed for each row from other columns of it. */
  computed: expression.optional(),
  /** Width in characters. */
  width: z.number().positive().optional(),
});

const annex = z.strictObject({
  key,
  title: bilingual,
  note: bilingual.optional(),
  /** Blank rows in an issued form. */
  rows: z.number().int().positive(),
  columns: z.array(annexColumn).min(2),
  /** Answers under which the annex must be filled; left out = never required. */
  requiredWhen: condition.optional(),
});

/** Whom a round hears beside the office unless it says otherwise itself. */
const voice = z.strictObject({
  voice: z.enum(voiceIds),
  /** Whole per cent of the composite score; 0 is off. */
  weight: z.number().int().min(0).max(100),
  /** How it is asked, and on what basis. */
  how: bilingual.optional(),
});

export const scheme = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().min(1),
  title: bilingual,
  /** What a unit of this class is called: 市直部门, 旗市区. */
  unitClass: bilingual,
  total: z.number().positive(),
  /** How many majors and indicators the plan announced; changing the table against it is noticed (V31). */
  shape: z.strictObject({ majors: z.number().int(), indicators: z.number().int() }).optional(),
  /** What is our own default and no one's decision; said wherever points or bands are shown. */
  defaults: bilingual.optional(),
  /** Limits over all 加分项 together, over all 扣分项, and of the final score; what is left out follows from the indicators. */
  extras: z
    .strictObject({
      bonusMost: z.number().positive().optional(),
      penaltyMost: z.number().positive().optional(),
      totalMost: z.number().positive().optional(),
    })
    .optional(),
  naPolicy: z.enum(["rescale", "full", "none"]),
  /** Best grade first, lower bound inclusive. */
  bands: z.array(z.strictObject({ grade: bilingual, from: z.number().nonnegative() })).min(2),
  calendar: z.strictObject({ holidays: z.array(isoDate) }),
  /** Who is heard beside the office, where a round says nothing else (S63, S64). Left out: nobody. */
  voices: z.array(voice).min(1).optional(),
  majors: z.array(major).min(1),
  annexes: z.array(annex),
  checks: z.array(checkSpec),
});

export type Scheme = z.infer<typeof scheme>;
export type Major = z.infer<typeof major>;
export type Indicator = z.infer<typeof indicator>;
export type Field = z.infer<typeof field>;
export type Annex = z.infer<typeof annex>;
export type AnnexColumn = z.infer<typeof annexColumn>;
export type SchemeVoice = z.infer<typeof voice>;
export type Flag = z.infer<typeof flag>;
