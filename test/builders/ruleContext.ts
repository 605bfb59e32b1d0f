import { blank, given, notApplicable, type AnnexRow, type Answer } from "../../src/core/answers/answer";
import { saysNothing } from "../../src/core/answers/kinds/text";
import type { KindName } from "../../src/core/answers/kinds";
import { isIsoDate, toSerial } from "../../src/core/calendar/civilDate";
import { chinesePlaces, issueNames } from "../../src/core/validation/names";
import type {
  AnnexFacts,
  FieldFacts,
  IndicatorFacts,
  IssueNames,
  RoundFacts,
  RuleContext,
  VerificationFacts,
} from "../../src/core/validation/rule";

/** What a person writes in a test: null is blank, "不适用" is not applicable, an answer is itself. */
export type Plain = number | boolean | string | null | Answer;

const isAnswer = (value: Plain): value is Answer => typeof value === "object" && value !== null;

export function answerOf(value: Plain | undefined): Answer {
  if (value === undefined || value === null) return blank;
  if (isAnswer(value)) return value;
  return value === "不适用" ? notApplicable : given(value);
}

function numberOf(answer: Answer): number | undefined {
  if (answer.state !== "given") return undefined;
  const { value } = answer;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isIsoDate(value)) return toSerial(value);
  return saysNothing(value) ? 0 : 1;
}

function kindOf(value: Plain | undefined): KindName {
  const answer = answerOf(value);
  if (answer.state !== "given") return "integer";
  if (typeof answer.value === "number") return "integer";
  if (typeof answer.value === "boolean") return "yesNo";
  return isIsoDate(answer.value) ? "date" : "text";
}

type PlainRow = Readonly<Record<string, Plain>>;
export type ColumnFacts = FieldFacts & { readonly computed: boolean };

export interface Circumstances {
  /** Annex key → its filled rows. */
  readonly annexes?: Readonly<Record<string, readonly PlainRow[]>>;
  /** What the case is about in a field; everything else is ordinary, and nothing is required. */
  readonly fields?: Readonly<Record<string, Partial<FieldFacts>>>;
  readonly indicators?: Readonly<Record<string, Partial<IndicatorFacts>>>;
  /** Annexes of the scheme, with the columns that the case is about. */
  readonly annexFacts?: Readonly<
    Record<
      string,
      { readonly required?: boolean | undefined; readonly columns?: Readonly<Record<string, Partial<ColumnFacts>>> }
    >
  >;
  readonly basis?: RuleContext["basis"];
  readonly reasons?: Readonly<Record<string, string>>;
  readonly issued?: Readonly<Record<string, Plain>>;
  readonly round?: Partial<RoundFacts>;
  readonly verification?: Partial<VerificationFacts>;
}

const indicatorOf = (id: string): string => id.slice(0, id.lastIndexOf("."));

const field = (
  id: string,
  indicator: string,
  value: Plain | undefined,
  about: Partial<FieldFacts> = {},
): FieldFacts => ({
  id,
  indicator,
  kind: kindOf(value),
  filledBy: "unit",
  required: false,
  excused: false,
  ...about,
});

const noVerification: VerificationFacts = {
  scores: new Map(),
  selfTotal: undefined,
  verifiedTotal: undefined,
  reasons: new Map(),
  manual: new Map(),
  platesSeen: undefined,
  problemsFound: undefined,
};

/** A return as the rules see it, from plain values: `ruleContext({ "D1.3.tasksDue": 12 })`. */
export function ruleContext(values: Readonly<Record<string, Plain>> = {}, about: Circumstances = {}): RuleContext {
  const answers = new Map(Object.entries(values).map(([id, value]) => [id, answerOf(value)]));
  const answer = (id: string): Answer => answers.get(id) ?? blank;

  const ids = [...new Set([...Object.keys(values), ...Object.keys(about.fields ?? {})])];
  const fields = ids.map((id) => field(id, indicatorOf(id), values[id], about.fields?.[id]));

  const indicatorIds = [
    ...new Set([...fields.map(({ indicator }) => indicator), ...Object.keys(about.indicators ?? {})]),
  ];
  const indicators = indicatorIds.map((id): IndicatorFacts => ({
    id,
    points: 4,
    notApplicable: false,
    mayNotApply: false,
    score: undefined,
    reasonAsked: false,
    ...about.indicators?.[id],
  }));

  const rows = new Map(
    Object.entries(about.annexes ?? {}).map(([annex, plain]) => [
      annex,
      plain.map((row, index): AnnexRow => ({
        annex,
        number: index + 1,
        entries: new Map(Object.entries(row).map(([column, value]) => [column, answerOf(value)])),
      })),
    ]),
  );
  const annexKeys = [...new Set([...rows.keys(), ...Object.keys(about.annexFacts ?? {})])];
  const annexes = annexKeys.map((key): AnnexFacts => ({
    key,
    required: about.annexFacts?.[key]?.required ?? false,
    columns: Object.entries(about.annexFacts?.[key]?.columns ?? {}).map(([id, column]) => ({
      ...field(id, key, undefined, column),
      computed: false,
      ...column,
    })),
  }));

  return {
    answer,
    number: (id) => numberOf(answer(id)),
    text(id) {
      const said = answer(id);
      return said.state === "given" && typeof said.value === "string" ? said.value : undefined;
    },
    reason: (id) => about.reasons?.[id] ?? "",
    holds: () => undefined,
    annex: (key) => rows.get(key) ?? [],
    annexNumber: (row, column) => numberOf(row.entries.get(column) ?? blank),
    annexText(row, column) {
      const said = row.entries.get(column);
      return said?.state === "given" ? String(said.value) : "";
    },
    fields,
    indicators,
    annexes,
    indicator: (id) => indicators.find((one) => one.id === id),
    basis: about.basis,
    issued: about.issued && new Map(Object.entries(about.issued).map(([id, value]) => [id, answerOf(value)])),
    round: { holidays: [], ...about.round },
    verification: about.verification && { ...noVerification, ...about.verification },
  };
}

/** Names for sentences; what has no title is called by its id. */
export function namesOf(titles: Readonly<Record<string, string>> = {}, unit = "名", words = chinesePlaces): IssueNames {
  return issueNames({ title: (id) => titles[id], unit: () => unit, tier: (_, tier) => tier }, words);
}
