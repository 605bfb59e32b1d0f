import { invalidArgument, NotServed } from "../hostError";
import type { Rect } from "../rect";
import type { Served } from "../served";
import { mayFormat, type SheetAccess } from "./access";

/** Excel names lines inside a range by these; it has none inside a single row or column (as VBA's Borders). */
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** `RangeFormat` of one range, or of several at once. */
export function formatOf(access: SheetAccess, rects: readonly Rect[]): Served {
  const say =
    (key: string, what: "cells" | "rows" | "columns" = "cells") =>
    (value: unknown): void => {
      mayFormat(access, rects, what);
      access.facts.say(rects, key, value);
    };
  const [first] = rects;
  return {
    type: "RangeFormat",
    set: {
      HorizontalAlignment: say("horizontalAlignment"),
      VerticalAlignment: say("verticalAlignment"),
      WrapText: say("wrapText"),
      IndentLevel: say("indentLevel"),
      ShrinkToFit: say("shrinkToFit"),
      ColumnWidth: say("columnWidth", "columns"),
      RowHeight: say("rowHeight", "rows"),
    },
    open: {
      Font: () => ({
        type: "RangeFont",
        set: {
          Name: say("font.name"),
          Size: say("font.size"),
          Bold: say("font.bold"),
          Italic: say("font.italic"),
          Underline: say("font.underline"),
          Color: say("font.color"),
        },
      }),
      Fill: () => ({ type: "RangeFill", set: { Color: say("fill.color") } }),
      Protection: () => ({
        type: "FormatProtection",
        get: { Locked: () => (first ? access.facts.isLocked(first.top, first.left) : null) },
        set: { Locked: say("protection.locked") },
      }),
      Borders: () => bordersOf(access, rects, say),
    },
  };
}

function bordersOf(
  access: SheetAccess,
  rects: readonly Rect[],
  say: (key: string) => (value: unknown) => void,
): Served {
  return {
    type: "RangeBorderCollection",
    call: {
      GetItem: (edge: string): Served => {
        if (!(EDGES as readonly string[]).includes(edge)) throw new NotServed(`border "${edge}"`);
        const needs = edge === "InsideHorizontal" ? "rows" : edge === "InsideVertical" ? "columns" : undefined;
        const flat = rects.some(({ top, left, bottom, right }) => (needs === "rows" ? top === bottom : left === right));
        if (needs && flat) throw invalidArgument(`a range of one of its ${needs} has nothing inside`);
        return {
          type: "RangeBorder",
          set: {
            Style: say(`border.${edge}.style`),
            Weight: say(`border.${edge}.weight`),
            Color: say(`border.${edge}.color`),
          },
        };
      },
    },
  };
}
