import { evaluate } from "../evaluate/evaluate";
import type { Answer } from "../answers/answer";
import type { Scheme } from "../scheme/scheme";
import { schemeIndex } from "../scheme/schemeIndex";
import type { Issue } from "../validation/issue";
import type { VerificationFacts } from "../validation/rule";
import { submitted, type Judged } from "./judge";
import { manualOf } from "./manual";
import type { SelfValues, VerificationRecord } from "./record";

/** Rules that hold the unit's own values against what the assessors found. */
const OVER_SELF: ReadonlySet<string> = new Set(["V13", "V27", "V28", "V35"]);
/** Rules over what the assessor entered. */
const OVER_RECORD: ReadonlySet<string> = new Set(["V26", "V29"]);

export interface RecordInput {
  readonly scheme: Scheme;
  readonly self: SelfValues;
  readonly record: VerificationRecord;
  /** The values that count. */
  readonly answers: ReadonlyMap<string, Answer>;
  readonly judged: Judged;
}

/**
 * What the rules notice in one verification: V13, V26–V29, V35, entries that can't be read, and verified values that
 * contradict others. Indicators that nobody has verified yet are not asked about.
 */
export function recordIssues(input: RecordInput): readonly Issue[] {
  const { scheme, self, record, answers } = input;
  const verification = verificationFacts(input);
  const overSelf = evaluate(scheme, { ...submitted(scheme, self), verification }).issues.filter(
    // The annexes stay with the return: what looks at their rows was settled when it was accepted.
    ({ code, facts }) => OVER_SELF.has(code) && !("rows" in facts),
  );
  const { fields } = schemeIndex(scheme);
  const stated = new Set(
    [...record.fields].flatMap(([id, { desk, site }]) =>
      desk.state === "blank" && site.state === "blank" ? [] : [id],
    ),
  );
  const contradicts = ({ severity, at, code, facts }: Issue): boolean =>
    severity === "error" &&
    at.every((place) => fields.has(place)) &&
    at.some((place) => stated.has(place)) &&
    !(code === "V55" && "what" in facts && facts.what === "unreadable");
  const overRecord = evaluate(scheme, { ...submitted(scheme, answers), verification }).issues.filter(
    (issue) => OVER_RECORD.has(issue.code) || (!OVER_SELF.has(issue.code) && contradicts(issue)),
  );
  return [...unreadable(record), ...overRecord, ...overSelf];
}

/** Every entry that can't be read is told, also one that another value stands above. */
function unreadable({ fields }: VerificationRecord): Issue[] {
  return [...fields].flatMap(([id, { desk, site }]) =>
    [desk, site].flatMap((answer): Issue[] =>
      answer.state === "unreadable"
        ? [
            {
              code: "V55",
              severity: "error",
              at: [id],
              facts: { what: "unreadable", reason: answer.reason, text: answer.text },
            },
          ]
        : [],
    ),
  );
}

function verificationFacts({ record, judged }: RecordInput): VerificationFacts {
  const scores = new Map<string, number>();
  for (const [id, { verified, result }] of judged.indicators) {
    if (verified && result.state === "scored") scores.set(id, result.points);
  }
  const all = [...judged.indicators.values()].every(({ verified }) => verified);
  const count = (answer: Answer): number | undefined => (answer.state === "given" ? Number(answer.value) : undefined);
  return {
    scores,
    selfTotal: judged.self.total.final,
    // Of an unfinished verification the total says nothing yet.
    verifiedTotal: all ? judged.total.final : undefined,
    reasons: new Map([...record.indicators].map(([id, { deduction }]) => [id, deduction])),
    manual: manualOf(record),
    platesSeen: count(record.platesSeen),
    problemsFound: count(record.problemsFound),
  };
}
