import type { ReturnedFile } from "../consolidation/submission";
import type { FileFault } from "../form/fileFault";
import { keyKinds, materials, type KeyKind } from "./fieldColumns";

export interface TeamMember {
  readonly name: string;
  readonly unit: string;
  readonly head: boolean;
  /** 分管主任: the head has to be one (S27). */
  readonly deputy: boolean | undefined;
}

export interface Interview {
  readonly division: string;
  readonly kind: KeyKind | undefined;
  /** Position; a name is nobody's business (DOMAIN §9, trap 11). */
  readonly person: string;
  readonly on: string;
  readonly indicator: string;
  readonly lead: boolean;
  /** What was recorded along the outline, one after the other. */
  readonly said: string;
}

/** A problem found on site, as the findings want it. */
export interface FieldProblem {
  readonly problem: string;
  readonly source: string;
  /** Id of an indicator of the unit's scheme; "" where none was named. */
  readonly indicator: string;
  readonly category: string;
  readonly basis: string;
}

/** A8 with its five parts, as it came back for one unit. */
export interface FieldRecord {
  readonly visitedOn: string;
  readonly team: readonly TeamMember[];
  readonly meeting: { readonly at: string; readonly speaker: string; readonly points: string };
  readonly issued: number | undefined;
  readonly collected: number | undefined;
  readonly materials: ReadonlyMap<string, { readonly seen: boolean | undefined; readonly problem: string }>;
  readonly rooms: readonly {
    readonly division: string;
    readonly kinds: readonly KeyKind[];
    readonly plate: string;
    readonly asApproved: boolean | undefined;
    /** Something was looked at, not just listed. */
    readonly looked: boolean;
  }[];
  readonly interviews: readonly Interview[];
  readonly problems: readonly FieldProblem[];
  /** Rows of problems that say everything but the problem: "B7" each. */
  readonly unsaidProblems: readonly string[];
}

/** The five parts, in the order of A8. */
export const parts = ["meeting", "questionnaire", "materials", "rooms", "interviews"] as const;
export type Part = (typeof parts)[number];

/** Why a record is not taken: what is wrong with any file, and what V47 and V48 forbid. */
export type FieldFault =
  | FileFault
  | { readonly kind: "recusal"; readonly member: string; readonly unit: string }
  | { readonly kind: "teamMissing" }
  | { readonly kind: "memberUnitMissing"; readonly member: string }
  | { readonly kind: "moreCollected"; readonly issued: number; readonly collected: number }
  | { readonly kind: "unknownIndicator"; readonly sheet: string; readonly given: string };

/** What is still to be done (V49, V48): a warning, not a reason to refuse. */
export type FieldWarning =
  | { readonly kind: "partMissing"; readonly part: Part }
  | { readonly kind: "materialOpen"; readonly count: number }
  | { readonly kind: "kindNotInterviewed"; readonly of: KeyKind; readonly divisions: readonly string[] }
  | { readonly kind: "headMissing" | "headTwice" | "headNotDeputy" }
  | { readonly kind: "problemUnsaid"; readonly cells: readonly string[] }
  /** The visit's own numbers of questionnaires are not those of the count; neither is taken for the other. */
  | { readonly kind: "surveyDiffers"; readonly recorded: HandedOut; readonly counted: HandedOut }
  | { readonly kind: "notSampled" };

/** Questionnaires handed out and collected. */
export interface HandedOut {
  readonly issued?: number | undefined;
  readonly collected?: number | undefined;
}

export interface FieldSubmission {
  readonly file: ReturnedFile;
  readonly unitCode: string;
  readonly unitName: string;
  readonly scheme: string;
  readonly record: FieldRecord;
  readonly warnings: readonly FieldWarning[];
  readonly savedAt?: string | undefined;
}

export type FieldVerdict =
  | { readonly state: "accepted"; readonly file: ReturnedFile; readonly submission: FieldSubmission }
  | {
      readonly state: "rejected";
      readonly file: ReturnedFile;
      readonly fault: FieldFault;
      readonly unit?: string | undefined;
    };

export const hasPart = (record: FieldRecord, part: Part): boolean => {
  switch (part) {
    case "meeting":
      return record.meeting.at !== "" && record.meeting.speaker !== "" && record.meeting.points !== "";
    case "questionnaire":
      return record.issued !== undefined && record.collected !== undefined;
    case "materials":
      return [...record.materials.values()].some(({ seen }) => seen !== undefined);
    case "rooms":
      return record.rooms.some(({ looked }) => looked);
    case "interviews":
      return record.interviews.length > 0;
  }
};

/** V49: all five parts, and of each kind of key division that exists somebody was spoken to. */
export function fieldWarnings(record: FieldRecord, sampled: boolean): readonly FieldWarning[] {
  const heads = record.team.filter(({ head }) => head);
  const open = materials.filter(({ key }) => record.materials.get(key)?.seen === undefined).length;
  return [
    ...(record.unsaidProblems.length > 0 ? [{ kind: "problemUnsaid" as const, cells: record.unsaidProblems }] : []),
    ...(sampled ? [] : [{ kind: "notSampled" as const }]),
    ...(heads.length === 0 ? [{ kind: "headMissing" as const }] : []),
    ...(heads.length > 1 ? [{ kind: "headTwice" as const }] : []),
    ...(heads.length === 1 && heads[0]?.deputy !== true ? [{ kind: "headNotDeputy" as const }] : []),
    ...parts.flatMap((part) => (hasPart(record, part) ? [] : [{ kind: "partMissing" as const, part }])),
    ...(hasPart(record, "materials") && open > 0 ? [{ kind: "materialOpen" as const, count: open }] : []),
    ...keyKinds.flatMap((of) => {
      const divisions = record.rooms.filter(({ kinds }) => kinds.includes(of)).map(({ division }) => division);
      const spoken = record.interviews.some(({ kind, division }) => kind === of || divisions.includes(division));
      return divisions.length > 0 && !spoken ? [{ kind: "kindNotInterviewed" as const, of, divisions }] : [];
    }),
  ];
}
