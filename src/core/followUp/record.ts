import { z } from "zod";
import { roundFigures } from "../finalScores/figures";

/** 定稿 as it is kept: the locked figures, who locked them, everything changed since, and the documents made from them. */

const change = z.strictObject({
  version: z.number().int(),
  on: z.string(),
  by: z.string(),
  why: z.string(),
  unit: z.string(),
  name: z.string(),
  /** Indicator id, field id of a number, one of the totals, or something about the unit. */
  what: z.string(),
  /** Of an indicator: what changed beside its points; nothing where the points did. */
  part: z.enum(["self", "reasons", "values", "remarks", "category", "source", "how"]).optional(),
  was: z.string(),
  now: z.string(),
});

const madeDocument = z.strictObject({
  kind: z.enum(["report", "feedback"]),
  /** "" for the report. */
  unit: z.string(),
  file: z.string(),
  /** The workbook that holds it as a sheet to be printed, made at the same time; those made earlier have none. */
  printed: z.string().optional(),
  on: z.string(),
  /** Of what it was made from (`sourceHash`). */
  source: z.string(),
});

export const finalRecord = z.strictObject({
  figures: roundFigures,
  /** 1 at 定稿, one more at every change since. */
  version: z.number().int().positive(),
  by: z.string(),
  on: z.string(),
  /** Who and when the first time. */
  firstBy: z.string(),
  firstOn: z.string(),
  hash: z.string(),
  log: z.array(change),
  documents: z.array(madeDocument),
});

export type Change = z.infer<typeof change>;
export type MadeDocument = z.infer<typeof madeDocument>;
export type FinalRecord = z.infer<typeof finalRecord>;

/** What the office has entered in 评估定稿; never computed, always taken over. */
export interface OfficeEntries {
  readonly objections: readonly Objection[];
  /** By finding key. */
  readonly findings: ReadonlyMap<string, FindingEdit>;
}

/** 异议: as the office records and settles it. Texts as entered. */
export interface Objection {
  readonly key: string;
  readonly unit: string;
  readonly indicator: string;
  readonly text: string;
  readonly receivedOn: string;
  /** 维持 or 调整. */
  readonly decision: string;
  readonly points: string;
  readonly by: string;
  readonly on: string;
  readonly why: string;
}

/** What the office says of a finding otherwise than we do; undefined where it leaves our word. */
export interface FindingEdit {
  readonly category?: string;
  readonly nature?: string;
  readonly text?: string;
  readonly advice?: string;
  /** 不需整改的理由 (V51). */
  readonly noAction?: string;
}
