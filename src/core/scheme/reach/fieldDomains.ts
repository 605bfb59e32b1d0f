import { EARLIEST, LATEST } from "../../answers/kinds/date";
import { toSerial } from "../../calendar/civilDate";
import type { Expression } from "../../expressions/expression";
import type { Scheme } from "../scheme";
import { schemeIndex } from "../schemeIndex";
import { between, open, type Domain } from "./domain";
import { termsOf, type Terms } from "./linear";

const days = between(toSerial(EARLIEST), toSerial(LATEST));

/** The span of terms, from the spans of their fields. */
export function spanOf(terms: Iterable<readonly [id: string, times: number]>, of: (id: string) => Domain): Domain {
  let [least, most] = [0, 0];
  for (const [id, times] of terms) {
    const { least: low, most: high } = of(id);
    least += times * (times > 0 ? low : high);
    most += times * (times > 0 ? high : low);
  }
  return between(least, most);
}

/**
 * What each field can stand for, as conditions and formulas see it (kinds/: yes = 1, a day its serial, a choice its place
 * from 1), from its own limits, and for a computed one from those of what it is made of. A value beyond them is an error
 * of the form (V55), with which nobody can hand in.
 */
export function fieldDomains(scheme: Scheme): (id: string) => Domain {
  const { fields, annexes } = schemeIndex(scheme);
  const known = new Map<string, Domain>();

  const annexSum = (id: string): Domain => {
    const [key = "", name = ""] = id.split(".");
    const column = annexes.get(key)?.columns.find((one) => one.key === name);
    // A difference may well be below 0.
    return column?.kind === "integer" && column.computed === undefined ? between(0, Infinity) : open;
  };
  const made = (expression: Expression): Domain => {
    if (typeof expression === "string") return of(expression);
    if ("annexSum" in expression) return annexSum(expression.annexSum);
    if ("copy" in expression) {
      const { least, most } = of(expression.copy);
      const { whenNotApplicable: other } = expression;
      return other === undefined ? between(least, most) : between(Math.min(least, other), Math.max(most, other));
    }
    const terms: Terms | undefined = termsOf(expression, fields);
    if (terms) return spanOf(terms, of);
    if ("sum" in expression) {
      const each = expression.sum.map(made);
      return between(
        each.reduce((sum, { least }) => sum + least, 0),
        each.reduce((sum, { most }) => sum + most, 0),
      );
    }
    const [kind, [left, right]] =
      "excess" in expression
        ? ["excess", expression.excess]
        : "gap" in expression
          ? ["gap", expression.gap]
          : ["difference", expression.difference];
    const apart = termsOf({ difference: [left, right] }, fields);
    const [one, other] = apart ? [spanOf(apart, of), between(0, 0)] : [made(left), made(right)];
    const [least, most] = [one.least - other.most, one.most - other.least];
    if (kind === "difference") return between(least, most);
    if (kind === "excess") return between(Math.max(0, least), Math.max(0, most));
    return between(least > 0 ? least : most < 0 ? -most : 0, Math.max(Math.abs(least), Math.abs(most)));
  };
  const own = (id: string): Domain => {
    const field = fields.get(id);
    if (!field) return open;
    if (field.computed !== undefined) return made(field.computed);
    switch (field.kind) {
      case "integer":
        return between(field.min ?? 0, field.max ?? Infinity);
      case "date":
        return days;
      case "choice":
        return between(1, field.options?.length ?? Infinity);
      case "yesNo":
      case "text":
        return between(0, 1);
    }
  };
  function of(id: string): Domain {
    const found = known.get(id);
    if (found) return found;
    // Should the formulas go round in circles (named elsewhere), the second visit claims nothing.
    known.set(id, open);
    const domain = own(id);
    // Limits the wrong way round are named elsewhere; nothing follows from them.
    const sound = domain.least <= domain.most ? domain : open;
    known.set(id, sound);
    return sound;
  }
  return of;
}
