import type { Answer, Answers } from "../answers/answer";
import type { Indicator } from "../scheme/scheme";

/** What one assessor says of one field. */
export interface FieldRecord {
  /** 书面核实值 */
  readonly desk: Answer;
  /** 实地核实值 */
  readonly site: Answer;
  /** Whether the self value was looked at and stands; undefined where nothing is said of it by itself. */
  readonly accepted: boolean | undefined;
}

/** Points as they were typed; what is no number is kept to be told. */
export type ManualEntry =
  | { readonly state: "blank" }
  | { readonly state: "given"; readonly points: number }
  | { readonly state: "unreadable"; readonly text: string };

export interface IndicatorRecord {
  readonly manual: ManualEntry;
  /** "" where nothing is said; “无” says nothing. */
  readonly manualReason: string;
  /** 扣分原因（差异说明） */
  readonly deduction: string;
  /** Which of 查、听、谈、看、改 were ticked. */
  readonly measures: readonly Indicator["measures"][number][];
  readonly notes: string;
}

/** 属实, 不符 or 未见; undefined until somebody has looked. */
export type EvidenceFinding = "asStated" | "differs" | "notSeen";

export interface EvidenceRecord {
  readonly number: number;
  readonly indicator: string;
  readonly name: string;
  readonly docNo: string;
  readonly finding: EvidenceFinding | undefined;
  readonly note: string;
}

/** One assessor's record of one unit. */
export interface VerificationRecord {
  readonly assessor: string;
  readonly assessorUnit: string;
  readonly verifiedOn: Answer;
  /** Whatever has no verified value is accepted as the unit reported it. */
  readonly acceptRest: boolean;
  readonly platesSeen: Answer;
  readonly problemsFound: Answer;
  readonly fields: ReadonlyMap<string, FieldRecord>;
  readonly indicators: ReadonlyMap<string, IndicatorRecord>;
  readonly evidence: readonly EvidenceRecord[];
}

/**
 * What the unit reported, by field id, the office's numbers with it. A field that adds up an annex has its sum here: the
 * annex itself stays with the return.
 */
export type SelfValues = Answers;

export const noFieldRecord: FieldRecord = { desk: { state: "blank" }, site: { state: "blank" }, accepted: undefined };
export const noIndicatorRecord: IndicatorRecord = {
  manual: { state: "blank" },
  manualReason: "",
  deduction: "",
  measures: [],
  notes: "",
};
