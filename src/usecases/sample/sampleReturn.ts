import {
  evaluate,
  formTemplate,
  given,
  indicatorsOf,
  reasonId,
  schemeIndex,
  templateFingerprint,
  type AnnexRow,
  type Answer,
  type FormIdentity,
  type Language,
  type Plan,
  type Scheme,
} from "#core";
import type { FormWords } from "#core/languages/formWords";
import { unitIdentity } from "../unitIdentity";
import { bannerDraft } from "./bannerReturn";
import { departmentDraft, documentNumber } from "./departmentReturn";
import { Draft, type DraftAnnexes, type DraftRow } from "./draft";
import { personName } from "./names";
import { phrases, reasons } from "./phrases";
import { random } from "./random";
import type { RegisterSums, SampleRoster, SampleUnit } from "./sampleRoster";
import { transferRows, type DoneFields } from "./transferRows";

export interface ReturnOrder {
  readonly scheme: Scheme;
  readonly words: FormWords;
  readonly language: Language;
  readonly seed: number;
  readonly roster: SampleRoster["roster"];
  readonly sums: RegisterSums;
}

const doneFields: Readonly<Record<SampleUnit["establishment"]["kind"], DoneFields>> = {
  departments: {
    in: { posts: "D4.3.postsInDone", people: "D4.3.pplInDone" },
    out: { posts: "D4.3.postsOutDone", people: "D4.3.pplOutDone" },
  },
  banners: { in: { posts: "B3.6.postsDone", people: "B3.6.pplDone" } },
};

/** Where a return departs from what its unit would have sent. */
export interface Departure {
  readonly identity?: Partial<FormIdentity>;
  /** More points lost than the unit's own; another version of the same return. */
  readonly moreLoss?: number;
  /** Saved so many days before the day that its unit saved it. */
  readonly daysEarlier?: number;
}

const padded = (number: number): string => String(number).padStart(2, "0");

/** Day 0 is 25 July 2015. */
function dayOf(days: number): string {
  return days < 7 ? `2015-07-${25 + days}` : `2015-08-${padded(days - 6)}`;
}

export const LAST_DAY = 20; // 14 August

/** When a unit saves its return: between 25 July and 14 August, in working hours of UTC+8. */
export function savedAt(seed: number, index: number, daysEarlier = 0): { readonly day: string; readonly time: string } {
  const chance = random(seed, 11, index);
  const day = dayOf(Math.max(0, chance.whole(3, LAST_DAY) - daysEarlier));
  return { day, time: `${padded(chance.whole(1, 9))}:${padded(chance.whole(0, 59))}:${padded(chance.whole(0, 59))}Z` };
}

/** A filled-in form of a unit, without any error of its own. */
export function sampleReturn(order: ReturnOrder, sample: SampleUnit, departure: Departure = {}): Plan {
  const { scheme, words, language, seed, roster, sums } = order;
  const { unit, index } = sample;
  const saved = savedAt(seed, index, departure.daysEarlier);
  const draft = new Draft(random(seed, 12, index), language, unit.numbers);
  const circumstances = { name: unit.name, filledOn: saved.day, contact: unit.contact };
  const own = { ...sample, loss: sample.loss + (departure.moreLoss ?? 0) };
  const drafted =
    sample.establishment.kind === "departments"
      ? departmentDraft(draft, own, circumstances)
      : bannerDraft(draft, own, circumstances, sums);

  const reportDate = sample.establishment.kind === "departments" ? "D1.5.selfReportDate" : "B1.5.selfReportDate";
  if (departure.daysEarlier !== undefined) draft.set({ [reportDate]: saved.day });
  const answers = fieldAnswers(scheme, draft);
  const transfers = transferRows(draft, unit.name, roster.transfers, doneFields[sample.establishment.kind]);
  const rows: DraftAnnexes = { ...drafted, transfers };
  const annexes = new Map(scheme.annexes.map(({ key }) => [key, numbered(key, rows[key] ?? [])]));
  addReasonsAndEvidence(order, draft, unit.name, answers, annexes);

  const reported = answers.get(reportDate);
  const sentOn = reported?.state === "given" && String(reported.value) > saved.day ? String(reported.value) : saved.day;
  const head = {
    "head.preparer": given(personName(draft.chance.pick)),
    "head.reviewer": given(personName(draft.chance.pick)),
    "head.phone": given(`0470-8${draft.chance.whole(100000, 999999)}`),
    "head.filledOn": given(sentOn),
  };
  return formTemplate({
    scheme,
    words,
    issued: unit.numbers,
    content: { answers, annexes, head },
    stamp: `${sentOn}T${saved.time}`,
    identity: {
      ...unitIdentity({ scheme, roster, unit, language, template: templateFingerprint(scheme) }),
      due: unit.due ?? roster.settings.due,
      contact: unit.contact,
      sample: true,
      ...departure.identity,
    },
  });
}

/** The draft as answers to the scheme's own questions; what a later version asks besides gets the plainest answer. */
function fieldAnswers(scheme: Scheme, draft: Draft): Map<string, Answer> {
  const drafted = draft.answers();
  const answers = new Map<string, Answer>();
  for (const { id, kind, filledBy, required, min = 0, options = [] } of schemeIndex(scheme).fields.values()) {
    if (filledBy === "computed" || filledBy === "assessor") continue;
    const answer = drafted.get(id);
    if (answer) answers.set(id, answer);
    else if (filledBy === "unit" && required && !draft.knows(id)) {
      const plain = {
        integer: min,
        yesNo: true,
        choice: options[0]?.zh ?? "",
        date: "2015-07-01",
        text: draft.says(phrases.summary),
      };
      answers.set(id, given(plain[kind]));
    }
  }
  return answers;
}

function numbered(annex: string, rows: readonly DraftRow[]): AnnexRow[] {
  return rows.map((row, index) => ({
    annex,
    number: index + 1,
    entries: new Map(
      Object.entries(row).flatMap(([key, value]) => (value === undefined ? [] : [[key, given(value)] as const])),
    ),
  }));
}

/** Reasons where they are asked for or a warning needs one; evidence for every indicator that has points. */
function addReasonsAndEvidence(
  { scheme }: ReturnOrder,
  draft: Draft,
  name: string,
  answers: Map<string, Answer>,
  annexes: Map<string, readonly AnnexRow[]>,
): void {
  const { chance } = draft;
  const { issues, indicators } = evaluate(scheme, { answers, annexes });
  const { indicatorOf } = schemeIndex(scheme);
  const explain = (indicator: string): void => {
    const id = reasonId(indicator);
    if (!answers.has(id)) answers.set(id, given(draft.says(chance.pick(reasons))));
  };
  for (const { code, severity, at } of issues) {
    const [place = ""] = at;
    const indicator = place.slice(0, place.lastIndexOf("."));
    if (code === "V01" && place === reasonId(indicator)) explain(indicator);
    else if (severity === "warning") {
      const owner = indicatorOf.get(place)?.id;
      if (owner !== undefined) explain(owner);
    }
  }
  const evidence: DraftRow[] = [];
  for (const { id, evidence: asked } of indicatorsOf(scheme)) {
    const result = indicators.get(id);
    if (result?.state !== "scored" || result.points === 0) continue;
    for (const wanted of asked.slice(0, chance.chance(0.2) ? 2 : 1)) {
      evidence.push({
        indicator: id,
        name: draft.says(wanted),
        docNo: documentNumber(name, chance.pick([2014, 2015]), chance.whole(1, 120)),
        date: `2015-0${chance.whole(1, 6)}-${padded(chance.whole(1, 28))}`,
        pages: chance.whole(1, 40),
        location: `${draft.says(phrases.place)}${chance.whole(1, 12)}`,
      });
    }
  }
  const rows = scheme.annexes.find(({ key }) => key === "evidence")?.rows ?? 0;
  if (rows > 0) annexes.set("evidence", numbered("evidence", evidence.slice(0, rows)));
}
