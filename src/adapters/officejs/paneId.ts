const KEY = "pinghui.pane";
/** How long a page that is being replaced may take to let go of its name. Milliseconds. */
const PATIENCE = 500;

/**
 * Who this pane is: the same after it was loaded again, another one for every other pane. A browser tab that is duplicated
 * takes what the page keeps along; the lock stays with the first, so that the copy finds the name taken and gets its own.
 */
export async function paneId(): Promise<string> {
  const known = kept();
  const id = known !== undefined && (await isOurs(known)) ? known : fresh();
  // Nobody else has a new name; it is claimed so that a copy of this page finds it taken.
  if (id !== known) void isOurs(id);
  keep(id);
  return id;
}

const fresh = (): string => Math.random().toString(36).slice(2, 10);

function kept(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    // A host that keeps nothing for the page: then a pane that is loaded again waits until the earlier one is silent.
    return undefined;
  }
}

function keep(id: string): void {
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // As above.
  }
}

/** Takes the lock of this name for as long as the page lives. Where there are no locks (http, old hosts), it is believed. */
function isOurs(id: string): Promise<boolean> {
  // Not in every host, whatever the type says.
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    const giveUp = new AbortController();
    const timer = setTimeout(() => {
      giveUp.abort();
    }, PATIENCE);
    locks
      .request(`${KEY}.${id}`, { signal: giveUp.signal }, () => {
        clearTimeout(timer);
        resolve(true);
        return new Promise<never>(() => undefined);
      })
      .catch((fault: unknown) => {
        clearTimeout(timer);
        // Taken; or a host that has locks and lets nobody use them, which is as if it had none.
        resolve((fault as Error).name !== "AbortError");
      });
  });
}
