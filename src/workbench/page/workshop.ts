import { Desk, type DeskOptions } from "./desk";
import { openUniver } from "./openUniver";
import { undoStackOf } from "./undoStack";
import type { Language } from "./words";

export { blankPlan, giveFile, readFile } from "./files";

/** All that is heavy, in a script of its own: the page stands, and the pane starts, while it is still on its way. */

export interface WorkshopOptions extends Pick<DeskOptions, "pane" | "faults" | "onHeld"> {
  readonly container: HTMLElement;
  readonly language: Language;
  readonly dark: boolean;
}

export function openDesk({ container, language, dark, ...more }: WorkshopOptions): Desk {
  const opened = openUniver(container, language, dark);
  return new Desk({ ...opened, undoStack: undoStackOf(opened.api), ...more });
}
