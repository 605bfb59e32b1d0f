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
  /** Headers and footers: those of odd pages stand where those of all do, those of even ones apart. */
  const lines = (pages: "" | "even") => (): Served => ({
    type: "HeaderFooter",
    set: Object.fromEntries(
      (["Header", "Footer"] as const).flatMap((what) =>
        (["Left", "Center", "Right"] as const).map((side) => {
          const named = `${side}${what}`;
          return [named, say(pages === "" ? `${side.toLowerCase()}${what}` : `${pages}${named}`)] as const;
        }),
      ),
    ),
  });
  return {
    type: "PageLayout",
    set: {
      PaperSize: say("paperSize"),
      Orientation: say("orientation"),
      Zoom: say("zoom"),
      CenterHorizontally: say("centerHorizontally"),
      FirstPageNumber: say("firstPageNumber"),
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
        set: { State: say("headersFootersState") },
        open: { DefaultForAllPages: lines(""), OddPages: lines(""), EvenPages: lines("even") },
      }),
    },
  };
}
