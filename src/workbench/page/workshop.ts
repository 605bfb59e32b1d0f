import { Desk, type DeskOptions } from "./desk";
import { openUniver } from "./openUniver";
import type { Language } from "./words";

export { blankPlan, giveFile, readFile } from "./files";

/** All that is heavy, in a script of its own: the page stands, and the pane starts, while it is still on its way. */

export interface WorkshopOptions extends Pick<DeskOptions, "pane" | "faults" | "onHeld"> {
  readonly container: HTMLElement;
  readonly language: Language;
  readonly dark: boolean;
}

export const openDesk = ({ container, language, dark, ...more }: WorkshopOptions): Desk =>
  new Desk({ ...openUniver(container, language, dark), ...more });
