import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { officeWorkbook } from "#adapters/officejs/officeWorkbook";
import type { Plan } from "#core";
import { cell, plan, sheet } from "../adapters/xlsx/write/plans";
import { openExcel, type OpenExcel } from "../builders/excel";
import { normalised } from "../contracts/normalised";

/** The pane goes away in the middle, or is there twice: what was begun is finished or rolled back, and it is said. */
jest.setTimeout(120_000);

let excel: OpenExcel;
beforeEach(() => {
  excel = openExcel("我的");
});
afterEach(async () => {
  jest.useRealTimers();
  await excel.close();
});

/** Built in three requests: one to look, two to write. */
const large = (word: string, sheets = ["甲", "乙"]): Plan =>
  plan({
    lockStructure: true,
    names: new Map([["PH_first", `'${sheets[0]}'!$A$1`]]),
    properties: new Map([["pinghui.round", word]]),
    title: "汇总",
    sheets: sheets.map((name) =>
      sheet({
        name,
        cells: [cell(1, 1, word)],
        longTable: {
          firstRow: 2,
          styles: [],
          *rows() {
            for (let row = 0; row < 900; row++) yield [`${word}${row}`.padEnd(400, "文")];
          },
        },
      }),
    ),
  });
const ours = { replace: new Set(["甲", "乙"]) };
const nothing = { replace: new Set<string>() };

async function look(): Promise<unknown> {
  const answered = await officeWorkbook("looking").read();
  if (!answered.ok) throw new Error(answered.problem.kind);
  const { names, title, structureLocked, settings } = { ...excel.host.book, names: excel.host.book.engine.names() };
  return {
    snapshot: normalised(answered.value),
    names: [...names],
    title,
    structureLocked,
    settings: [...settings.keys()],
  };
}

/** After so many requests of a build nobody hears the pane any more; the host carries out what it has heard. */
async function goesAway(pane: string, requests: number, of: Plan, options = nothing): Promise<void> {
  const { bridge } = excel.host;
  const hear = bridge.sendMessageToHost;
  let heard = 0;
  let last = (): void => undefined;
  const silent = new Promise<void>((resolve) => (last = resolve));
  bridge.sendMessageToHost = (text) => {
    if (text.includes("_RemoveReference") && !text.includes("SetProperty") && heard === 0) hear(text);
    else if (++heard <= requests) hear(text);
    else last();
  };
  void officeWorkbook(pane).build(of, options);
  await silent;
  bridge.sendMessageToHost = hear;
  await excel.host.idle();
}

describe("a pane that is loaded again in the middle of a build", () => {
  it.each([
    ["into a new place", nothing, [1, 2]],
    ["over an older one", ours, [1, 2, 3]],
  ] as const)("%s: the workbook is as it was, whenever it happens", async (_, options, requests) => {
    if (options === ours) expect(await excel.workbook.build(large("旧"), nothing)).toMatchObject({ ok: true });
    const before = await look();
    for (const number of requests) {
      await goesAway("first", number, large("新"), options);
      const again = officeWorkbook("first");
      // The first request only looks: nothing was begun.
      expect(await again.settle()).toEqual({ ok: true, value: number === 1 ? "nothing" : "takenBack" });
      expect(await look()).toEqual(before);
      expect(excel.host.book.enableEvents).toBe(true);
      expect(await again.settle()).toEqual({ ok: true, value: "nothing" });
    }
    expect(await officeWorkbook("first").build(large("新"), options)).toMatchObject({ ok: true });
    expect([...excel.host.book.settings.keys()]).toEqual(["pinghui.built"]);
  });

  it("puts it right before it builds, even where nobody settled it", async () => {
    await goesAway("first", 2, large("新"));
    expect(await officeWorkbook("first").build(large("再"), nothing)).toMatchObject({ ok: true });
    const answered = await officeWorkbook("first").read();
    expect(answered.ok && answered.value.sheets.map(({ name }) => name)).toEqual(["我的", "甲", "乙"]);
    expect(answered.ok && answered.value.sheets[1]?.cells[0]?.value).toBe("再");
  });
});

describe("a workbook that was closed in the middle of a build, and saved so", () => {
  it("is put right by the pane of the next day", async () => {
    const before = await look();
    await goesAway("yesterday", 2, large("新"));
    jest.useFakeTimers({
      now: Date.now() + 61_000,
      doNotFake: ["setTimeout", "setImmediate", "queueMicrotask", "nextTick"],
    });
    expect(await officeWorkbook("today").settle()).toEqual({ ok: true, value: "takenBack" });
    jest.useRealTimers();
    expect(await look()).toEqual(before);
  });
});

describe("a pane opened twice", () => {
  const busy = { ok: false, problem: { kind: "busyElsewhere" } };

  it("the second waits for the first, and touches nothing of it", async () => {
    const [one, other] = [officeWorkbook("one"), officeWorkbook("other")];
    let refused: unknown;
    // In the middle of the first one's build.
    const build = one.build(large("一"), {
      replace: new Set(),
      onProgress: (share) => {
        if (share > 0 && refused === undefined) refused = other.build(large("二"), nothing);
      },
    });
    expect(await build).toMatchObject({ ok: true });
    expect(await refused).toEqual(busy);
    expect(await other.settle()).toEqual({ ok: true, value: "nothing" });
    const answered = await one.read();
    expect(answered.ok && answered.value.sheets.map(({ name }) => name)).toEqual(["我的", "甲", "乙"]);
    expect(answered.ok && answered.value.sheets[2]?.cells[0]?.value).toBe("一");
  });

  it("the second looked before the first began, and comes when it is done: nothing of the first is touched", async () => {
    const { bridge } = excel.host;
    const hear = bridge.sendMessageToHost;
    let first: Promise<unknown> | undefined;
    let requests = 0;
    // Between the second one's look and its first writing.
    bridge.sendMessageToHost = (message) => {
      requests++;
      bridge.sendMessageToHost = hear;
      void (first ??= officeWorkbook("one").build(large("一"), nothing)).then(() => {
        hear.call(bridge, message);
      });
    };
    const held = bridge.sendMessageToHost;
    bridge.sendMessageToHost = (message) => {
      // The look goes through; what comes next is held.
      bridge.sendMessageToHost = held;
      hear.call(bridge, message);
    };
    expect(await officeWorkbook("other").build(large("二"), nothing)).toEqual(busy);
    expect([requests, await first]).toEqual([1, { ok: true, value: undefined }]);
    const answered = await officeWorkbook("one").read();
    expect(answered.ok && answered.value.sheets.map(({ name }) => name)).toEqual(["我的", "甲", "乙"]);
    expect(answered.ok && answered.value.sheets[2]?.cells[0]?.value).toBe("一");
  });

  it("both at the same moment: one is done whole, the other says why not", async () => {
    const done = { ok: true, value: undefined };
    const [one, other] = await Promise.all([
      officeWorkbook("one").build(large("一"), nothing),
      officeWorkbook("other").build(large("二"), nothing),
    ]);
    // Whoever comes first.
    const word = one.ok ? "一" : "二";
    expect([one, other]).toEqual(one.ok ? [done, busy] : [busy, done]);
    const answered = await officeWorkbook("one").read();
    if (!answered.ok) throw new Error(answered.problem.kind);
    expect(answered.value.sheets.map(({ name }) => name)).toEqual(["我的", "甲", "乙"]);
    expect(answered.value.sheets.slice(1).map(({ cells }) => cells[0]?.value)).toEqual([word, word]);
    expect(answered.value.sheets.slice(1).map(({ cells }) => cells.length)).toEqual([901, 901]);
    expect(excel.host.book).toMatchObject({ structureLocked: true, enableEvents: true });
    expect([...excel.host.book.settings.keys()]).toEqual(["pinghui.built"]);
  });

  it("one pane does not build twice at a time", async () => {
    const pane = officeWorkbook("one");
    const [first, second] = await Promise.all([pane.build(large("一"), nothing), pane.build(large("二"), nothing)]);
    expect([first.ok, second]).toEqual([true, busy]);
  });
});
