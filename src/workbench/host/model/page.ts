import { rectOf } from "../rect";
import type { Served } from "../served";
import { mayFormat, type SheetAccess } from "./access";

/** Print set-up, kept as data. */
export function pageLayoutOf(access: SheetAccess): Served {
  const { page } = access.facts;
  const say =
    (key: string) =>
    (...values: unknown[]): void => {
      mayFormat(access, [], "cells");
      page[key] = values.length === 1 ? values[0] : values;
    };
  const line = (key: string) => say(key);
  return {
    type: "PageLayout",
    set: {
      PaperSize: say("paperSize"),
      Orientation: say("orientation"),
      Zoom: say("zoom"),
      CenterHorizontally: say("centerHorizontally"),
    },
    call: {
      SetPrintArea: (area: string) => {
        rectOf(area);
        say("printArea")(area);
      },
      SetPrintTitleRows: (rows: string) => {
        rectOf(rows);
        say("printTitleRows")(rows);
      },
      SetPrintTitleColumns: (columns: string) => {
        rectOf(columns);
        say("printTitleColumns")(columns);
      },
      SetPrintMargins: (unit: string, margins: unknown) => {
        say("margins")({ unit, ...(margins as object) });
      },
    },
    open: {
      HeadersFooters: () => ({
        type: "HeaderFooterGroup",
        open: {
          DefaultForAllPages: () => ({
            type: "HeaderFooter",
            set: {
              LeftHeader: line("leftHeader"),
              CenterHeader: line("centerHeader"),
              RightHeader: line("rightHeader"),
              LeftFooter: line("leftFooter"),
              CenterFooter: line("centerFooter"),
              RightFooter: line("rightFooter"),
            },
          }),
        },
      }),
    },
  };
}
