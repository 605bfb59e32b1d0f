import type { Draft } from "./draft";
import { phrases } from "./phrases";
import { says, undone, type Slip } from "./slips";

/** What would otherwise be told of every second unit. */
const now =
  (probability: number) =>
  ({ chance }: Draft): boolean =>
    chance.chance(probability);

const late = (draft: Draft, count: number): void => {
  const due = draft.number("D1.3.tasksDue");
  const missed = Math.max(1, Math.min(due - 1, count));
  draft.set({
    "D1.3.tasksOnTime": due - missed,
    "D1.3.tasksLate": Math.ceil(missed / 2),
    "D1.3.finishDate": "2015-01-20",
  });
};

/** Somebody in a category where nobody may be: people too many, from before and with a plan to absorb them. */
const legacy = (draft: Draft, count: number): void => {
  const registered = draft.number("D4.1.certStaff") - draft.number("D4.1.staffActual");
  const actual = draft.number("D4.1.staffApproved") + count;
  draft.set({
    "D4.1.staffActual": actual,
    "D4.1.certStaff": actual + registered,
    "D4.4.overStaffLegacy": count,
    "D4.4.digestPlan": draft.says(phrases.digest),
  });
};

/** What goes wrong in departments. Costs are those of our own default scheme; about right is enough. */
export const departmentSlips: readonly Slip[] = [
  says("D1.1.planHasTasks", false, 1),
  { indicator: "D1.3", cost: 1.4, happen: (draft) => late(draft, Math.round(draft.number("D1.3.tasksDue") * 0.45)) },
  {
    indicator: "D1.4",
    cost: 0.4,
    happen: (draft) => draft.set({ "D1.4.effectTier": "较好", "D1.4.effectNote": draft.says(phrases.effectSmall) }),
  },
  says("D1.5.summaryDone", false, 0.5),
  {
    indicator: "D1.5",
    cost: 0.5,
    can: now(0.25),
    happen: (draft) => draft.set({ "D1.5.selfReportDate": `2015-08-${draft.chance.whole(17, 20)}` }),
  },
  {
    indicator: "D1.6",
    cost: 1.5,
    happen: (draft) => draft.set({ "D1.6.discViol": 1, "D1.6.violDesc": draft.says(phrases.violation) }),
  },
  {
    ...undone("D2.1.itemsTaken", "D2.1.itemsToTake", 0.35, 1.1, 3),
    happen(draft) {
      const due = draft.number("D2.1.itemsToTake");
      const taken = due - Math.max(1, Math.round(due * 0.35));
      draft.set({
        "D2.1.itemsTaken": taken,
        "D2.1.itemsStaffed": Math.min(taken, draft.number("D2.1.itemsStaffed")),
        "D2.1.notTakenWhy": draft.says(phrases.notTaken),
      });
    },
  },
  {
    indicator: "D2.1",
    cost: 0.5,
    can: (draft) => draft.number("D2.1.itemsTaken") > 1,
    happen: (draft) => draft.set({ "D2.1.itemsStaffed": Math.ceil(draft.number("D2.1.itemsTaken") / 2) }),
  },
  {
    ...undone("D2.2.itemsCancelled", "D2.2.itemsToCancel", 0.3, 1.2, 3),
    happen(draft) {
      const kept = Math.max(1, Math.round(draft.number("D2.2.itemsToCancel") * 0.3));
      draft.set({ "D2.2.itemsCancelled": draft.number("D2.2.itemsToCancel") - kept });
      draft.set({ "D2.5.supMeasures": Math.max(0, draft.number("D2.5.supMeasures") - kept) });
    },
  },
  says("D2.3.trainingCount", 0, 1),
  {
    indicator: "D2.4",
    cost: 1.5,
    happen: (draft) => draft.set({ "D2.4.respListPub": false, "D2.4.respItems": 0, "D2.4.respListDate": undefined }),
  },
  {
    indicator: "D2.4",
    cost: 1.5,
    happen: (draft) => draft.set({ "D2.4.powerListPub": false, "D2.4.powerItems": 0, "D2.4.powerListDate": undefined }),
  },
  says("D2.4.dynAdjust", false, 0.5),
  says("D2.4.offListUse", 1, 0.5),
  {
    indicator: "D2.5",
    cost: 1,
    can: (draft) => draft.number("D2.5.supMeasures") > 1,
    happen: (draft) => draft.set({ "D2.5.supMeasures": Math.floor(draft.number("D2.5.supMeasures") / 2) }),
  },
  says("D2.5.supSystem", false, 1),
  says("D2.5.inspections", 0, 1),
  says("D2.6.enfPlan", false, 1),
  says("D2.6.enfMech", false, 1),
  says("D2.6.enfTier", "一般", 0.8),
  {
    indicator: "D2.7",
    cost: 0.9,
    happen(draft) {
      const planned = Math.ceil(draft.number("D2.7.dutiesTotal") * 0.75);
      draft.set({ "D2.7.dutiesInPlan": planned, "D2.7.dutiesDone": Math.min(planned, Math.ceil(planned * 0.85)) });
    },
  },
  {
    indicator: "D2.8",
    cost: 1.2,
    happen(draft) {
      const found = Math.max(2, draft.number("D2.8.overlapFound"));
      draft.set({
        "D2.8.overlapFound": found,
        "D2.8.overlapSolved": Math.ceil(found * 0.5),
        "D2.8.overlapDesc": draft.says(phrases.overlap),
      });
    },
  },
  says("D3.1.officeMerged", false, 1),
  says("D3.1.teamInPlace", false, 1),
  { indicator: "D3.2", cost: 0.5, happen: (draft) => draft.add("D3.2.nameDiff", 1) },
  { indicator: "D3.2", cost: 1, happen: (draft) => draft.add("D3.2.unitsActual", -1) },
  says("D3.3.runTier", "较好", 0.8),
  {
    indicator: "D3.3",
    cost: 1.6,
    topic: "D3.3.runTier",
    happen: (draft) =>
      draft.set({ "D3.3.runTier": "一般", "D3.3.disputes": 2, "D3.3.runNote": draft.says(phrases.runningPoor) }),
  },
  {
    indicator: "D3.4",
    cost: 1,
    happen: (draft) => draft.set({ "D3.4.extraPlates": 1, "D3.4.unauthDesc": draft.says(phrases.unauthorised) }),
  },
  {
    indicator: "D3.4",
    cost: 1.5,
    happen(draft) {
      draft.add("D3.2.nameDiff", 1);
      draft.set({ "D3.4.renamed": 1, "D3.4.unauthDesc": draft.says(phrases.unauthorised) });
    },
  },
  {
    indicator: "D3.4",
    cost: 3,
    happen(draft) {
      draft.add("D3.2.unitsActual", 1);
      draft.set({ "D3.4.unauthUnits": 1, "D3.4.unauthDesc": draft.says(phrases.unauthorised) });
    },
  },
  {
    indicator: "D4.1",
    cost: 0.5,
    can: now(0.2),
    happen: (draft) => draft.set({ "D4.1.certStaff": draft.number("D4.1.staffActual") + 1 }),
  },
  says("D4.1.mixedStaff", 2, 1),
  says("D4.2.postDocsOk", false, 1),
  says("D4.2.postMismatch", 1, 1),
  { indicator: "D4.4", cost: 0.5, topic: "legacy", can: now(0.25), happen: (draft) => legacy(draft, 2) },
  { indicator: "D4.4", cost: 1, topic: "legacy", can: now(0.25), happen: (draft) => legacy(draft, 4) },
  says("D5.1.mechTier", "较好", 1),
  says("D5.1.mechTier", "一般", 2),
  says("D5.2.coopTier", "较好", 1),
  says("D5.2.coopTier", "一般", 2),
  says("D6.1.resData", false, 1),
  says("D6.1.resCase", false, 1),
  says("D6.2.causeClear", false, 1),
  says("D6.2.adviceUsable", false, 1),
];
