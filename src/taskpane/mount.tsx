import { createRoot } from "react-dom/client";
import { App } from "./App";
import type { Brightness } from "./look/themes";
import type { PaneServices } from "./services";

/** Puts the pane in the place of the first paint, and listens to what only the page knows: that it came to the front. */
export function mount(place: HTMLElement, services: PaneServices, brightness: () => Brightness): () => void {
  const { live, language, words } = services;
  document.documentElement.lang = language;
  document.title = words.pane.name;
  const root = createRoot(place);
  root.render(<App services={services} brightness={brightness} />);
  const front = (): void => {
    if (document.visibilityState === "visible") live.refocus();
  };
  const pointed = (): void => {
    live.glance();
  };
  window.addEventListener("focus", front);
  // Events get lost, and whoever only reads the pane never clicks into it.
  document.documentElement.addEventListener("pointerenter", pointed);
  document.addEventListener("visibilitychange", front);
  return () => {
    window.removeEventListener("focus", front);
    document.removeEventListener("visibilitychange", front);
    document.documentElement.removeEventListener("pointerenter", pointed);
    live.stop();
    root.unmount();
  };
}
