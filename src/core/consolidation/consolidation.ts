import type { RosterUnit, RoundSettings } from "../roster/roster";
import type { Scheme } from "../scheme/scheme";
import type { TransferBasis } from "../validation/betweenUnits/details";
import type { RoundIssue } from "../validation/betweenUnits/rule";
import type { LaidAside } from "./collect";
import type { ItemAnalysis } from "./itemAnalysis";
import type { Rejection, ReturnedFile, Submission, Verdict } from "./submission";

export type RejectedReturn = Extract<Verdict, { state: "rejected" }>;

/**
 * Where a unit of the roster stands: 已报, 未报, 退回, 版本不符, 单位不符. Exactly one of them, so that they add up to 应报;
 * 重复 comes on top.
 */
export type UnitStatus = "reported" | "notReported" | "returned" | "otherVersion" | "unitDiffers";

export interface UnitResult {
  readonly unit: RosterUnit;
  readonly status: UnitStatus;
  /** The return that counts. */
  readonly submission: Submission | undefined;
  readonly superseded: readonly { readonly submission: Submission; readonly state: LaidAside }[];
  readonly rejected: readonly RejectedReturn[];
  /** Desk- or field-verified. Nobody is, in this stage: a self score is a claim (V52, DOMAIN §9 trap 1). */
  readonly verified: boolean;
  readonly place: number | undefined;
  /** 自评顺序: by self score, for reference; a place (位次) is for verified units only (V52). */
  readonly selfOrder: number | undefined;
}

/** All units assessed by one scheme. */
export interface ClassResult {
  readonly scheme: Scheme;
  /** In the order of the roster. */
  readonly units: readonly UnitResult[];
  /** In the order of the scheme. */
  readonly items: readonly ItemAnalysis[];
}

/** One file, one line. */
export interface FileLine {
  readonly file: ReturnedFile;
  readonly state: "counted" | "countedWithWarnings" | LaidAside | "rejected" | "stranger";
  readonly unitCode?: string | undefined;
  readonly unitName?: string | undefined;
  readonly savedAt?: string | undefined;
  readonly reason?: Rejection | undefined;
  /** The file that counts instead. */
  readonly by?: ReturnedFile | undefined;
}

/** A whole round as plain data; every sheet is made from it and from nothing else. */
export interface Consolidation {
  readonly settings: RoundSettings;
  /** Something in it is made up, and everything made from it says so. */
  readonly sample: boolean;
  readonly classes: readonly ClassResult[];
  /** Every file, by name. */
  readonly files: readonly FileLine[];
  /** What transfers between units were compared by. */
  readonly transferBasis: TransferBasis;
  /** Where the headcount check was locked before scoring (S23): of so many units that reported, the locked numbers count. */
  readonly headcount?: { readonly locked: number; readonly reported: number } | undefined;
  /** Between units and between levels. */
  readonly issues: readonly RoundIssue[];
}
