/** What the office.js library and its host say to each other (RichApi, read off the library itself; OFFICEJS notes 6.3). */

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** Message types of events, by what the library calls them when it registers. */
export const EVENT = {
  changed: 10,
  activated: 11,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
  renamed: 25,
  visibility: 26,
} as const;

export type EventName = keyof typeof EVENT;

/** Events of the whole workbook come under this target. */
export const WORKBOOK_TARGET = "Workbook";
export const EVENT_CATEGORY = 65_536;

/** Bit of a request's flags: wait until the person has left the cell. */
export const DELAY_FOR_CELL_EDIT = 64;

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireResponse {
  readonly Results: { ActionId: number; Value: unknown }[];
  readonly TraceIds: number[];
  ProcessedActions: number;
  Error?: { ActionIndex: number; Code: string; Message: string; Location: string; HttpStatusCode: number };
}

export interface WireMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: string | WireRequest };
}
