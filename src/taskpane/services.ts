import { createContext, useContext, useEffect, useEffectEvent, useSyncExternalStore } from "react";
import type { Ribbon, RibbonCommand } from "#adapters/officejs/ribbon";
import type { Answered, CellRef, IsoDate, Language, LiveWorkbook } from "#core";
import type { PaneWords } from "#core/languages/paneWords";
import type { LiveForm, LiveState } from "#usecases/liveForm";
import type { OfficeTools } from "./officeTools";
import type { SchemeShelf } from "./schemeShelf";
import type { PaneLanguage } from "./words/paneLanguage";

/** What the composition root hands to the pane; components ask for it by `useServices`. */
export interface PaneServices {
  readonly workbook: LiveWorkbook;
  readonly live: LiveForm;
  /** Schemes of the office's own. */
  readonly shelf: SchemeShelf;
  readonly language: Language;
  readonly words: PaneLanguage;
  /** Buttons outside the pane that lead into it. */
  readonly ribbon?: Ribbon;
  /** The day of the person at the desk, yyyy-mm-dd. */
  readonly today: () => IsoDate;
  /** ISO 8601 UTC. */
  readonly now: () => string;
  /** Host, platform and version, for whoever is called for help. */
  readonly support?: () => Promise<string>;
  /** What became of a build that broke off when this pane, or its workbook, went away in the middle of it. */
  readonly settled?: Promise<Answered<"nothing" | "takenBack" | "finished">>;
  /** Address of the page that says what of the site can be reached; undefined where none is served. */
  readonly health?: () => Promise<string | undefined>;
  /** What only the office's desk needs; loaded when it is first opened. */
  readonly office: () => Promise<OfficeTools>;
}

/** A sentence above the desk about something that was just done, or could not be. */
export interface Notice {
  readonly intent: "success" | "warning" | "error" | "info";
  readonly text: string;
}

interface Spoken {
  /** Shows a notice until something else happens. */
  readonly tell: (notice: Notice | undefined) => void;
  /** Says something to a screen reader, politely; never shown. */
  readonly announce: (text: string) => void;
}

export const ServicesContext = createContext<PaneServices | undefined>(undefined);
export const SpokenContext = createContext<Spoken>({ tell: () => undefined, announce: () => undefined });

export function useServices(): PaneServices {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("no services: the pane was mounted without its root");
  return services;
}

export const useSpoken = (): Spoken => useContext(SpokenContext);
export const usePaneWords = (): PaneWords => useServices().words.pane;

export function useLive(): LiveState {
  const { live } = useServices();
  return useSyncExternalStore(live.subscribe, live.current);
}

/** Does something whenever a button of the ribbon was pressed. */
export function useRibbon(does: (command: RibbonCommand) => void): void {
  const { ribbon } = useServices();
  const act = useEffectEvent(does);
  useEffect(
    () =>
      ribbon?.listen((command) => {
        act(command);
      }),
    [ribbon],
  );
}

/** Goes to a cell; where that can't be, says why. */
export function useGoTo(): (cell: CellRef) => void {
  const report = useReport();
  const { workbook } = useServices();
  return (cell) => {
    void workbook.show(cell).then(report);
  };
}

/** Tells what became of something asked of the workbook; true when it was done. */
export function useReport(): (answered: Answered<unknown>, done?: string) => boolean {
  const { tell, announce } = useSpoken();
  const words = usePaneWords();
  return (answered, done) => {
    if (!answered.ok) tell({ intent: "warning", text: words.trouble(answered.problem) });
    else if (done !== undefined) {
      tell({ intent: "success", text: done });
      announce(done);
    }
    return answered.ok;
  };
}
