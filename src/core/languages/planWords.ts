import type { PlanIssue } from "../plan/readPlan";
import type { PlanDocumentWords } from "./planDocumentWords";

export type PlanTableName = "team" | "sampled" | "progress" | "training" | "questions";

interface PlanTableWords {
  readonly title: string;
  readonly note: string;
  readonly headings: Readonly<Record<string, string>>;
  readonly hints: Readonly<Record<string, string>>;
  readonly widths: Readonly<Record<string, number>>;
}

/** What the plan of a round says, in one language. */
export interface PlanWords {
  readonly title: string;
  /** What the workbook is called in a sentence. */
  readonly workbook: string;
  readonly planTitle: (round: string) => string;
  readonly bannerOffice: (banner: string) => string;
  readonly platform: string;
  readonly sheets: Readonly<Record<PlanTableName | "settings", string>>;
  readonly settings: {
    readonly note: string;
    readonly sections: readonly [string, string];
    readonly labels: Readonly<Record<string, string>>;
    readonly hints: Readonly<Record<string, string>>;
  };
  readonly progress: { readonly done: string; readonly running: string; readonly waiting: string };
  readonly tables: Readonly<Record<PlanTableName, PlanTableWords>>;
  readonly issue: (issue: PlanIssue) => string;
  readonly document: PlanDocumentWords;
}
