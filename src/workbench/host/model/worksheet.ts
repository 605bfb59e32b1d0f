import type { Book } from "../book";
import { HostError, itemNotFound } from "../hostError";
import { MAX_COLUMNS, MAX_ROWS, type Rect, rectOf, rectsOf } from "../rect";
import type { Served } from "../served";
import type { EventName } from "../wire";
import { mayFormat, type SheetAccess } from "./access";
import { chartsOf } from "./charts";
import { pageLayoutOf } from "./page";
import { rangeAreasOf, rangeOf } from "./range";

const WHOLE: Rect = { top: 1, left: 1, bottom: MAX_ROWS, right: MAX_COLUMNS };

export function worksheetOf(book: Book, id: string): Served {
  const access: SheetAccess = { book, id, facts: book.sheet(id) };
  const { facts } = access;
  return {
    type: "Worksheet",
    id: () => id,
    get: {
      Id: () => id,
      Name: () => book.nameOf(id),
      Visibility: () => facts.visibility,
    },
    set: {
      Name: (name: string) => {
        book.renameSheet(id, name);
      },
      Visibility: (visibility: string) => {
        book.setVisibility(id, visibility);
      },
      TabColor: (color: string) => {
        facts.tabColor = color;
      },
      Gridlines: (shown: boolean) => {
        facts.showGridlines = shown;
      },
    },
    call: {
      GetRange: (address: string | null) => rangeOf(access, address === null ? WHOLE : rectOf(address)),
      GetRanges: (address: string) => rangeAreasOf(access, rectsOf(address)),
      GetUsedRangeOrNullObject: (valuesOnly: boolean) => {
        if (!valuesOnly) throw new HostError("InvalidArgument", "this host knows the used range of values only");
        const used = book.engine.used(id);
        return used ? rangeOf(access, used) : null;
      },
      Activate: () => {
        book.activate(id);
      },
      Delete: () => {
        book.deleteSheet(id);
      },
    },
    open: {
      Protection: () => protectionOf(access),
      PageLayout: () => pageLayoutOf(access),
      Charts: () => chartsOf(access),
      HorizontalPageBreaks: () => ({
        type: "PageBreakCollection",
        call: {
          Add: (address: string): Served => {
            rectOf(address);
            facts.breaks.push(address);
            return { type: "PageBreak" };
          },
        },
      }),
      FreezePanes: () => {
        const freeze = (how: string) => (what: unknown) => {
          facts.freeze = `${how} ${String(what)}`;
        };
        return {
          type: "WorksheetFreezePanes",
          call: { FreezeRows: freeze("rows"), FreezeColumns: freeze("columns"), FreezeAt: freeze("at") },
        };
      },
      AutoFilter: () => ({
        type: "AutoFilter",
        call: {
          Apply: (range: string) => {
            mayFormat(access, [], "cells");
            rectOf(range);
            facts.autoFilter = range;
          },
        },
      }),
    },
  };
}

/** office-js#6784: protecting what is protected already is refused, and so is taking off what is not on. */
function protectionOf({ facts }: SheetAccess): Served {
  return {
    type: "WorksheetProtection",
    get: { Protected: () => facts.protection !== undefined },
    call: {
      Protect: (options: Readonly<Record<string, unknown>> | null) => {
        if (facts.protection) throw new HostError("AccessDenied", "the sheet is protected already");
        facts.protection = options ?? {};
      },
    },
  };
}

/** By what the library registers for the events of all sheets. */
const REGISTRATIONS: ReadonlyMap<EventName, readonly [register: string, unregister: string]> = new Map([
  ["changed", ["_RegisterDataChangedEvent", "_UnregisterDataChangedEvent"]],
  ["calculated", ["_RegisterCalculatedEvent", "_UnregisterCalculatedEvent"]],
  ["added", ["_RegisterAddedEvent", "_UnregisterAddedEvent"]],
  ["deleted", ["_RegisterDeletedEvent", "_UnregisterDeletedEvent"]],
  ["activated", ["_RegisterActivatedEvent", "_UnregisterActivatedEvent"]],
  ["selection", ["_RegisterSelectionChangedEvent", "_UnregisterSelectionChangedEvent"]],
  ["renamed", ["_RegisterEventNameChanged", "_UnregisterEventNameChanged"]],
  ["visibility", ["_RegisterEventVisibilityChanged", "_UnregisterEventVisibilityChanged"]],
]);

export function worksheetsOf(book: Book): Served {
  const known = new Map<string, Served>();
  const served = (id: string): Served => {
    let sheet = known.get(id);
    if (!sheet) known.set(id, (sheet = worksheetOf(book, id)));
    return sheet;
  };
  const registration = Object.fromEntries(
    [...REGISTRATIONS].flatMap(([event, [register, unregister]]) => [
      [register, () => book.listen(event, 1)],
      [unregister, () => book.listen(event, -1)],
    ]),
  );
  return {
    type: "WorksheetCollection",
    items: () => book.engine.sheets().map(({ id }) => served(id)),
    call: {
      ...registration,
      Add: (name: string) => served(book.addSheet(name)),
      GetItem: (key: string) => {
        const id = book.idOf(key);
        if (id === undefined) throw itemNotFound(`sheet "${key}"`);
        return served(id);
      },
      GetItemOrNullObject: (key: string) => {
        const id = book.idOf(key);
        return id === undefined ? null : served(id);
      },
    },
  };
}
