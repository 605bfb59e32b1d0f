import { canShowPane } from "./capabilities";

/** The functions that manifest.xml names for its buttons. */
export const RIBBON_COMMANDS = ["checkForm", "newForm", "takeReturns"] as const;
export type RibbonCommand = (typeof RIBBON_COMMANDS)[number];

export interface Ribbon {
  /** A button that was pressed while nobody listened yet is told to whoever comes first. */
  listen(listener: (command: RibbonCommand) => void): () => void;
}

/**
 * Answers the ribbon's buttons: the pane comes to the front, and whoever listens is told where to go. Excel starts the page
 * for a button if it isn't running, so this is asked for as soon as Office is ready (`Office.actions`, SharedRuntime 1.1).
 */
export function ribbon(onFault: (fault: unknown) => void): Ribbon {
  const listeners = new Set<(command: RibbonCommand) => void>();
  let missed: RibbonCommand | undefined;

  const press = async (command: RibbonCommand, event: Office.AddinCommands.Event): Promise<void> => {
    try {
      if (listeners.size === 0) missed = command;
      listeners.forEach((tell) => {
        tell(command);
      });
      // Without it the pane goes to its place all the same, and is found there by "Open Pinghui".
      if (canShowPane()) await Office.addin.showAsTaskpane();
    } catch (fault) {
      onFault(fault);
    } finally {
      // Until then Excel keeps the button busy, for five minutes at most.
      event.completed();
    }
  };

  // Hosts without commands have no such object (their library does, but answers with nothing).
  const actions = Office.actions as Office.Actions | undefined;
  for (const command of RIBBON_COMMANDS) {
    actions?.associate(command, (event: Office.AddinCommands.Event) => void press(command, event));
  }
  return {
    listen(listener) {
      listeners.add(listener);
      if (missed !== undefined) listener(missed);
      missed = undefined;
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
