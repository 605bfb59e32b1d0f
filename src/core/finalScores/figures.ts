import { z } from "zod";
import { voiceIds } from "../scheme/voices";
import { categories } from "../fieldwork/categories";

/**
 * The settled figures of a round as plain data: what 定稿 locks, and what documents, ledger and analysis are made from.
 * They travel in a hidden sheet of 核验汇总 and of 评估定稿, so that both need nothing but themselves.
 */

/** Pending and not applicable are no 0. */
const points = z.union([z.number().nonnegative(), z.literal("pending"), z.literal("notApplicable")]);

const indicatorFigures = z.strictObject({
  self: points,
  final: points,
  verified: z.boolean(),
  /** Where the counting values come from; "manual" are points by hand. */
  source: z.enum(["site", "desk", "accepted", "self", "mixed", "manual", "notApplicable", "objection"]),
  /** How the points came about, in words. */
  how: z.string(),
  /** 扣分原因. */
  reasons: z.array(z.strictObject({ by: z.string(), text: z.string() })),
  /** Values that verification changed, as shown. */
  changed: z.array(z.strictObject({ field: z.string(), title: z.string(), self: z.string(), verified: z.string() })),
});

const unitFigures = z.strictObject({
  code: z.string(),
  name: z.string(),
  scheme: z.string(),
  sampled: z.boolean(),
  sampleReason: z.string(),
  state: z.enum(["verified", "unfinished", "disputed", "none"]),
  assessors: z.array(z.string()),
  /** By indicator id, in the scheme's order; empty where nobody has verified anything. */
  indicators: z.record(z.string(), indicatorFigures),
  /** Raised flags: indicator and position among its flags. */
  flags: z.array(z.strictObject({ indicator: z.string(), flag: z.number().int().nonnegative() })),
  /** Counting values of number fields, computed ones too. */
  numbers: z.record(z.string(), z.number()),
  /** What was noticed besides the points: plates seen, problems found (V13, V35), interviews, questionnaires; without a source, on site. */
  remarks: z.array(
    z.strictObject({
      indicator: z.string(),
      text: z.string(),
      source: z.enum(["site", "interview", "survey"]).optional(),
      /** Not established yet: a lead from an interview, an answer in a questionnaire. */
      toCheck: z.literal(true).optional(),
      /** As the team on site said; without one, ours (`categoryOf`). */
      category: z.enum(categories).optional(),
    }),
  ),
  /** Others that weigh in the composite score (S61–S64, DOMAIN §5 mode 2); left out where the office weighs nobody. */
  voices: z
    .array(
      z.strictObject({
        id: z.enum(voiceIds),
        /** Whole per cent, as the office set it. */
        weight: z.number().int().positive(),
        score: z.number().optional(),
        tooFew: z.literal(true).optional(),
      }),
    )
    .optional(),
});

export const roundFigures = z.strictObject({
  round: z.string(),
  title: z.string(),
  organiser: z.string(),
  sample: z.boolean(),
  schemes: z.array(z.strictObject({ id: z.string(), version: z.string() })),
  units: z.array(unitFigures),
});

export type Points = z.infer<typeof points>;
export type IndicatorFigures = z.infer<typeof indicatorFigures>;
export type UnitFigures = z.infer<typeof unitFigures>;
export type RoundFigures = z.infer<typeof roundFigures>;
