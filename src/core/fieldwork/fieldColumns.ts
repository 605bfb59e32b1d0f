import type { Bilingual } from "../answers/text";
import { categories, type Category } from "./categories";
import { asked, options } from "../form/asked";
import type { AskedColumn } from "../form/readEntries";

/** What a field record (A8) and an interview record (A9) ask for. The scheme of it is S27–S35. */

/** The four kinds of key division (S35), each with its column in 内设机构明细表 (A4). */
export const keyKinds = ["isNew", "takesTransferred", "approvals", "legal"] as const;
export type KeyKind = (typeof keyKinds)[number];
const kindOptions = options(
  ["新设立", "Newly set up"],
  ["划转职能涉及", "Transferred functions"],
  ["行政审批", "Administrative approval"],
  ["法制", "Legal affairs"],
  ["其他", "Other"],
);
/** Which kind of division a choice means; undefined for 其他. */
export const kindChosen = (chosen: string): KeyKind | undefined =>
  keyKinds[kindOptions.findIndex(({ zh }) => zh === chosen)];

export const sourceOptions = options(
  ["查阅材料", "Papers"],
  ["座谈听取汇报", "Meeting"],
  ["访谈", "Interview"],
  ["现场查看", "On site"],
  ["问卷", "Questionnaire"],
);
/** In the order of `categories`. */
export const categoryOptions = options(
  ["缺位", "Duty not done"],
  ["越位", "Beyond its duty"],
  ["错位", "Duty misplaced"],
  ["机构", "Bodies"],
  ["编制", "Establishment"],
  ["职数", "Leadership posts"],
  ["机制", "Mechanisms"],
);
/** Which category a choice means; undefined where none was chosen. */
export const categoryChosen = (chosen: string): Category | undefined =>
  categories[categoryOptions.findIndex(({ zh }) => zh === chosen)];

/** ③ the papers to be seen (S31–S33). */
export const materials: readonly (Bilingual & { readonly key: string })[] = [
  { key: "plan", zh: "工作计划", en: "Work plan" },
  { key: "summary", zh: "工作总结", en: "Work summary" },
  { key: "certificate", zh: "机构编制管理证", en: "Establishment certificate" },
  { key: "reform", zh: "落实职能转变和机构改革的措施材料", en: "Measures for the change of functions and the reform" },
  { key: "approvals", zh: "落实行政审批制度改革的措施材料", en: "Measures for the reform of approvals" },
  { key: "lists", zh: "落实权责清单制度的措施材料", en: "Measures for the lists of powers and responsibilities" },
];

const COPIES = { min: 0, max: 999 };
const { text, yesNo } = asked;

export const headEntries: readonly AskedColumn[] = [
  { key: "visitedOn", kind: "date" },
  text("meetingAt", 100),
  text("meetingPlace", 100),
  text("speaker", 100),
  { key: "attended", kind: "integer", limits: COPIES },
  text("points", 1000),
  { key: "issued", kind: "integer", limits: { min: 0, max: 9999 } },
  { key: "collected", kind: "integer", limits: { min: 0, max: 9999 } },
];
export const materialColumns: readonly AskedColumn[] = [
  { key: "material", kind: "text", locked: true },
  yesNo("seen"),
  { key: "copies", kind: "integer", limits: COPIES },
  text("problem"),
];
export const roomColumns: readonly AskedColumn[] = [
  text("division", 60),
  ...keyKinds.map(yesNo),
  text("door", 60),
  text("plate", 60),
  text("office", 100),
  yesNo("asApproved"),
  text("note", 200),
];
export const outlineKeys = ["duties", "transfers", "approvals", "legal", "posts", "troubles"] as const;
export const interviewColumns: readonly AskedColumn[] = [
  text("division", 60),
  { key: "kind", kind: "choice", limits: { options: kindOptions } },
  text("person", 60),
  { key: "on", kind: "date" },
  text("place", 60),
  text("asked", 30),
  text("recorded", 30),
  ...outlineKeys.map((key) => text(key, 500)),
  text("indicator", 20),
  yesNo("lead"),
];
export const problemColumns: readonly AskedColumn[] = [
  text("problem", 500),
  { key: "source", kind: "choice", limits: { options: sourceOptions } },
  text("indicator", 20),
  { key: "category", kind: "choice", limits: { options: categoryOptions } },
  text("basis"),
];
