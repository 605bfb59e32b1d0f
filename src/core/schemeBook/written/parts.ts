import { readCondition, writeCondition } from "../../expressions/written/condition";
import type { Cursor } from "../../expressions/written/cursor";
import type { Pen } from "../../expressions/written/pen";
import { tokensOf } from "../../expressions/written/tokens";
import { worth } from "../../scoring/show";
import type { PartKind, PartSpec } from "../../scoring/parts";

/** What of a part stands in cells of its own; the rest is its written rule. */
type Apart = "kind" | "points" | "whenNothingDue" | "waivedWhen";
type Rule<Kind extends PartKind> = Omit<Extract<PartSpec, { kind: Kind }>, Apart>;

/** undefined for a field that counts nothing. */
type Unit = (field: string) => string | undefined;

interface WrittenPart<Kind extends PartKind> {
  write(rule: Rule<Kind>, pen: Pen, unit: Unit): string;
  read(cursor: Cursor): Rule<Kind>;
}

/** 80%, or the bare number where a percentage would not come back as the same share. */
function share(value: number): string {
  const percent = worth(100, value);
  return /^\d+(\.\d+)?$/.test(String(percent)) && Number(`${percent}e-2`) === value ? `${percent}%` : String(value);
}

type Price = Rule<"penalty">;

/** A unit that could be read as anything else is left out. */
function unitSaid(field: string, unit: Unit): string {
  const said = unit(field) ?? "";
  const plain = tokensOf(said);
  return !("notClosed" in plain) && plain.length === 1 && plain[0]?.kind === "other" ? said : "";
}

const perOne = (field: string, pen: Pen, unit: Unit): string =>
  `${pen.word("each")}1${pen.language === "en-US" ? " " : ""}${unitSaid(field, unit)}`;

const readItems = (cursor: Cursor, item: () => Price["items"][number]): Price => ({
  items: cursor.several(item, "comma", "semicolon", "item"),
});

/** “【违纪行为】每1起扣0.5分，【…】每1人扣1分”. */
const prices: WrittenPart<"penalty"> = {
  write: ({ items }, pen, unit) =>
    items
      .map(
        ({ field, each }) =>
          `${pen.name(field)}${perOne(field, pen, unit)}${pen.word("takes")}${pen.number(each)}${pen.word("points")}`,
      )
      .join(pen.sign("comma")),
  read: (cursor) =>
    readItems(cursor, () => {
      const field = cursor.needName();
      cursor.needWord("each");
      cursor.number();
      cursor.other();
      cursor.needWord("takes");
      const each = cursor.needNumber();
      cursor.word("points");
      return { field, each };
    }),
};

/** “【市级表彰】每1次计2分，【文明单位】计1分”; 加 and 扣 are read as well, for the indicator says which of them it is. */
const counted: WrittenPart<"each"> = {
  write: ({ items }, pen, unit) =>
    items
      .map(({ field, each }) => {
        const one = unit(field) === undefined ? "" : perOne(field, pen, unit);
        return `${pen.name(field)}${one}${pen.word("counts")}${pen.number(each)}${pen.word("points")}`;
      })
      .join(pen.sign("comma")),
  read: (cursor) =>
    readItems(cursor, () => {
      const field = cursor.needName();
      if (cursor.word("each")) {
        cursor.number();
        cursor.other();
      }
      if (!cursor.word("adds") && !cursor.word("takes")) cursor.needWord("counts");
      const each = cursor.needNumber();
      cursor.word("points");
      return { field, each };
    }),
};

/** Names added up, in brackets where there is more than one or one is weighted. */
function readAdded<Item>(cursor: Cursor, one: () => Item): Item[] {
  if (!cursor.sign("open")) return [one()];
  return cursor.inside(() => cursor.several(one, "plus"));
}

const forms: { readonly [Kind in PartKind]: WrittenPart<Kind> } = {
  check: {
    write: ({ field }, pen) => pen.name(field),
    read: (cursor) => ({ field: cursor.needName() }),
  },
  condition: {
    write: ({ when }, pen) => writeCondition(when, pen),
    read: (cursor) => ({ when: readCondition(cursor) }),
  },
  ratio: {
    write({ done, due }, pen) {
      const top = done.map(
        ({ field, weight }) => pen.name(field) + (weight === 1 ? "" : `${pen.sign("times")}${pen.number(weight)}`),
      );
      const bracketed = (terms: readonly string[]): string =>
        terms.length === 1 ? terms.join("") : pen.bracketed(terms.join(pen.sign("plus")));
      return `${bracketed(top)}${pen.sign("over")}${bracketed(due.map((field) => pen.name(field)))}`;
    },
    read(cursor) {
      const done = readAdded(cursor, () => {
        const before = cursor.peek()?.kind === "number" ? cursor.needNumber() : undefined;
        if (before !== undefined) cursor.needSign("times");
        const field = cursor.needName();
        return { field, weight: before ?? (cursor.sign("times") ? cursor.needNumber() : 1) };
      });
      cursor.needSign("over");
      return { done, due: readAdded(cursor, () => cursor.needName()) };
    },
  },
  deduct: prices,
  penalty: prices,
  each: counted,
  tier: {
    write: ({ field, levels }, pen) =>
      `${pen.name(field)}${pen.sign("colon")}${levels
        .map(({ tier, share: part }) => `${pen.tier(field, tier)}${pen.language === "en-US" ? " " : ""}${share(part)}`)
        .join(pen.sign("comma"))}`,
    read(cursor) {
      const field = cursor.needName();
      cursor.needSign("colon");
      const levels = cursor.several(
        () => {
          const tier = cursor.text();
          if (tier === undefined) return cursor.fail({ problem: "expected", what: ["text"] });
          return { tier: cursor.names.readTier(field, tier), share: cursor.needShare() };
        },
        "comma",
        "item",
      );
      return { field, levels };
    },
  },
  late: {
    write: ({ due, actual, bands, beyond }, pen) =>
      [
        `${pen.name(actual)}${pen.word("after")}${pen.name(due)}${pen.sign("colon")}${bands
          .map(({ upTo, share: part }) => `${upTo}${pen.word("workdays")}${share(part)}`)
          .join(pen.sign("comma"))}`,
        `${pen.word("later")}${share(beyond)}`,
      ].join(pen.sign("comma")),
    read(cursor) {
      const actual = cursor.needName();
      cursor.needWord("after");
      const due = cursor.needName();
      cursor.needSign("colon");
      const bands: { upTo: number; share: number }[] = [];
      while (!cursor.word("later")) {
        const upTo = cursor.needNumber();
        cursor.needWord("workdays");
        bands.push({ upTo, share: cursor.needShare() });
        cursor.needSign("comma");
      }
      return { due, actual, bands, beyond: cursor.needShare() };
    },
  },
};

/** The rule of a part in words: what it looks at, and what that brings. */
export const writePart = (spec: PartSpec, pen: Pen, unit: Unit): string =>
  // Kind and rule belong together: the spec's discriminated union has proved it.
  (forms[spec.kind] as WrittenPart<PartKind>).write(spec, pen, unit);

export const readPart = (kind: PartKind, cursor: Cursor): object => forms[kind].read(cursor);
