import { ordinary } from "../scheme/extras";
import { fieldsOf } from "../expressions/condition";
import type { Roster, RosterUnit } from "../roster/roster";
import type { Indicator, Scheme } from "../scheme/scheme";
import { indicatorsOf, schemeIndex } from "../scheme/schemeIndex";
import { transferBasis } from "../validation/betweenUnits/details";
import type { IndicatorState, Repeat, ReportedUnit, StatedTotal } from "../validation/betweenUnits/rule";
import { validateRound } from "../validation/betweenUnits/validateRound";
import { byText, laidAside } from "./collect";
import type { ClassResult, Consolidation, FileLine, RejectedReturn, UnitResult, UnitStatus } from "./consolidation";
import { analyseItem } from "./itemAnalysis";
import { rank } from "./ranking";
import { warningsOf, type Collection, type Rejection, type Submission } from "./submission";

export interface ConsolidationOrder {
  readonly collection: Collection;
  readonly roster: Roster;
  /** Schemes in force, in the order in which the workbook shows them. */
  readonly schemes: readonly Scheme[];
}

/** Many returns → one round. The order of the files leaves no trace. */
export function consolidate({ collection, roster, schemes }: ConsolidationOrder): Consolidation {
  const codes = new Map(roster.units.map((unit) => [unit.code, unit]));
  const classes = schemes
    .map((scheme) => classResult(scheme, roster, collection))
    .filter(({ units }) => units.length > 0);
  const units = classes.flatMap((one) => one.units);
  const reported = units.flatMap(reportedUnit);
  const issues = validateRound({
    roster: units.map(({ unit: { code, name, scheme } }) => ({ code, name, scheme })),
    reported,
    transfers: roster.transfers,
    items: roster.items,
    rankings: classes.map((one) => one.units.flatMap(({ unit, place }) => (place === undefined ? [] : [unit.code]))),
    totals: classes.flatMap(statedTotals),
    repeats: units.flatMap(repeatsOf),
  });
  const submissions = [...collection.counted, ...collection.superseded.map(({ submission }) => submission)];
  const sample = roster.settings.sample === true || submissions.some(({ identity }) => identity.sample === true);
  return {
    settings: roster.settings,
    sample,
    classes,
    files: fileLines(collection, codes),
    transferBasis: transferBasis({ transfers: roster.transfers, reported }),
    headcount: roster.headcount && {
      locked: reported.filter(({ code }) => roster.headcount?.has(code)).length,
      reported: reported.length,
    },
    issues,
  };
}

function classResult(scheme: Scheme, roster: Roster, collection: Collection): ClassResult {
  const counted = new Map(collection.counted.map((submission) => [submission.identity.unitCode, submission]));
  const units = roster.units
    .filter((unit) => unit.scheme === scheme.id)
    .map((unit): Omit<UnitResult, "place" | "selfOrder"> => {
      const found = counted.get(unit.code);
      const submission = found?.scheme.id === scheme.id ? found : undefined;
      const rejected = collection.rejected.filter(({ identity }) => identity?.unitCode === unit.code);
      return {
        unit,
        submission,
        rejected,
        superseded: collection.superseded
          .filter((one) => one.submission.identity.unitCode === unit.code)
          .map((one) => ({ submission: one.submission, state: laidAside(one) })),
        status: statusOf(submission, rejected),
        verified: false,
      };
    });
  const { places, selfOrders } = rank(
    units.map(({ unit, submission, verified }) => ({
      code: unit.code,
      // Until values are verified the self score is the only one there is.
      points: submission?.evaluation.total.final,
      self: submission?.evaluation.total.final,
      verified,
    })),
  );
  const evaluations = units.flatMap(({ submission }) => submission?.evaluation ?? []);
  return {
    scheme,
    units: units.map((one) => ({ ...one, place: places.get(one.unit.code), selfOrder: selfOrders.get(one.unit.code) })),
    items: indicatorsOf(scheme).map((indicator) =>
      analyseItem(
        indicator,
        evaluations.flatMap(({ indicators }) => indicators.get(indicator.id) ?? []),
      ),
    ),
  };
}

const statusByReason: Partial<Record<Rejection["kind"], UnitStatus>> = {
  otherVersion: "otherVersion",
  otherRound: "otherVersion",
  unknownScheme: "otherVersion",
  otherClass: "unitDiffers",
  unitDiffers: "unitDiffers",
  unknownUnit: "unitDiffers",
};

/** A return that only has to be corrected says more than one that has to be filled again. */
function statusOf(submission: Submission | undefined, rejected: readonly RejectedReturn[]): UnitStatus {
  if (submission) return "reported";
  const found = new Set(rejected.map(({ reason }) => statusByReason[reason.kind] ?? "returned"));
  const order = ["returned", "otherVersion", "unitDiffers"] as const;
  return order.find((status) => found.has(status)) ?? "notReported";
}

function reportedUnit({ unit, submission, verified }: UnitResult): ReportedUnit[] {
  if (!submission) return [];
  const { scheme, evaluation, reading } = submission;
  const { fields } = schemeIndex(scheme);
  return [
    {
      code: unit.code,
      name: unit.name,
      scheme: scheme.id,
      verified,
      asks: (id) => fields.has(id),
      number: (id) => evaluation.facts.number(id),
      text(id) {
        const answer = evaluation.facts.answer(id);
        return answer.state === "given" && typeof answer.value === "string" ? answer.value : undefined;
      },
      notApplicable: (indicator) => evaluation.facts.notApplicable(indicator),
      annex: (key) => reading.annexes.get(key) ?? [],
      indicators: indicatorsOf(scheme).map((indicator) => indicatorState(indicator, unit, submission)),
    },
  ];
}

function repeatsOf({ unit, submission, superseded }: UnitResult): Repeat[] {
  if (!submission) return [];
  return superseded
    .filter(({ state }) => state === "undecided")
    .map((one) => ({ code: unit.code, kept: submission.file.name, superseded: one.submission.file.name }));
}

/** The office has said that an indicator does not apply where everything the N/A hangs on stands in its roster. */
function indicatorState(indicator: Indicator, unit: RosterUnit, { scheme, evaluation }: Submission): IndicatorState {
  const { id, notApplicableWhen } = indicator;
  const { facts, indicators } = evaluation;
  const result = indicators.get(id);
  const condition = facts.notApplicable(id);
  if (condition !== true && result?.state === "notApplicable") {
    return { id, notApplicable: true, officeSaid: result.waived === true };
  }
  const { fields } = schemeIndex(scheme);
  const behind = notApplicableWhen ? fieldsOf(notApplicableWhen).flatMap((field) => facts.sources(field)) : [];
  const officeSaid = behind.every(
    (field) => fields.get(field)?.filledBy === "office" && unit.numbers.get(field)?.state === "given",
  );
  return { id, notApplicable: condition, officeSaid };
}

/** V56: what the tables will show as sums, beside what they are sums of. */
function statedTotals({ scheme, units }: ClassResult): StatedTotal[] {
  return units.flatMap(({ unit, submission }) => {
    if (!submission) return [];
    const { indicators, majors, total } = submission.evaluation;
    const earned = (id: string, points: number): number[] => {
      const result = indicators.get(id);
      if (result?.state === "scored") return [result.points];
      return result?.state === "notApplicable" && scheme.naPolicy === "full" ? [points] : [];
    };
    return [
      ...scheme.majors.map((major) => ({
        what: `${unit.name} ${major.id}`,
        total: majors.get(major.id)?.points ?? 0,
        details: ordinary(major.indicators).flatMap(({ id, points }) => earned(id, points)),
      })),
      {
        what: unit.name,
        total: total.points,
        details: scheme.majors.map(({ id }) => majors.get(id)?.points ?? 0),
      },
    ];
  });
}

function fileLines(collection: Collection, units: ReadonlyMap<string, RosterUnit>): FileLine[] {
  const line = (submission: Submission, rest: Pick<FileLine, "state" | "by">): FileLine => {
    const { file, identity, savedAt } = submission;
    const known = units.get(identity.unitCode);
    const said = { file, unitCode: identity.unitCode, unitName: known?.name ?? identity.unitName, savedAt };
    return known?.scheme === identity.scheme
      ? { ...said, ...rest }
      : {
          ...said,
          state: "stranger",
          reason: { kind: "unknownUnit", code: identity.unitCode, name: identity.unitName },
        };
  };
  const lines = [
    ...collection.counted.map((one) => line(one, { state: warningsOf(one) > 0 ? "countedWithWarnings" : "counted" })),
    ...collection.superseded.map((one) => line(one.submission, { state: laidAside(one), by: one.by.file })),
    ...collection.rejected.map(({ file, reason, identity, submission }): FileLine => {
      const known = units.get(identity?.unitCode ?? "");
      return {
        file,
        state: known ? "rejected" : "stranger",
        reason,
        unitCode: identity?.unitCode,
        unitName: known?.name ?? identity?.unitName,
        savedAt: submission?.savedAt,
      };
    }),
  ];
  return lines.sort(
    (one, other) =>
      byText(one.file.name, other.file.name) ||
      byText(one.file.path, other.file.path) ||
      byText(one.file.hash, other.file.hash),
  );
}
