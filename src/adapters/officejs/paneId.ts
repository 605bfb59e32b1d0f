const KEY = "pinghui.pane";

/** Who this pane is: the same after it was loaded again, another one for every other pane. */
export function paneId(): string {
  const fresh = (): string => Math.random().toString(36).slice(2, 10);
  try {
    const known = sessionStorage.getItem(KEY) ?? fresh();
    sessionStorage.setItem(KEY, known);
    return known;
  } catch {
    // A host that keeps nothing for the page: then a pane that is loaded again waits until the earlier one is silent.
    return fresh();
  }
}
