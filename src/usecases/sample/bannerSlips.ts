import type { Draft } from "./draft";
import { phrases } from "./phrases";
import { says, undone, type Slip } from "./slips";

/** Notes from the slips to the annexes; no fields, and gone before anybody reads the draft. */
export const note = { over: "over", legacy: "legacy", missing: "missing" } as const;

const late = (draft: Draft): void => {
  const due = draft.number("B1.3.tasksDue");
  const missed = Math.round(due * 0.4);
  draft.set({
    "B1.3.tasksOnTime": due - missed,
    "B1.3.tasksLate": Math.ceil(missed / 2),
    "B1.3.finishDate": "2015-02-10",
  });
};

/** What goes wrong in banners. Costs are those of our own default scheme; about right is enough. */
export const bannerSlips: readonly Slip[] = [
  says("B1.1.schemeApproved", false, 1),
  says("B1.1.taskSplit", false, 1),
  { indicator: "B1.3", cost: 1.5, happen: late },
  {
    indicator: "B1.4",
    cost: 0.8,
    happen(draft) {
      const issued = draft.number("B1.4.sandingDue") - 4;
      draft.set({
        "B1.4.sandingIssued": issued,
        "B1.4.sandingOk": issued - 3,
        "B1.4.sandingDev": draft.says(phrases.deviation),
      });
    },
  },
  {
    indicator: "B1.5",
    cost: 0.5,
    can: ({ chance }) => chance.chance(0.3),
    happen: (draft) => draft.set({ "B1.5.selfReportDate": `2015-08-${draft.chance.whole(17, 20)}` }),
  },
  undone("B1.5.deptSelfDone", "B1.5.deptSelfDue", 0.25, 0.25),
  says("B1.5.summaryDone", false, 0.5),
  {
    indicator: "B1.6",
    cost: 1,
    happen: (draft) => draft.set({ "B1.6.discViol": 1, "B1.6.violDesc": draft.says(phrases.violation) }),
  },
  says("B1.7.resData", false, 1),
  says("B1.7.causeClear", false, 1),
  says("B1.7.adviceUsable", false, 1),
  {
    indicator: "B2.1",
    cost: 0.4,
    happen: (draft) => draft.set({ "B2.1.itemsGuide": Math.ceil(draft.number("B2.1.itemsTaken") * 0.6) }),
  },
  {
    ...undone("B2.2.itemsCancelled", "B2.2.itemsToCancel", 0.3, 1.2),
    happen(draft) {
      const cancelled = Math.round(draft.number("B2.2.itemsToCancel") * 0.7);
      draft.set({
        "B2.2.itemsCancelled": cancelled,
        "B2.6.supMeasures": Math.min(cancelled, draft.number("B2.6.supMeasures")),
      });
    },
  },
  undone("B2.3.downDone", "B2.3.downDue", 0.35, 1.05),
  says("B2.4.fundOk", false, 1),
  says("B2.4.techOk", false, 1),
  undone("B2.5.powerDepts", "B2.5.listDepts", 0.4, 0.8),
  undone("B2.5.respDepts", "B2.5.listDepts", 0.7, 1.4),
  says("B2.5.dynAdjust", false, 1),
  says("B2.6.supSystem", false, 1),
  {
    indicator: "B2.6",
    cost: 0.5,
    happen: (draft) => draft.set({ "B2.6.supMeasures": Math.floor(draft.number("B2.6.supMeasures") / 2) }),
  },
  says("B2.6.supTier", "较好", 0.4),
  says("B2.6.supTier", "一般", 0.8),
  says("B2.7.enfPlan", false, 1),
  {
    indicator: "B2.7",
    cost: 2,
    happen: (draft) => draft.set({ "B2.7.enfMech": false, "B2.7.enfNote": draft.says(phrases.enforcement) }),
  },
  {
    indicator: "B2.7",
    cost: 2,
    topic: "B2.7.enfTier",
    happen: (draft) => draft.set({ "B2.7.enfTier": "差", "B2.7.enfNote": draft.says(phrases.enforcement) }),
  },
  says("B2.7.enfTier", "一般", 0.8),
  says("B2.8.marketRun", false, 1),
  {
    indicator: "B2.9",
    cost: 1,
    happen: (draft) => draft.set({ "B2.9.overlapFound": 4, "B2.9.overlapSolved": 2 }),
  },
  says("B2.9.coopTier", "较好", 0.4),
  says("B2.9.coopTier", "一般", 0.8),
  undone("B3.1.mergedDone", "B3.1.mergedDue", 0.25, 0.6),
  { indicator: "B3.2", cost: 1.5, happen: (draft) => draft.set({ [note.missing]: 3 }) },
  says("B3.2.nameDiff", 4, 1),
  {
    indicator: "B3.3",
    cost: 1.5,
    happen(draft) {
      draft.set({ "B3.3.unauthUnits": 1, "B3.3.unauthDesc": draft.says(phrases.unauthorised) });
    },
  },
  {
    indicator: "B3.3",
    cost: 1,
    happen: (draft) => draft.set({ "B3.3.renamed": 2, "B3.3.unauthDesc": draft.says(phrases.unauthorised) }),
  },
  {
    indicator: "B3.3",
    cost: 1,
    happen: (draft) => draft.set({ "B3.3.extraPlates": 2, "B3.3.unauthDesc": draft.says(phrases.unauthorised) }),
  },
  {
    indicator: "B3.4",
    cost: 0.5,
    happen: (draft) =>
      draft.set({ [note.legacy]: 5, "B3.4.overStaffLegacy": 5, "B3.4.digestPlan": draft.says(phrases.digest) }),
  },
  says("B3.5.postMismatch", 2, 1),
  says("B3.5.headcountConfirmed", false, 1),
  { ...undone("B3.7.certDepts", "B3.1.deptActual", 0.5, 1), can: ({ chance }) => chance.chance(0.35) },
  says("B3.7.realName", false, 1),
  says("B3.7.dynAdj", false, 1),
  {
    indicator: "B3.8",
    cost: 3,
    happen(draft) {
      const interfered = Math.max(1, draft.number("B3.8.interfere"));
      draft.set({
        "B3.8.interfere": interfered,
        "B3.8.noAct": false,
        "B3.8.reported": false,
        "B3.8.interfereDesc": draft.says(phrases.interference),
      });
    },
  },
];
