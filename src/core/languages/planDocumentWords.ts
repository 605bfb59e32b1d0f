import type { ExtraWords } from "./extraWords";
import type { PlanBlank } from "../report/planDocument";

/** What 实施方案 (A1) says around the office's own words, in one language. */
export interface PlanDocumentWords {
  readonly extra: ExtraWords;
  readonly docNumber: (year: string) => string;
  readonly sections: readonly [string, string, string, string, string, string];
  readonly opening: (about: { readonly basis: string; readonly reformYear: string }) => string;
  /** Where the office has written nothing yet. */
  readonly toFill: string;
  readonly stageToFill: string;
  readonly content: (about: {
    readonly majors: readonly (readonly [title: string, points: number])[];
    readonly indicators: number;
    readonly total: number;
    readonly annex: number;
  }) => string;
  readonly bands: (bands: readonly (readonly [grade: string, from: number])[]) => string;
  readonly measures: string;
  readonly span: (from: string, to: string) => string;
  readonly stage: (title: string, span: string) => string;
  readonly work: (about: {
    readonly text: string;
    readonly measures: string;
    readonly who: string;
    readonly span: string;
  }) => string;
  readonly member: (about: { readonly name: string; readonly unit: string; readonly post: string }) => string;
  readonly team: (head: string, members: string) => string;
  readonly recusal: (member: string, text: string) => string;
  readonly sampled: (count: number) => string;
  readonly sampledHead: readonly [string, string, string];
  readonly annexLine: (number: number, title: string) => string;
  readonly others: string;
  readonly annexMark: (number: number) => string;
  readonly annexTitle: (title: string) => string;
  readonly annexNote: (total: number, defaults: string | undefined) => string;
  readonly annexHead: readonly [string, string, string, string, string];
  readonly major: (title: string, points: number) => string;
  readonly measuresOf: (measures: readonly string[]) => string;
  readonly blank: (blank: PlanBlank) => string;
}
