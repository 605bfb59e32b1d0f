import type { PublishFault } from "../scheme/publishScheme";

/** Why a chosen file is no scheme that can be used. */
export type SchemeFileFault = "notJson" | "changedAfter" | "tooSlow" | "gone";

/** What the desk for the office's own scheme says, in one language; loaded with the office's desk. */
export interface SchemeDeskWords {
  /** Link that leads here. */
  readonly link: string;
  readonly start: {
    readonly title: string;
    readonly text: string;
    readonly which: string;
    readonly shipped: (title: string, version: string) => string;
    readonly own: (title: string, version: string) => string;
    readonly write: string;
    readonly writing: string;
    readonly save: string;
    readonly saved: (name: string) => string;
    readonly written: string;
    readonly fileName: (title: string) => string;
    readonly notEmptyTitle: string;
    readonly notEmpty: string;
    readonly writeAnyway: string;
    readonly notHere: string;
    readonly inTheWayTitle: string;
    readonly inTheWay: (names: string) => string;
    readonly replace: string;
    readonly bookChosen: (file: string, errors: number) => string;
  };
  /** Schemes of the office's own, wherever one may be needed. */
  readonly own: {
    readonly label: string;
    readonly shippedOnly: string;
    readonly use: string;
    readonly more: string;
    readonly line: (title: string, version: string, from: string) => string;
    readonly inForce: string;
    readonly older: string;
    readonly accept: (title: string, version: string) => string;
    readonly remove: string;
    readonly removeOne: (title: string, version: string) => string;
    readonly taken: (title: string, version: string) => string;
    readonly bookNotPublished: (file: string) => string;
    readonly unusable: (file: string, fault: SchemeFileFault) => string;
    readonly unsound: (file: string, count: number, first: string) => string;
  };
  readonly desk: {
    readonly title: string;
    readonly version: (id: string, version: string) => string;
    readonly untitled: string;
    readonly points: (sum: string, stated: string) => string;
    readonly pointsLabel: string;
    readonly size: (majors: number, indicators: number) => string;
    readonly pointsDiffer: (sum: string, stated: string) => string;
    readonly checking: string;
    readonly tabs: {
      readonly label: string;
      readonly faults: (count: number) => string;
      readonly points: string;
      readonly trial: string;
    };
    readonly faults: {
      readonly list: string;
      readonly errors: (count: number) => string;
      readonly warnings: (count: number) => string;
      readonly none: string;
      readonly noneNote: string;
      readonly whole: string;
      readonly checkAll: string;
      readonly checked: (errors: number, warnings: number) => string;
    };
    readonly publish: string;
    readonly notYet: (errors: number) => string;
    readonly steps: string;
  };
  readonly pointsPanel: {
    readonly list: string;
    readonly points: (points: string) => string;
    readonly none: string;
  };
  readonly trial: {
    readonly which: string;
    readonly highest: string;
    readonly lowest: string;
    readonly reach: (highest: string, lowest: string, total: string) => string;
    readonly note: string;
    readonly running: string;
    readonly unsound: (errors: number) => string;
    readonly list: string;
    readonly entry: (title: string, value: string, unit: string) => string;
    readonly off: string;
    readonly again: string;
  };
  readonly publishing: {
    readonly title: (title: string) => string;
    readonly what: (id: string, version: string) => string;
    readonly first: string;
    readonly after: string;
    readonly version: (version: string, from: string) => string;
    readonly shipped: string;
    readonly addEarlier: string;
    readonly by: string;
    readonly why: string;
    readonly missing: (label: string) => string;
    readonly button: (version: string) => string;
    readonly running: string;
    readonly done: (id: string, version: string, hash: string, file: string) => string;
    readonly already: (id: string, version: string, file: string) => string;
    readonly changes: (added: number, removed: number, changed: number) => string;
    readonly next: string;
    readonly nextNote: string;
    readonly newForm: string;
    readonly issue: string;
    readonly collect: string;
    readonly again: string;
    readonly fileName: (id: string, version: string) => string;
    readonly fault: (fault: PublishFault) => string;
    readonly unsound: (errors: number) => string;
    readonly log: string;
    readonly logLine: (version: string, from: string | undefined, on: string, by: string, why: string) => string;
  };
}
