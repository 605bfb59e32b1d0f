import type { Answer } from "../answers/answer";
import type { Bilingual } from "../answers/text";
import type { IsoDate } from "../calendar/civilDate";
import type { CarriedRound } from "./carried";
import type { CellRef } from "../form/workbook";
import type { HeadcountBasis } from "../evaluate/headcountBasis";

/** The office's list of who has to report, with the numbers it gives out (编办核定数). */
export interface Roster {
  readonly settings: RoundSettings;
  readonly units: readonly RosterUnit[];
  /** Filled rows of the transfer register (划转登记表); empty when the office keeps none. */
  readonly transfers: readonly TransferEntry[];
  /** Filled rows of the approval-item register (审批事项登记表). */
  readonly items: readonly ApprovalItem[];
  /** From the round before; left out for a first round. */
  readonly carried?: CarriedRound | undefined;
  /** 领导职数核对, locked before scoring; it comes from a workbook of its own and goes with the roster from then on. */
  readonly headcount?: HeadcountBasis | undefined;
}

export interface RoundSettings {
  /** 2015 */
  readonly round: string;
  /** 呼伦贝尔市政府职能转变和机构改革评估 */
  readonly title: string;
  readonly start?: IsoDate | undefined;
  readonly due?: IsoDate | undefined;
  /** Who runs the round: 呼伦贝尔市机构编制委员会办公室. */
  readonly organiser?: string | undefined;
  /** Made-up data; said on everything made from it. */
  readonly sample?: boolean | undefined;
}

export interface RosterUnit {
  readonly code: string;
  readonly name: string;
  /** Id of the scheme it is assessed by: its class. */
  readonly scheme: string;
  readonly sampled: boolean;
  readonly sampleReason: string;
  readonly contact: string;
  readonly due?: IsoDate | undefined;
  /** Office numbers by field id; blank ones left out. */
  readonly numbers: ReadonlyMap<string, Answer>;
}

export interface TransferEntry {
  readonly batch: string;
  readonly docNo: string;
  /** A unit's name, or a body outside the roster (体制外, 自治区工商局). */
  readonly from: string;
  readonly to: string;
  readonly category: string;
  readonly posts: number;
  readonly people: number;
  readonly confirmedFrom: boolean | undefined;
  readonly confirmedTo: boolean | undefined;
}

export interface ApprovalItem {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly department: string;
  readonly decision: string;
  readonly docNo: string;
  /** Names of the banners it was devolved to. */
  readonly targets: readonly string[];
  readonly devolvedOn?: IsoDate | undefined;
  readonly handover: string;
  readonly takings: readonly {
    readonly banner: string;
    readonly takenOn?: IsoDate | undefined;
    readonly department: string;
    readonly section: string;
    readonly staffed: boolean | undefined;
    readonly note: string;
  }[];
}

/**
 * What was noticed in a roster, with its cell. As a fault it stops an issue or a consolidation; as a warning (numbers that
 * are still missing, names nobody knows) it only tells.
 */
export interface RosterFault {
  readonly kind: RosterFaultKind;
  readonly at?: CellRef;
  /** What stands there, or whom it is about. */
  readonly text: string;
  /** Column of the sheet, where the words know its heading … */
  readonly column?: string;
  /** … or the titles of the office numbers it is about. */
  readonly titles?: readonly Bilingual[];
  /** Where the same code or name stands already. */
  readonly first?: CellRef;
  readonly least?: number;
  readonly most?: number;
}

export type RosterFaultKind =
  | "notARoster"
  | "noUnits"
  | "sheetTwice"
  | "unknownScheme"
  | "codeMissing"
  | "nameMissing"
  | "codeTwice"
  | "nameTwice"
  | "itemCodeMissing"
  | "itemTwice"
  | "numberUnreadable"
  | "numberOutside"
  | "numberMissing"
  | "dateUnreadable"
  | "choiceUnreadable"
  | "columnMissing"
  | "headMissing"
  | "marksLost"
  | "roundMissing"
  | "titleMissing"
  // Warnings
  | "officeNumbersMissing"
  | "dueMissing"
  | "sampleReasonMissing"
  | "unitUnknown"
  | "itemUnknown";
