import type { PlanOutline } from "#core/form/workbook";

export interface KnownSheet {
  readonly id: string;
  readonly name: string;
}

/** What the workbook was before anything is built: by this it is put back. */
export interface Before {
  readonly sheets: readonly KnownSheet[];
  readonly names: ReadonlyMap<string, string>;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly structureLocked: boolean;
  readonly title: string;
  /** The build that was finished last, by the key of its mark; "" = none. */
  readonly built: string;
  /** Sheets that go, with the names they have until the new ones stand. */
  readonly replaced: readonly (KnownSheet & { readonly aside: string })[];
}

/**
 * What a build leaves in the workbook while it is not finished: enough to take it back, whoever finds it. A pane may be
 * loaded again in the middle, the workbook closed, a second pane opened beside the first. It lies in the workbook's settings
 * (ExcelApi 1.4), which belong to the add-in, hold texts of any length and travel with the file; it comes with the first
 * request and goes with the last.
 */
export interface Mark {
  readonly key: string;
  /** Who builds; a pane that is loaded again is the same one. */
  readonly pane: string;
  /** Milliseconds of the clock when the last request was sent. */
  readonly at: number;
  readonly plan: MarkedPlan;
  readonly before: Before;
}

/** What has to be known of a plan to take it back. */
export interface MarkedPlan extends Pick<PlanOutline, "lockStructure"> {
  readonly sheets: readonly { readonly name: string }[];
  readonly names: ReadonlyMap<string, unknown>;
  readonly properties: ReadonlyMap<string, unknown>;
}

/** Of every key of ours among the settings. */
export const PREFIX = "pinghui.building.";

/**
 * Among the settings, the key of the build that was finished last. A pane that looked before and comes too late takes
 * sheets it doesn't know for its own, unless it sees by this that somebody else was quicker.
 */
export const BUILT = "pinghui.built";

export function lastBuilt(settings: readonly { readonly key: string; readonly value: unknown }[]): string {
  const found = settings.find(({ key }) => key === BUILT)?.value;
  return typeof found === "string" ? found : "";
}

/** No request takes longer; a build that has said nothing for so long has come to an end without one. Milliseconds. */
const SILENT = 60_000;

export const markKey = (pane: string, at: number): string => `${PREFIX}${pane}.${at.toString(36)}`;

export function markText({ pane, at, plan, before }: Mark): string {
  const own = <Value>(all: ReadonlyMap<string, Value>, of: ReadonlyMap<string, unknown>): [string, Value][] =>
    [...all].filter(([key]) => of.has(key));
  return JSON.stringify({
    pane,
    at,
    sheets: plan.sheets.map(({ name }) => name),
    names: [...plan.names.keys()],
    properties: [...plan.properties.keys()],
    lockStructure: plan.lockStructure,
    before: {
      ...before,
      names: own(before.names, plan.names),
      properties: own(before.properties, plan.properties),
    },
  });
}

interface Written extends Pick<Mark, "pane" | "at"> {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
  readonly properties: readonly string[];
  readonly lockStructure: boolean;
  readonly before: Omit<Before, "names" | "properties"> & {
    readonly names: readonly (readonly [string, string])[];
    readonly properties: readonly (readonly [string, unknown])[];
  };
}

/** The marks among a workbook's settings. What is no mark of ours is left alone. */
export function marksIn(settings: readonly { readonly key: string; readonly value: unknown }[]): Mark[] {
  return settings.flatMap(({ key, value }) => {
    if (!key.startsWith(PREFIX) || typeof value !== "string") return [];
    const { pane, at, before, ...plan } = JSON.parse(value) as Written;
    const named = (keys: readonly string[]): ReadonlyMap<string, unknown> => new Map(keys.map((one) => [one, ""]));
    return [
      {
        key,
        pane,
        at,
        plan: {
          sheets: plan.sheets.map((name) => ({ name })),
          names: named(plan.names),
          properties: named(plan.properties),
          lockStructure: plan.lockStructure,
        },
        before: { ...before, names: new Map(before.names), properties: new Map(before.properties) },
      },
    ];
  });
}

/** Somebody else is at it at this moment. */
export const isBusy = (mark: Mark, pane: string, now: number): boolean => mark.pane !== pane && now - mark.at < SILENT;
