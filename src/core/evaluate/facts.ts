import { given, type AnnexRow, type Annexes, type Answer, type Answers, blank } from "../answers/answer";
import { kindOf } from "../answers/kinds";
import { awaitedBy, fieldsOf, holds } from "../expressions/condition";
import { compute, readsOf, annexColumnsOf } from "../expressions/expression";
import type { PartFacts } from "../scoring/part";
import type { Scheme } from "../scheme/scheme";
import { schemeIndex } from "../scheme/schemeIndex";

export interface EvaluationFacts extends PartFacts {
  answer(id: string): Answer;
  annexNumber(row: AnnexRow, column: string): number | undefined;
  /** Fields somebody fills that stand behind a field: itself, or for a computed one what it is made of. */
  sources(id: string): readonly string[];
}

/** Numbers of one return, computed fields included; each is worked out once. */
export function makeFacts(
  scheme: Scheme,
  answers: Answers,
  annexes: Annexes,
  stated: ReadonlyMap<string, number> = new Map(),
): EvaluationFacts {
  const index = schemeIndex(scheme);
  const numbers = new Map<string, number | undefined>();
  const skipped = new Map<string, boolean | undefined>();

  const facts: EvaluationFacts = {
    holidays: scheme.calendar.holidays,

    number(id) {
      if (numbers.has(id)) return numbers.get(id);
      // Should a scheme go round in circles (its proof forbids that), the second visit finds "unknown", not an endless loop.
      numbers.set(id, undefined);
      const field = index.fields.get(id);
      let value: number | undefined;
      if (field?.computed !== undefined) {
        value = compute(field.computed, facts) ?? statedAlone(id);
      } else if (field) {
        const answer = answers.get(id);
        if (answer?.state === "given") value = kindOf(field.kind).toNumber(answer.value, field);
      }
      numbers.set(id, value);
      return value;
    },

    notApplicable(indicatorId) {
      if (skipped.has(indicatorId)) return skipped.get(indicatorId);
      const test = index.indicators.get(indicatorId)?.notApplicableWhen;
      // Decided only when all it looks at is known, as the rule for "pending" says (DOMAIN 3.0).
      const undecided = test !== undefined && awaitedBy(test).some((id) => facts.number(id) === undefined);
      const result = test === undefined ? false : undecided ? undefined : holds(test, facts);
      skipped.set(indicatorId, result);
      return result;
    },

    tierPosition(id, tier) {
      return (index.fields.get(id)?.options ?? []).findIndex(({ zh }) => zh === tier) + 1;
    },

    annexSum(reference) {
      const [key = "", column = ""] = reference.split(".");
      const rows = annexes.get(key) ?? [];
      if (rows.length === 0) return undefined;
      let sum = 0;
      for (const row of rows) {
        const value = facts.annexNumber(row, column);
        if (value === undefined) return undefined;
        sum += value;
      }
      return sum;
    },

    annexNumber(row, columnKey) {
      const annex = index.annexes.get(row.annex);
      const column = annex?.columns.find((one) => one.key === columnKey);
      if (!annex || !column) return undefined;
      if (column.computed !== undefined) return compute(column.computed, rowFacts(row));
      const answer = row.entries.get(columnKey);
      return answer?.state === "given" ? kindOf(column.kind).toNumber(answer.value, column) : undefined;
    },

    answer(id) {
      const field = index.fields.get(id);
      if (field?.computed === undefined) return answers.get(id) ?? blank;
      const value = facts.number(id);
      return value === undefined ? blank : given(value);
    },

    sources(id) {
      const field = index.fields.get(id);
      if (field?.computed === undefined) return [id];
      const direct = readsOf(field.computed);
      const conditions = direct.flatMap((read) => conditionFieldsOf(field.computed, read));
      // What an annex adds up to has no other field behind it: it stands for the annex itself.
      const fromAnnex = annexColumnsOf(field.computed).length > 0 ? [id] : [];
      return [...new Set([...[...direct, ...conditions].flatMap((read) => facts.sources(read)), ...fromAnnex])];
    },
  };

  // A value that a program states for a computed field counts only where none of its sources says anything.
  function statedAlone(id: string): number | undefined {
    const value = stated.get(id);
    if (value === undefined) return undefined;
    const field = index.fields.get(id);
    const fromFields = facts.sources(id).some((source) => (answers.get(source) ?? blank).state !== "blank");
    const fromAnnex = (field?.computed === undefined ? [] : annexColumnsOf(field.computed)).some(
      (column) => (annexes.get(column.split(".")[0] ?? "") ?? []).length > 0,
    );
    return fromFields || fromAnnex ? undefined : value;
  }

  // `copy … whenNotApplicable` also hangs on whether the copied field's indicator applies.
  function conditionFieldsOf(computed: unknown, read: string): readonly string[] {
    if (typeof computed !== "object" || computed === null || !("whenNotApplicable" in computed)) return [];
    const test = index.indicatorOf.get(read)?.notApplicableWhen;
    return test ? fieldsOf(test) : [];
  }

  const rowFacts = (row: AnnexRow): PartFacts => ({
    ...facts,
    number: (columnKey) => facts.annexNumber(row, columnKey),
  });

  return facts;
}
