import { fieldsOf } from "../expressions/condition";
import { inLanguage } from "../answers/text";
import type { Names } from "../scoring/part";
import type { Field, Indicator, Scheme } from "./scheme";
import { schemeIndex } from "./schemeIndex";
import type { ScoringWords } from "./scoringWords";

/** A count that can't be 0 needs no word on what 0 would mean; neither does a plain copy of one. */
function atLeastOne(field: Field | undefined, fields: ReadonlyMap<string, Field>): boolean {
  const { computed } = field ?? {};
  if (computed === undefined) return field?.kind === "integer" && (field.min ?? 0) > 0;
  if (typeof computed !== "object" || !("copy" in computed) || computed.whenNotApplicable !== undefined) return false;
  const copied = fields.get(computed.copy);
  return copied?.computed === undefined && atLeastOne(copied, fields);
}

function ruledOut(indicator: Indicator | undefined, due: readonly string[]): boolean {
  const test = indicator?.notApplicableWhen;
  if (!test || !("sum" in test) || test.is !== "=" || test.than !== 0) return false;
  const asked = fieldsOf(test);
  return asked.length === due.length && asked.every((field) => due.includes(field));
}

/** How a scheme's fields are called in the sentences of a language. */
export function namesIn(
  scheme: Scheme,
  { language, condition }: Pick<ScoringWords, "language" | "condition">,
  of?: Indicator,
): Names {
  const { fields } = schemeIndex(scheme);
  const names = {
    title(id: string): string {
      const title = fields.get(id)?.title;
      return title ? inLanguage(title, language) : id;
    },
    tier(id: string, tier: string): string {
      const option = fields.get(id)?.options?.find(({ zh }) => zh === tier);
      return option ? inLanguage(option, language) : tier;
    },
  };
  return {
    ...names,
    unit(id) {
      const unit = fields.get(id)?.unit;
      return unit ? inLanguage(unit, language) : "";
    },
    condition: (test) => condition(test, names),
    counted: (id) => fields.get(id)?.kind !== "yesNo",
    extra: of?.extra,
    neverNothing: (due) => due.some((id) => atLeastOne(fields.get(id), fields)) || ruledOut(of, due),
  };
}
