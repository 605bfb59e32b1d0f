import { HostError, invalidArgument, NotServed } from "../hostError";
import type { Rect } from "../rect";
import type { Served } from "../served";
import type { ConditionalFormatFacts, ValidationFacts } from "../sheetFacts";
import { mayFormat, type SheetAccess } from "./access";

/** Excel specifications and limits; the same that Excel's dialog lets in. */
const MAX_TITLE = 32;
const MAX_PROMPT = 255;
const MAX_ALERT = 225;
const MAX_LIST = 255;

const limited = (text: unknown, most: number): void => {
  if (typeof text === "string" && text.length > most) throw invalidArgument(`"${text}" is longer than ${most}`);
};

export function validationOf(access: SheetAccess, rects: readonly Rect[]): Served {
  const said = (): ValidationFacts => {
    mayFormat(access, rects, "cells");
    const same = JSON.stringify(rects);
    let facts = access.facts.validations.find((one) => JSON.stringify(one.rects) === same);
    if (!facts) access.facts.validations.push((facts = { rects }));
    return facts;
  };
  return {
    type: "DataValidation",
    set: {
      Rule: (rule: Readonly<Record<string, { readonly source?: unknown }>>) => {
        const [kind, ...others] = Object.keys(rule);
        if (kind === undefined || others.length > 0) throw invalidArgument("a rule has one kind");
        const source = rule[kind]?.source;
        if (kind === "list" && typeof source !== "string") throw new NotServed("a list whose source is no text");
        if (typeof source === "string" && !source.startsWith("=")) limited(source, MAX_LIST);
        said().rule = rule;
      },
      Prompt: (prompt: { readonly title: string; readonly message: string }) => {
        limited(prompt.title, MAX_TITLE);
        limited(prompt.message, MAX_PROMPT);
        said().prompt = prompt;
      },
      ErrorAlert: (alert: { readonly title: string; readonly message: string }) => {
        limited(alert.title, MAX_TITLE);
        limited(alert.message, MAX_ALERT);
        said().errorAlert = alert;
      },
    },
  };
}

const KINDS = new Set(["Custom", "ColorScale", "DataBar"]);

export function conditionalFormatsOf(access: SheetAccess, rects: readonly Rect[]): Served {
  return {
    type: "ConditionalFormatCollection",
    call: {
      // docs, ConditionalFormatCollection.add: "at the first/top priority".
      Add: (type: string): Served => {
        mayFormat(access, rects, "cells");
        if (!KINDS.has(type)) throw new NotServed(`conditional format "${type}"`);
        const facts: ConditionalFormatFacts = { rects, type, facts: {} };
        access.facts.conditionalFormats.unshift(facts);
        return conditionalFormat(facts);
      },
    },
  };
}

function conditionalFormat(format: ConditionalFormatFacts): Served {
  const say =
    (key: string) =>
    (value: unknown): void => {
      format.facts[key] = value;
    };
  const only =
    (type: string, served: Served): (() => Served) =>
    () => {
      // docs, ConditionalFormat.custom and the like: only for a format of that type.
      if (format.type !== type) throw new HostError("InvalidOperation", `a ${format.type} is no ${type}`);
      return served;
    };
  return {
    type: "ConditionalFormat",
    set: {
      StopIfTrue: (value: boolean) => {
        format.stopIfTrue = value;
      },
    },
    open: {
      Custom: only("Custom", {
        type: "CustomConditionalFormat",
        open: {
          Rule: () => ({ type: "ConditionalFormatRule", set: { Formula: say("formula") } }),
          Format: () => ({
            type: "ConditionalRangeFormat",
            open: {
              Font: () => ({ type: "ConditionalRangeFont", set: { Color: say("font.color"), Bold: say("font.bold") } }),
              Fill: () => ({ type: "ConditionalRangeFill", set: { Color: say("fill.color") } }),
            },
          }),
        },
      }),
      ColorScale: only("ColorScale", { type: "ColorScaleConditionalFormat", set: { Criteria: say("criteria") } }),
      DataBar: only("DataBar", {
        type: "DataBarConditionalFormat",
        set: { LowerBoundRule: say("lower"), UpperBoundRule: say("upper") },
        open: {
          PositiveFormat: () => ({ type: "ConditionalDataBarPositiveFormat", set: { FillColor: say("fillColor") } }),
        },
      }),
    },
  };
}
