import { Desk } from "./desk";
import type { FaultKind } from "./faults";
import { openUniver } from "./openUniver";
import type { Pane } from "./pane";
import type { Language } from "./words";

export { blankPlan, giveFile, readFile } from "./files";

/** All that is heavy, in a script of its own: the page stands, and the pane starts, while it is still on its way. */

export interface WorkshopOptions {
  readonly container: HTMLElement;
  readonly language: Language;
  readonly dark: boolean;
  readonly pane: Pane;
  readonly faults: readonly FaultKind[];
  readonly onLocked: () => void;
}

export const openDesk = ({ container, language, dark, ...more }: WorkshopOptions): Desk =>
  new Desk({ api: openUniver(container, language, dark), ...more });
