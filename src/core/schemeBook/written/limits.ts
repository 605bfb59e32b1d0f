import type { Cursor } from "../../expressions/written/cursor";
import type { Pen } from "../../expressions/written/pen";

/**
 * What a validation rule is told: “核定：【核定编制】；实有：【实有人数】”. A list stands in ［］, a group within it in （）:
 * “对照：［（应完成：【…】，已完成：【…】）、（…）］”. Names in 【】 are fields, annexes and columns; “…” is a word.
 */
type Limit = string | number | readonly Limit[] | { readonly [key: string]: Limit };
export type Limits = { readonly [key: string]: Limit };

/** How the keys of limits are called; `read` takes a label of any language, or the key itself. */
export interface LimitLabels {
  write(key: string): string;
  read(label: string): string;
}

export function writeLimits(limits: Limits, labels: LimitLabels, knows: (id: string) => boolean, pen: Pen): string {
  const value = (limit: Limit): string => {
    if (typeof limit === "number") return pen.number(limit);
    if (typeof limit === "string") return knows(limit) ? pen.name(limit) : pen.text(limit);
    if (isList(limit))
      return `${pen.sign("openList")}${limit.map(value).join(pen.sign("item"))}${pen.sign("closeList")}`;
    return pen.bracketed(group(limit, "comma"));
  };
  const group = (record: Limits, between: "comma" | "semicolon"): string =>
    Object.entries(record)
      .map(([key, limit]) => `${labels.write(key)}${pen.sign("colon")}${value(limit)}`)
      .join(pen.sign(between));
  return group(limits, "semicolon");
}

const isList = (limit: Limit): limit is readonly Limit[] => Array.isArray(limit);

export function readLimits(cursor: Cursor, labels: LimitLabels): Limits {
  const value = (): Limit => {
    const token = cursor.peek();
    if (token?.kind === "number" || cursor.isSign("minus")) return cursor.needNumber();
    if (token?.kind === "name") return cursor.needName();
    if (token?.kind === "text") return cursor.text() ?? "";
    if (cursor.sign("openList")) {
      if (cursor.sign("closeList")) return [];
      return cursor.inside(() => cursor.several(value, "item", "comma"), "closeList");
    }
    if (cursor.sign("open")) return cursor.inside(() => group("comma"));
    return cursor.fail({ problem: "expected", what: ["value"] });
  };
  const group = (between: "comma" | "semicolon"): Limits =>
    Object.fromEntries(
      cursor.several(() => {
        const label = cursor.label();
        cursor.needSign("colon");
        return [labels.read(label), value()] as const;
      }, between),
    );
  return group("semicolon");
}
