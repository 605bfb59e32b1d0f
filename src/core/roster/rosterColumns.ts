import type { KindName } from "../answers/kinds";
import type { KindLimits } from "../answers/kinds/kind";
import type { Bilingual } from "../answers/text";

/** What the sheets of the roster ask for. A column is found by its key; its heading is a matter of language. */
export interface RosterColumn {
  readonly key: string;
  readonly kind: KindName;
  /** Width in characters. */
  readonly width: number;
  readonly limits?: KindLimits;
  /** Without it a filled row means nothing. */
  readonly needed?: true;
}

const words = (...pairs: readonly (readonly [zh: string, en: string])[]): readonly Bilingual[] =>
  pairs.map(([zh, en]) => ({ zh, en }));

export const postCategories = words(["行政", "Administrative"], ["事业", "Public institution"], ["工勤", "Support"]);
export const decisions = words(["承接", "Take on"], ["取消", "Cancel"], ["下放", "Devolve"]);

/** Rows without a code and a name are no units, whatever else they hold. */
export const unitColumns: readonly RosterColumn[] = [
  { key: "code", kind: "text", width: 12, needed: true },
  { key: "name", kind: "text", width: 28, needed: true },
  { key: "sampled", kind: "yesNo", width: 9 },
  { key: "sampleReason", kind: "text", width: 18 },
  { key: "contact", kind: "text", width: 22 },
  { key: "due", kind: "date", width: 15 },
];

/** 划转登记 (DOMAIN §4, V38–V40). */
export const transferColumns: readonly RosterColumn[] = [
  { key: "batch", kind: "text", width: 9 },
  { key: "docNo", kind: "text", width: 22 },
  { key: "from", kind: "text", width: 28, needed: true },
  { key: "to", kind: "text", width: 28, needed: true },
  { key: "category", kind: "choice", width: 10, limits: { options: postCategories } },
  { key: "posts", kind: "integer", width: 9, limits: { min: 0, max: 9999 }, needed: true },
  { key: "people", kind: "integer", width: 9, limits: { min: 0, max: 9999 }, needed: true },
  { key: "confirmedFrom", kind: "yesNo", width: 11 },
  { key: "confirmedTo", kind: "yesNo", width: 11 },
];

/** 审批事项登记 (V41, V42, V58); a column for each banner follows `docNo`. */
export const itemColumns: readonly RosterColumn[] = [
  { key: "code", kind: "text", width: 12, needed: true },
  { key: "name", kind: "text", width: 34 },
  { key: "type", kind: "text", width: 13 },
  { key: "department", kind: "text", width: 24 },
  { key: "decision", kind: "choice", width: 9, limits: { options: decisions } },
  { key: "docNo", kind: "text", width: 22 },
];
export const itemEndColumns: readonly RosterColumn[] = [
  { key: "devolvedOn", kind: "date", width: 15 },
  { key: "handover", kind: "text", width: 16 },
];

/** 事项承接登记: one row an item and banner. Seventy columns beside the items would be no table any more. */
export const takingColumns: readonly RosterColumn[] = [
  { key: "item", kind: "text", width: 12, needed: true },
  { key: "banner", kind: "text", width: 24, needed: true },
  { key: "takenOn", kind: "date", width: 15 },
  { key: "department", kind: "text", width: 22 },
  { key: "section", kind: "text", width: 18 },
  { key: "staffed", kind: "yesNo", width: 10 },
  { key: "note", kind: "text", width: 26 },
];

/** Key of a banner's column among the targets of an item; its name is what stands in the heading. */
export const TARGET = "target.";

export const settingKeys = ["round", "title", "start", "due", "organiser", "sample"] as const;
export type SettingKey = (typeof settingKeys)[number];
export const settingKind: Readonly<Record<SettingKey, KindName>> = {
  round: "text",
  title: "text",
  start: "date",
  due: "date",
  organiser: "text",
  sample: "yesNo",
};

/** The scheme of the banners, whose default list DOMAIN §8 knows. */
export const BANNER_SCHEME = "banners";

/** 14 旗市区 with their codes (GB/T 2260). */
export const bannerUnits: readonly { readonly code: string; readonly name: string }[] = [
  { code: "150702", name: "海拉尔区" },
  { code: "150703", name: "扎赉诺尔区" },
  { code: "150781", name: "满洲里市" },
  { code: "150782", name: "牙克石市" },
  { code: "150783", name: "扎兰屯市" },
  { code: "150784", name: "额尔古纳市" },
  { code: "150785", name: "根河市" },
  { code: "150721", name: "阿荣旗" },
  { code: "150722", name: "莫力达瓦达斡尔族自治旗" },
  { code: "150723", name: "鄂伦春自治旗" },
  { code: "150724", name: "鄂温克族自治旗" },
  { code: "150725", name: "陈巴尔虎旗" },
  { code: "150726", name: "新巴尔虎左旗" },
  { code: "150727", name: "新巴尔虎右旗" },
];
