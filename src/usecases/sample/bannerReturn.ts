import { problemList, type Circumstances } from "./departmentReturn";
import type { Draft, DraftAnnexes, DraftRow } from "./draft";
import type { BannerEstablishment } from "./establishment";
import { personName } from "./names";
import { phrases } from "./phrases";
import type { RegisterSums, SampleUnit } from "./sampleRoster";
import { bannerSlips, note } from "./bannerSlips";
import { slip } from "./slips";

/** 海拉尔区 → 海政发〔2014〕12号 */
const documentNumber = (name: string, body: string, number: number): string =>
  `${name.charAt(0)}${body}发〔2014〕${number}号`;

/** A banner without a fault, as the office's numbers and the registers have it. */
function faultless(
  draft: Draft,
  own: BannerEstablishment,
  { name, filledOn, contact }: Circumstances,
  sums: RegisterSums,
): void {
  const { chance } = draft;
  const say = (key: keyof typeof phrases): string => draft.says(phrases[key]);
  const due = (id: string): number => draft.number(id);
  const count = own.departments.length;
  const found = chance.whole(0, 4);
  const interfered = chance.chance(0.25) ? chance.whole(1, 2) : 0;
  const taken = sums.items.get(name);
  draft.set({
    "B1.1.schemeIssued": true,
    "B1.1.schemeDocNo": documentNumber(name, "政", chance.whole(5, 90)),
    "B1.1.schemeDate": `2014-0${chance.whole(5, 8)}-${chance.whole(10, 28)}`,
    "B1.1.schemeApproved": true,
    "B1.1.taskSplit": true,
    "B1.2.meetingCount": chance.whole(3, 12),
    "B1.2.leaderName": `${personName(chance.pick)}（${say("mayor")}）`,
    "B1.2.liaison": contact,
    "B1.3.tasksOnTime": due("B1.3.tasksDue"),
    "B1.3.tasksLate": 0,
    "B1.3.finishDate": `2014-12-${chance.whole(10, 31)}`,
    "B1.4.sandingIssued": due("B1.4.sandingDue"),
    "B1.4.sandingOk": due("B1.4.sandingDue"),
    "B1.5.selfReportDate": filledOn,
    "B1.5.trainees": chance.whole(2, 9),
    "B1.5.deptSelfDue": count,
    "B1.5.deptSelfDone": count,
    "B1.5.summaryDone": true,
    "B1.6.discViol": 0,
    "B1.6.seriousViol": false,
    "B1.7.resData": true,
    "B1.7.causeClear": true,
    "B1.7.adviceUsable": true,
    "B1.7.problemCount": chance.whole(1, 5),
    "B1.7.resultText": `${say("results")}${say("problems")}${say("advice")}`,
    "B2.1.itemsTaken": taken?.taken ?? 0,
    "B2.1.itemsGuide": taken?.taken ?? 0,
    "B2.2.itemsCancelled": due("B2.2.itemsToCancel"),
    "B2.3.downDone": due("B2.3.downDue"),
    "B2.4.itemsStaffed": taken?.staffed ?? 0,
    "B2.4.staffAdded": chance.whole(2, 20),
    "B2.4.trainedStaff": chance.whole(10, 120),
    "B2.4.fundOk": true,
    "B2.4.techOk": true,
    "B2.5.powerDepts": due("B2.5.listDepts"),
    "B2.5.respDepts": due("B2.5.listDepts"),
    "B2.5.powerItems": chance.whole(900, 3600),
    "B2.5.dynAdjust": true,
    "B2.6.supSystem": true,
    "B2.6.supMeasures": due("B2.2.itemsToCancel"),
    "B2.6.supTier": "好",
    "B2.6.supNote": say("supervision"),
    "B2.7.enfPlan": true,
    "B2.7.enfMech": true,
    "B2.7.teamsBefore": chance.whole(6, 14),
    "B2.7.teamsAfter": chance.whole(2, 5),
    "B2.7.staffDown": chance.whole(5, 80),
    "B2.7.enfTier": "好",
    "B2.8.fdaSet": true,
    "B2.8.icHanded": true,
    "B2.8.qsHanded": true,
    "B2.8.marketRun": true,
    "B2.8.stationCount": chance.whole(4, 14),
    "B2.8.pplHanded": due("B3.6.pplDue"),
    "B2.9.overlapFound": found,
    "B2.9.overlapSolved": found,
    "B2.9.coopDocs": chance.whole(2, 9),
    "B2.9.coopTier": "好",
    "B2.9.coopNote": say("cooperation"),
    "B3.1.deptActual": count,
    "B3.1.mergedDone": due("B3.1.mergedDue"),
    "B3.2.unitsActual": due("B3.2.unitsApproved"),
    "B3.2.nameDiff": 0,
    "B3.3.unauthUnits": 0,
    "B3.3.renamed": 0,
    "B3.3.extraPlates": 0,
    "B3.4.overStaffLegacy": 0,
    "B3.5.postMismatch": 0,
    "B3.5.headcountConfirmed": true,
    "B3.6.postsDone": due("B3.6.postsDue"),
    "B3.6.pplDone": due("B3.6.pplDue"),
    "B3.7.certDepts": count,
    "B3.7.realName": true,
    "B3.7.dynAdj": true,
    "B3.8.interfere": interfered,
    "B3.8.noAct": true,
    "B3.8.reported": true,
    "B3.8.interfereDesc": interfered > 0 ? say("interference") : undefined,
  });
}

export function bannerDraft(
  draft: Draft,
  { establishment, loss, capped }: SampleUnit,
  circumstances: Circumstances,
  sums: RegisterSums,
): DraftAnnexes {
  if (establishment.kind !== "banners") throw new Error("a banner's return needs a banner's establishment");
  faultless(draft, establishment, circumstances, sums);
  const applies = (indicator: string): boolean => bannerApplies(draft, indicator);
  const unstaffed =
    draft.number("B2.1.itemsTaken") === 0
      ? 0
      : 3 * (1 - draft.number("B2.4.itemsStaffed") / draft.number("B2.1.itemsTaken"));
  slip(draft, bannerSlips, applies, (capped ? 4 : loss) - unstaffed);
  if (capped) draft.set({ [note.over]: 1 });
  leaveOut(draft, applies);

  const departments = departmentRows(draft, establishment);
  const sum = (column: string): number => departments.reduce((total, row) => total + Number(row[column]), 0);
  const headcount = headcountRows(draft, establishment, circumstances.name);
  const actual = (row: DraftRow): number =>
    Number(row["actualChief"]) + Number(row["actualDeputy"]) + Number(row["actualOther"]);
  draft.set({
    "B3.2.unitsActual": sum("unitsActual"),
    "B3.4.staffActual": sum("staffActual"),
    "B3.5.postsActual": headcount.reduce((total, row) => total + actual(row), 0),
    [note.over]: undefined,
    [note.legacy]: undefined,
    [note.missing]: undefined,
  });
  return {
    departments,
    headcount,
    interventions: interventions(draft),
    problems: problemList(draft, "B1.7.problemCount", "B"),
  };
}

const na: Readonly<Record<string, { readonly due: readonly string[]; readonly fields: readonly string[] }>> = {
  "B2.1": { due: ["B2.1.itemsToTake"], fields: ["itemsTaken", "itemsGuide"] },
  "B2.2": { due: ["B2.2.itemsToCancel"], fields: ["itemsCancelled"] },
  "B2.3": { due: ["B2.3.downDue"], fields: ["downDone"] },
  "B2.4": { due: ["B2.1.itemsToTake"], fields: ["itemsStaffed", "staffAdded", "trainedStaff", "fundOk", "techOk"] },
  "B3.6": { due: ["B3.6.postsDue", "B3.6.pplDue"], fields: ["postsDone", "pplDone"] },
};

const bannerApplies = (draft: Draft, indicator: string): boolean =>
  na[indicator]?.due.some((id) => draft.number(id) > 0) ?? true;

function leaveOut(draft: Draft, applies: (indicator: string) => boolean): void {
  for (const [indicator, { fields }] of Object.entries(na)) {
    if (!applies(indicator)) for (const field of fields) draft.set({ [`${indicator}.${field}`]: undefined });
  }
}

function departmentRows(draft: Draft, own: BannerEstablishment): DraftRow[] {
  const { chance } = draft;
  let missing = draft.number(note.missing);
  let legacy = draft.number(note.legacy);
  let over = draft.number(note.over);
  let unauthorised = draft.number("B3.3.unauthUnits");
  let renamed = draft.number("B3.3.renamed");
  return own.departments.map(({ name, divisions, staff }): DraftRow => {
    const gone = missing > 0 && divisions > 3 ? 1 : 0;
    missing -= gone;
    const extra = gone === 0 && unauthorised > 0 ? 1 : 0;
    unauthorised -= extra;
    const changed = extra === 0 && renamed > 0 ? 1 : 0;
    renamed -= changed;
    // People too many in one department and vacancies in another are never set off against each other.
    const more = legacy > 0 ? 1 : over > 0 ? 1 : -chance.whole(0, 2);
    if (legacy > 0) legacy--;
    else if (more > 0) over--;
    return {
      name,
      unitsApproved: divisions,
      unitsActual: divisions - gone + extra,
      staffApproved: staff,
      staffActual: staff + more,
      unauthUnits: extra,
      notSetUp: gone > 0 ? gone : undefined,
      renamed: changed,
    };
  });
}

function headcountRows(draft: Draft, own: BannerEstablishment, name: string): DraftRow[] {
  const { chance } = draft;
  const docNo = documentNumber(name, "编", 30 + (own.merged % 20));
  let mismatched = draft.number("B3.5.postMismatch");
  return own.bodies.map(({ category, name: body, before, approved }): DraftRow => {
    const [chief, deputy, other] = approved;
    const vacant = deputy > 1 && chance.chance(0.15) ? 1 : 0;
    const wrong = mismatched > 0 && vacant === 0;
    if (wrong) mismatched--;
    return {
      category,
      body,
      rank: "正科级",
      docNo,
      beforeChief: before[0],
      beforeDeputy: before[1],
      beforeOther: before[2],
      approvedChief: chief,
      approvedDeputy: deputy,
      approvedOther: other,
      actualChief: chief,
      actualDeputy: deputy - vacant,
      actualOther: other,
      conclusion: wrong ? "类别不符" : vacant > 0 ? "空缺" : "一致",
      confirmedBy: personName(chance.pick),
    };
  });
}

function interventions(draft: Draft): DraftRow[] {
  return Array.from({ length: draft.number("B3.8.interfere") }, (_, index) => ({
    source: draft.says(phrases.interferenceSource),
    way: draft.says(phrases.interferenceWay),
    content: draft.says(phrases.interference),
    date: `2015-0${4 + (index % 3)}-15`,
  }));
}
