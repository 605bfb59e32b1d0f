import { afterEach, describe, expect, it } from "@jest/globals";
import { paneId } from "#adapters/officejs/paneId";

/** What a browser keeps for one tab, and the locks that all its tabs share. */
class Tab {
  readonly kept: Map<string, string>;
  private readonly held: string[] = [];

  constructor(
    private readonly locks: Map<string, Tab> | undefined,
    from?: Tab,
  ) {
    this.kept = new Map(from?.kept);
  }

  /** The id a pane in this tab gives itself. */
  ask(): Promise<string> {
    const { kept, locks } = this;
    const sessionStorage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    };
    Object.defineProperty(globalThis, "sessionStorage", { configurable: true, value: sessionStorage });
    Object.defineProperty(globalThis, "navigator", {
      configurable: true,
      value: locks && { locks: { request: this.request } },
    });
    return paneId();
  }

  /** The page goes: its locks go with it. */
  leave(): void {
    for (const name of this.held.splice(0)) this.locks?.delete(name);
  }

  private readonly request = async (name: string, { signal }: { signal: AbortSignal }, work: () => unknown) => {
    while (this.locks?.has(name)) {
      if (signal.aborted) throw new DOMException("gave up", "AbortError");
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    this.locks?.set(name, this);
    this.held.push(name);
    return work();
  };
}

describe("who a pane is", () => {
  const before = (["sessionStorage", "navigator"] as const).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  afterEach(() => {
    for (const [name, was] of before) {
      if (was) Object.defineProperty(globalThis, name, was);
      else Reflect.deleteProperty(globalThis, name);
    }
  });

  it("stays the same when it is loaded again, even where the page before lets go a moment later", async () => {
    const tab = new Tab(new Map());
    const first = await tab.ask();
    setTimeout(() => {
      tab.leave();
    }, 100);
    expect(await tab.ask()).toBe(first);
  });

  it("is another one in another tab", async () => {
    const locks = new Map<string, Tab>();
    expect(await new Tab(locks).ask()).not.toBe(await new Tab(locks).ask());
  });

  it("is another one in a tab that was duplicated, and stays so", async () => {
    const locks = new Map<string, Tab>();
    const tab = new Tab(locks);
    const first = await tab.ask();
    const copy = new Tab(locks, tab);
    const second = await copy.ask();
    expect(second).not.toBe(first);
    copy.leave();
    expect(await copy.ask()).toBe(second);
  });

  it("is what the page keeps where there are no locks", async () => {
    const tab = new Tab(undefined);
    expect(await tab.ask()).toBe(await tab.ask());
  });
});
