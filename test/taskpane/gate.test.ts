import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { Linter } from "eslint";

const code = readFileSync("src/taskpane/gate.js", "utf8");
const MODERN = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/109.0 Safari/537.36 Edg/109.0";

interface Gate {
  started(): void;
  speak(language: string): void;
  show(page: string): void;
}

/** The page as the gate sees it; what the reload brings along is what sessionStorage holds. */
function opened(userAgent: string, storage: Map<string, string> | undefined, language = "zh-CN") {
  const page = { className: "", lang: "zh-CN" };
  let reloads = 0;
  const window = {
    setTimeout,
    clearTimeout,
    navigator: { userAgent, language },
    location: { reload: () => reloads++ },
    get sessionStorage() {
      if (!storage) throw new Error("switched off");
      return {
        getItem: (key: string) => storage.get(key) ?? null,
        setItem: (key: string, value: string) => storage.set(key, value),
      };
    },
  };
  runInNewContext(code, { window, document: { documentElement: page, addEventListener: () => undefined } });
  return { page, reloads: () => reloads, gate: (window as unknown as { pinghuiGate?: Gate }).pinghuiGate };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe("gate.js", () => {
  it("is old JavaScript, because it runs in Internet Explorer's engine too", () => {
    const parsed = (text: string) =>
      new Linter().verify(text, { languageOptions: { ecmaVersion: 5, sourceType: "script" } });
    expect(parsed(code)).toEqual([]);
    expect(parsed("let modern = () => 1;")).not.toEqual([]);
  });

  it.each([
    ["Internet Explorer's engine", "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko", "show-old"],
    ["the first Edge", "Mozilla/5.0 (Windows NT 10.0) Chrome/64.0 Safari/537.36 Edge/17.17134", "show-old"],
    ["WebView2", MODERN, ""],
  ])("knows %s", (_, userAgent, shown) => {
    expect(opened(userAgent, new Map()).page.className).toBe(shown);
  });

  it("says it in English to everybody who doesn't read Chinese", () => {
    const { page } = opened(MODERN, new Map(), "de-DE");
    expect(page).toEqual({ className: "english", lang: "en-US" });
  });

  it("follows the language of Office as soon as that is known, whatever the browser's is", () => {
    const english = opened(MODERN, new Map(), "en-US");
    english.gate?.show("older-excel");
    english.gate?.speak("zh-CN");
    expect(english.page).toEqual({ className: "show-older-excel", lang: "zh-CN" });
    const chinese = opened(MODERN, new Map());
    chinese.gate?.show("older-excel");
    chinese.gate?.speak("en-GB");
    expect(chinese.page).toEqual({ className: "english show-older-excel", lang: "en-US" });
  });

  it("reloads twice when the pane doesn't start, then says so", () => {
    const storage = new Map<string, string>();
    for (let time = 0; time < 2; time++) {
      const first = opened(MODERN, storage);
      jest.advanceTimersByTime(4999);
      expect(first.reloads()).toBe(0);
      jest.advanceTimersByTime(1);
      expect(first.reloads()).toBe(1);
    }
    const third = opened(MODERN, storage);
    jest.advanceTimersByTime(5000);
    expect(third.reloads()).toBe(0);
    expect(third.page.className).toBe("show-stuck");
  });

  it("doesn't take a page that is busy for one that is stuck", () => {
    const busy = opened(MODERN, new Map());
    // However long the page was held up: each step that is due then is only one.
    for (let step = 1; step < 20; step++) {
      jest.setSystemTime(Date.now() + 60_000);
      jest.advanceTimersToNextTimer();
    }
    expect([busy.reloads(), busy.page.className]).toEqual([0, ""]);
    busy.gate?.started();
    jest.advanceTimersByTime(60_000);
    expect(busy.reloads()).toBe(0);
  });

  it("leaves a pane alone that has started, and counts from the beginning the next time", () => {
    const storage = new Map([["pinghui.reloads", "2"]]);
    const told = opened(MODERN, storage);
    told.gate?.started();
    jest.advanceTimersByTime(60_000);
    expect(told.page.className).toBe("");
    expect(storage.get("pinghui.reloads")).toBe("0");
  });

  it("doesn't go round in circles where storage is switched off", () => {
    const told = opened(MODERN, undefined);
    jest.advanceTimersByTime(5000);
    expect(told.reloads()).toBe(0);
    expect(told.page.className).toBe("show-stuck");
  });
});
