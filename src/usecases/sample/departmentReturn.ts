import { departmentSlips } from "./departmentSlips";
import type { Draft, DraftAnnexes, DraftRow } from "./draft";
import type { DepartmentEstablishment } from "./establishment";
import { personName } from "./names";
import { phrases, problems } from "./phrases";
import { slip } from "./slips";
import type { SampleUnit } from "./sampleRoster";

export interface Circumstances {
  readonly name: string;
  readonly filledOn: string;
  readonly contact: string;
}

/** 市教育局 → 呼教发〔2014〕12号 */
export const documentNumber = (name: string, year: number, number: number): string =>
  `呼${name.replace(/^市/, "").charAt(0)}发〔${year}〕${number}号`;

/** A department without a fault, as the office's numbers have it. */
function faultless(draft: Draft, own: DepartmentEstablishment, { name, filledOn, contact }: Circumstances): void {
  const { chance } = draft;
  const say = (key: keyof typeof phrases): string => draft.says(phrases[key]);
  const due = (id: string): number => draft.number(id);
  const found = chance.whole(0, 4);
  const dates = {
    planDate: `2014-0${chance.whole(3, 6)}-${chance.whole(10, 28)}`,
    list: `2015-0${chance.whole(3, 6)}-${chance.whole(10, 28)}`,
  };
  draft.set({
    "D1.1.planIssued": true,
    "D1.1.planDocNo": `${say("plan")}${documentNumber(name, 2014, chance.whole(5, 90))}`,
    "D1.1.planDate": dates.planDate,
    "D1.1.planHasTasks": true,
    "D1.2.meetingCount": chance.whole(2, 9),
    "D1.2.firstMeetingDate": `2014-03-0${chance.whole(1, 9)}`,
    "D1.2.leaderName": personName(chance.pick),
    "D1.2.leaderPost": say("leaderPost"),
    "D1.3.tasksOnTime": due("D1.3.tasksDue"),
    "D1.3.tasksLate": 0,
    "D1.3.finishDate": `2014-12-${chance.whole(10, 31)}`,
    "D1.4.effectTier": "好",
    "D1.4.effectNote": say("effect"),
    "D1.5.summaryDone": true,
    "D1.5.selfReportDate": filledOn,
    "D1.5.liaison": contact,
    "D1.6.discViol": 0,
    "D1.6.seriousViol": false,
    "D2.1.itemsTaken": due("D2.1.itemsToTake"),
    "D2.1.itemsStaffed": due("D2.1.itemsToTake"),
    "D2.2.itemsCancelled": due("D2.2.itemsToCancel"),
    "D2.3.itemsDevolved": due("D2.3.itemsToDevolve"),
    "D2.3.handoverDocs": chance.whole(1, 6),
    "D2.3.trainingCount": chance.whole(1, 5),
    "D2.4.powerListPub": true,
    "D2.4.powerItems": chance.whole(20, 260),
    "D2.4.powerListDate": dates.list,
    "D2.4.respListPub": true,
    "D2.4.respItems": chance.whole(15, 200),
    "D2.4.respListDate": dates.list,
    "D2.4.dynAdjust": true,
    "D2.4.offListUse": 0,
    "D2.5.supMeasures": due("D2.2.itemsToCancel") + due("D2.3.itemsToDevolve"),
    "D2.5.supSystem": true,
    "D2.5.inspections": chance.whole(2, 40),
    "D2.6.enfPlan": true,
    "D2.6.enfMech": true,
    "D2.6.teamsBefore": chance.whole(2, 4),
    "D2.6.teamsAfter": 1,
    "D2.6.staffDown": chance.whole(0, 30),
    "D2.6.enfTier": "好",
    "D2.7.dutiesInPlan": due("D2.7.dutiesTotal"),
    "D2.7.dutiesDone": due("D2.7.dutiesTotal"),
    "D2.8.overlapFound": found,
    "D2.8.overlapSolved": found,
    "D2.8.overlapDesc": found > 0 ? say("overlap") : undefined,
    "D3.1.sealChanged": true,
    "D3.1.dutyMoved": true,
    "D3.1.teamInPlace": true,
    "D3.1.officeMerged": true,
    "D3.2.unitsActual": due("D3.2.unitsApproved"),
    "D3.2.nameDiff": 0,
    "D3.2.unitList": say("divisions"),
    "D3.3.runTier": "好",
    "D3.3.unitsWithDuty": due("D3.2.unitsApproved"),
    "D3.3.disputes": 0,
    "D3.3.runNote": say("running"),
    "D3.4.unauthUnits": 0,
    "D3.4.renamed": 0,
    "D3.4.extraPlates": 0,
    "D4.1.mixedStaff": 0,
    "D4.1.staffActual": due("D4.1.staffApproved") - chance.whole(0, Math.min(4, own.divisions.length)),
    "D4.2.chiefActual": due("D4.2.chiefApproved"),
    "D4.2.deputyActual": due("D4.2.deputyApproved"),
    "D4.2.midActual": due("D4.2.midApproved"),
    "D4.2.postDocsOk": true,
    "D4.2.postMismatch": 0,
    "D4.3.postsInDone": due("D4.3.postsInDue"),
    "D4.3.postsOutDone": due("D4.3.postsOutDue"),
    "D4.3.pplInDone": due("D4.3.pplInDue"),
    "D4.3.pplOutDone": due("D4.3.pplOutDue"),
    "D4.4.overStaffLegacy": 0,
    "D5.1.mechTier": "好",
    "D5.1.mechCount": chance.whole(2, 12),
    "D5.1.mechNote": say("mechanism"),
    "D5.2.coopTier": "好",
    "D5.2.coopDocs": chance.whole(1, 8),
    "D5.2.coopNote": say("cooperation"),
    "D6.1.resByPlan": true,
    "D6.1.resData": true,
    "D6.1.resCase": true,
    "D6.1.resultText": say("results"),
    "D6.2.problemCount": chance.whole(1, 4),
    "D6.2.causeClear": true,
    "D6.2.adviceUsable": true,
    "D6.2.problemText": say("problems"),
    "D6.2.adviceText": say("advice"),
  });
  draft.set({ "D4.1.certStaff": draft.number("D4.1.staffActual") });
}

/** What is odd without costing anything: a warning here and there. */
function oddities(draft: Draft, name: string): void {
  const { chance } = draft;
  if (chance.chance(0.06))
    draft.set({ "D1.1.planDocNo": `${documentNumber(name, 2014, 18).replace("〔", "[").replace("〕", "]")}` });
  if (chance.chance(0.05)) draft.set({ "D1.4.effectNote": draft.says(phrases.short) });
}

export function departmentDraft(
  draft: Draft,
  { establishment, loss, capped }: SampleUnit,
  circumstances: Circumstances,
): DraftAnnexes {
  if (establishment.kind !== "departments") throw new Error("a department's return needs a department's establishment");
  faultless(draft, establishment, circumstances);
  oddities(draft, circumstances.name);
  if (capped) overPosts(draft);
  const applies = (indicator: string): boolean => departmentApplies(draft, indicator);
  slip(draft, departmentSlips, applies, capped ? 4 : loss * 0.92);
  leaveOut(draft, applies);
  return annexes(draft, establishment, circumstances);
}

/** One deputy too many: excellent by its points, but no longer by its grade. */
function overPosts(draft: Draft): void {
  draft.add("D4.2.deputyActual", 1);
  draft.set({ "D4.5.overPostsDesc": draft.says(phrases.overPosts) });
}

const naFields: Readonly<Record<string, (draft: Draft) => boolean>> = {
  "D2.1": (draft) => draft.number("D2.1.itemsToTake") === 0,
  "D2.2": (draft) => draft.number("D2.2.itemsToCancel") === 0,
  "D2.3": (draft) => draft.number("D2.3.itemsToDevolve") === 0,
  "D2.6": (draft) => !draft.yes("D2.6.hasEnforcement"),
  "D3.1": (draft) => !draft.yes("D3.1.isMerged"),
  "D4.3": (draft) =>
    ["postsInDue", "postsOutDue", "pplInDue", "pplOutDue"].every((key) => draft.number(`D4.3.${key}`) === 0),
};

const departmentApplies = (draft: Draft, indicator: string): boolean => naFields[indicator]?.(draft) !== true;

const unitFields: Readonly<Record<string, readonly string[]>> = {
  "D2.1": ["itemsTaken", "itemsStaffed"],
  "D2.2": ["itemsCancelled"],
  "D2.3": ["itemsDevolved", "handoverDocs", "trainingCount"],
  "D2.6": ["enfPlan", "enfMech", "teamsBefore", "teamsAfter", "staffDown", "enfTier"],
  "D3.1": ["sealChanged", "dutyMoved", "teamInPlace", "officeMerged"],
  "D4.3": ["postsInDone", "postsOutDone", "pplInDone", "pplOutDone"],
};

/** What doesn't apply stays empty, as people leave it. */
function leaveOut(draft: Draft, applies: (indicator: string) => boolean): void {
  for (const [indicator, fields] of Object.entries(unitFields)) {
    if (!applies(indicator)) for (const field of fields) draft.set({ [`${indicator}.${field}`]: undefined });
  }
}

function annexes(draft: Draft, own: DepartmentEstablishment, { name }: Circumstances): DraftAnnexes {
  const list = divisions(draft, own, name);
  draft.set({
    "D3.3.unitsWithDuty": draft.number("D3.2.unitsActual"),
    "D4.2.midActual": list.reduce((sum, { postsActual }) => sum + Number(postsActual), 0),
  });
  return {
    divisions: list,
    staffing: staffing(draft, own),
    headcount: [headcountRow(draft, name)],
    problems: problemList(draft, "D6.2.problemCount", "D"),
  };
}

/** A department without bodies of its own: one row, which says again what D4.2 says. */
function headcountRow(draft: Draft, name: string): DraftRow {
  const number = (key: string): number => draft.number(`D4.2.${key}`);
  const pairs = ["chief", "deputy", "mid"].map((post) => [number(`${post}Approved`), number(`${post}Actual`)] as const);
  const over = pairs.some(([approved, actual]) => actual > approved);
  const vacant = pairs.some(([approved, actual]) => actual < approved);
  return {
    body: name,
    rank: "正处级",
    docNo: documentNumber("市编", 2014, 20 + (draft.number("D2.7.dutiesTotal") % 30)),
    approvedChief: number("chiefApproved"),
    approvedDeputy: number("deputyApproved"),
    approvedMid: number("midApproved"),
    actualChief: number("chiefActual"),
    actualDeputy: number("deputyActual"),
    actualMid: number("midActual"),
    conclusion: over ? "超配" : number("postMismatch") > 0 ? "类别不符" : vacant ? "空缺" : "一致",
  };
}

function divisions(draft: Draft, own: DepartmentEstablishment, name: string): DraftRow[] {
  const approved = draft.number("D3.2.unitsApproved");
  const unauthorised = draft.number("D3.4.unauthUnits");
  let missing = approved + unauthorised - draft.number("D3.2.unitsActual");
  let renamed = draft.number("D3.4.renamed");
  // Other names than approved that nobody calls a renaming.
  let differing = draft.number("D3.2.nameDiff") - renamed;
  let plates = draft.number("D3.4.extraPlates");
  const docNo = documentNumber("市编", 2014, 20 + (draft.number("D2.7.dutiesTotal") % 30));
  const last = own.divisions.length - 1;
  const rows = own.divisions.map((division, index): DraftRow => {
    const left = last - index;
    const gone = missing > left;
    if (gone) missing--;
    const isRenamed = !gone && renamed > 0 && index > 2;
    if (isRenamed) renamed--;
    const isOther = !gone && !isRenamed && differing > 0 && index > 2;
    if (isOther) differing--;
    const plate = !gone && plates > 0 && index > 0;
    if (plate) plates--;
    return {
      nameApproved: division.name,
      nameActual: gone
        ? undefined
        : isRenamed || isOther
          ? `${division.name.replace(/科$|室$/, "")}中心`
          : division.name,
      extraPlate: plate ? `${name.replace(/^市/, "")}服务中心` : undefined,
      docNo,
      staffApproved: division.staff,
      staffActual: gone ? 0 : division.staff,
      postsApproved: division.posts,
      postsActual: gone ? 0 : division.posts,
      status: gone ? "未设到位" : isRenamed ? "擅自更名" : "一致",
      isNew: own.merged && index === last,
      takesTransferred: draft.number("D4.3.postsInDue") > 0 && index === 4,
      approvals: division.name === "行政审批科",
      legal: division.name === "政策法规科",
    };
  });
  for (let count = 0; count < unauthorised; count++) {
    rows.push({
      nameActual: `项目推进办公室${count === 0 ? "" : String(count + 1)}`,
      staffApproved: 0,
      staffActual: 2,
      postsApproved: 0,
      postsActual: 0,
      status: "擅自增设",
      isNew: true,
      takesTransferred: false,
      approvals: false,
      legal: false,
      note: draft.says(phrases.unauthorised),
    });
  }
  return rows;
}

function staffing(draft: Draft, { staff }: DepartmentEstablishment): DraftRow[] {
  const categories = ["行政编制", "工勤编制", "事业编制"];
  let difference = draft.number("D4.1.staffActual") - staff.reduce((one, other) => one + other, 0);
  return categories.flatMap((category, index) => {
    const approved = staff[index] ?? 0;
    if (approved === 0) return [];
    // Vacancies and people too many are all among the administrative staff.
    const actual = approved + difference;
    difference = 0;
    return [{ category, approved, actual, register: actual }];
  });
}

export function problemList(draft: Draft, count: string, letter: "D" | "B"): DraftRow[] {
  const indicators = [`${letter}2.4`, `${letter}2.6`, `${letter}2.8`, `${letter}3.2`];
  return problems.slice(0, draft.number(count)).map(({ problem, cause, advice }, index) => ({
    indicator: indicators[index % indicators.length],
    problem: draft.says(problem),
    cause: draft.says(cause),
    advice: draft.says(advice),
  }));
}
