import { inClauses, withBrackets } from "../answers/joining";
import type { Language } from "../answers/text";
import { signIn } from "../expressions/written/words";
import type { LimitsSchema } from "../validation/rule";

/** The part of a zod schema that says what it is made of. */
interface Described {
  readonly shape?: Readonly<Record<string, Described>>;
  readonly element?: Described;
  readonly unwrap?: () => Described;
}

/** “核定、实有”, “对照［（应办、已办）］”: what a rule's limits name, told from the rule's own schema. */
export function keysOfLimits(limits: LimitsSchema, label: (key: string) => string, language: Language): string {
  const inside = (schema: Described, before: string): string => {
    if (schema.shape) {
      const keys = Object.entries(schema.shape).map(([key, one]) => inside(one, label(key)));
      return before === ""
        ? inClauses(keys, language)
        : withBrackets(before, keys.join(signIn("comma", language)), language);
    }
    if (schema.element) {
      const { shape } = schema.element;
      const item = shape ? inside(schema.element, " ").trim() : "…";
      return language === "zh-CN" ? `${before}［${item}］` : `${before} [${item}]`;
    }
    return schema.unwrap ? inside(schema.unwrap(), before) : before;
  };
  return inside(limits, "");
}
