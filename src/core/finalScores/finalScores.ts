import { byText } from "../consolidation/collect";
import { rank } from "../consolidation/ranking";
import { lockedValues } from "./lockedValues";
import type { Roster, RosterUnit } from "../roster/roster";
import type { Scheme } from "../scheme/scheme";
import type { VerificationSubmission, VerificationVerdict } from "../verification/submission";
import type { Decisions } from "./decision";
import { settle, type SettledUnit } from "./settle";

export interface Superseded {
  readonly submission: VerificationSubmission;
  readonly by: VerificationSubmission;
  /** "later": the same assessor handed in a later one; "otherReturn": the unit's return was another one. */
  readonly why: "later" | "otherReturn";
}

export interface FinalClass {
  readonly scheme: Scheme;
  /** Units of the roster with at least one verification form, in its order. */
  readonly units: readonly SettledUnit[];
  /** Units nobody has verified. */
  readonly without: readonly RosterUnit[];
  /** Places of verified units, by code (V52). */
  readonly places: ReadonlyMap<string, number>;
}

export interface FinalScores {
  readonly roster: Roster;
  readonly classes: readonly FinalClass[];
  readonly accepted: readonly VerificationSubmission[];
  readonly superseded: readonly Superseded[];
  readonly rejected: readonly Extract<VerificationVerdict, { state: "rejected" }>[];
}

const moment = ({ savedAt }: VerificationSubmission): string => (savedAt ?? "").replace(/Z$/, "");
const latestFirst = (one: VerificationSubmission, other: VerificationSubmission): number =>
  byText(moment(other), moment(one)) || byText(other.file.hash, one.file.hash);

/** Everything taken back, sorted out, settled and ranked. The order of the verdicts doesn't matter. */
export function finalScores({
  verdicts,
  roster,
  schemes,
  decisions,
}: {
  readonly verdicts: readonly VerificationVerdict[];
  readonly roster: Roster;
  readonly schemes: readonly Scheme[];
  readonly decisions: Decisions;
}): FinalScores {
  const superseded: Superseded[] = [];
  const accepted = verdicts
    .flatMap((verdict) => (verdict.state === "accepted" ? [verdict.submission] : []))
    .sort(latestFirst);
  const classes = schemes.map((scheme): FinalClass => {
    const units: SettledUnit[] = [];
    const without: RosterUnit[] = [];
    for (const unit of roster.units.filter((one) => one.scheme === scheme.id)) {
      const [first, ...rest] = latestOfEach(accepted.filter(({ identity }) => identity.form.unitCode === unit.code));
      const locked = roster.headcount?.get(unit.code);
      if (first) units.push(settle(scheme, [first, ...rest], decisions, locked && lockedValues(scheme, locked)));
      else without.push(unit);
    }
    const { places } = rank(
      units.map(({ code, state, judged }) => ({
        code,
        points: judged.total.final,
        self: judged.self.total.final,
        verified: state === "verified",
      })),
    );
    return { scheme, units, without, places };
  });
  const rejected = verdicts.flatMap((verdict) => (verdict.state === "rejected" ? [verdict] : []));
  return { roster, classes, accepted, superseded, rejected };

  /** One form of each assessor, all of the return that the latest form is about. */
  function latestOfEach(forms: readonly VerificationSubmission[]): readonly VerificationSubmission[] {
    const [latest] = forms;
    const of = new Map<string, VerificationSubmission>();
    for (const form of forms) {
      const { assessor, returned } = form.identity;
      const by = of.get(assessor);
      if (latest && returned !== latest.identity.returned)
        superseded.push({ submission: form, by: latest, why: "otherReturn" });
      else if (by) superseded.push({ submission: form, by, why: "later" });
      else of.set(assessor, form);
    }
    return [...of.values()].sort((one, other) => byText(one.identity.assessor, other.identity.assessor));
  }
}
