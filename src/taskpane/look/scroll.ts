import { createContext, type RefObject } from "react";

/** The part of the pane that scrolls, for lists that draw only what is in view. */
export const ScrollContext = createContext<{
  readonly element: RefObject<HTMLElement | null>;
  /** Pixels above the list within it. */
  readonly margin: { current: number };
}>({ element: { current: null }, margin: { current: 0 } });

export function toTop(element: HTMLElement | null): void {
  if (element) element.scrollTop = 0;
}
