import type { Roster } from "#core/roster/roster";
import type { FileAnswer, PickedFile, ReturnReader } from "#usecases/intake";
import { HANGING } from "#usecases/patientReader";
import type { ReturnSummary } from "#usecases/returnSummary";
import { takeReturns } from "#usecases/takeReturns";

const file = (name: string, about: Partial<PickedFile> = {}): PickedFile => ({
  name,
  path: name,
  size: 1,
  changed: 1,
  ...about,
});
const rejected = (name: string): ReturnSummary => ({
  kept: 1,
  state: "rejected",
  file: { name, path: name, hash: name, size: 1 },
  unitName: undefined,
  reason: { kind: "encrypted" },
  warnings: 0,
  findings: 0,
});
const returned = (name: string): FileAnswer => ({ is: "return", verdict: rejected(name) });
const roster = { settings: { round: "2015", title: "" }, units: [], transfers: [], items: [] } satisfies Roster;

const after = (milliseconds: number, run: () => void) => {
  const timer = setTimeout(run, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};

/** A reader whose answers are given by hand, with all that was asked of it. */
function scripted(answer: (name: string) => FileAnswer | "never" = returned) {
  const asked: string[] = [];
  const begun: (Roster | undefined)[] = [];
  let abandoned = 0;
  const reader: ReturnReader<PickedFile> = {
    begin: (used) => begun.push(used),
    read({ name }) {
      asked.push(name);
      const given = answer(name);
      return given === "never" ? new Promise(() => undefined) : Promise.resolve(given);
    },
    abandon() {
      abandoned++;
    },
  };
  const faults: unknown[] = [];
  const taking = takeReturns({ reader, after, onFault: (fault) => faults.push(fault) });
  return { taking, asked, begun, faults, abandoned: () => abandoned };
}

const states = ({ taking }: ReturnType<typeof scripted>) =>
  taking.current().lines.map(({ file: { name }, state }) => `${name} ${state}`);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe("takeReturns", () => {
  it("reads one file after the other and gives each a line", async () => {
    const told = scripted();
    told.taking.add([file("a.xlsx"), file("b.xlsx")]);
    expect(told.taking.current().running).toBe(true);
    await jest.runAllTimersAsync();
    expect(states(told)).toEqual(["a.xlsx read", "b.xlsx read"]);
    expect(told.taking.current()).toMatchObject({ running: false, done: 2 });
  });

  it("takes the same file only once, but an edited one again", async () => {
    const told = scripted();
    told.taking.add([file("a.xlsx"), file("a.xlsx")]);
    told.taking.add([file("a.xlsx"), file("a.xlsx", { changed: 2 })]);
    await jest.runAllTimersAsync();
    expect(told.asked).toEqual(["a.xlsx", "a.xlsx"]);
  });

  it("gives up a file that hangs, and goes on with a fresh reader", async () => {
    const told = scripted((name) => (name === "bomb.xlsx" ? "never" : returned(name)));
    told.taking.add([file("bomb.xlsx"), file("b.xlsx")]);
    await jest.advanceTimersByTimeAsync(HANGING - 1);
    expect(states(told)).toEqual(["bomb.xlsx reading", "b.xlsx waiting"]);
    await jest.advanceTimersByTimeAsync(500);
    expect(states(told)).toEqual(["bomb.xlsx stuck", "b.xlsx read"]);
    expect(told.abandoned()).toBe(1);
    expect(told.begun).toHaveLength(1);
  });

  it("says of a file that went away that it is gone, and takes it when it is chosen again", async () => {
    let there = false;
    const told = scripted((name) => (there ? returned(name) : { is: "gone" }));
    told.taking.add([file("a.xlsx")]);
    await jest.runAllTimersAsync();
    expect(states(told)).toEqual(["a.xlsx gone"]);
    there = true;
    told.taking.add([file("a.xlsx")]);
    await jest.runAllTimersAsync();
    expect(states(told)).toEqual(["a.xlsx read"]);
  });

  it("stops when it is cancelled, whatever the reader is busy with", async () => {
    const told = scripted((name) => (name === "b.xlsx" ? "never" : returned(name)));
    told.taking.add([file("a.xlsx"), file("b.xlsx"), file("c.xlsx")]);
    await jest.advanceTimersByTimeAsync(200);
    told.taking.cancel();
    expect(states(told)).toEqual(["a.xlsx read", "b.xlsx cancelled", "c.xlsx cancelled"]);
    expect(told.abandoned()).toBe(1);
    // The next files are read at once, not only after the hanging one has been given up.
    told.taking.add([file("d.xlsx")]);
    await jest.advanceTimersByTimeAsync(200);
    expect(states(told).at(-1)).toBe("d.xlsx read");
    expect(told.taking.current().running).toBe(false);
  });

  it("reads what was called off when it is given again, and nothing else twice", async () => {
    const told = scripted();
    const files = ["a.xlsx", "b.xlsx", "c.xlsx"].map((name) => file(name));
    told.taking.add(files);
    await Promise.resolve();
    told.taking.cancel();
    const read = states(told).filter((one) => one.endsWith("read")).length;
    told.taking.add(files);
    told.taking.add(files);
    await jest.runAllTimersAsync();
    expect(states(told).sort()).toEqual(["a.xlsx read", "b.xlsx read", "c.xlsx read"]);
    expect(read).toBeLessThan(3);
    expect(told.taking.current()).toMatchObject({ running: false, done: 3 });
  });

  it("holds everything against a roster that comes among the files, reading it first", async () => {
    const told = scripted((name) =>
      name === "名录.xlsx"
        ? { is: "roster", reading: { ok: true, roster, warnings: [] }, verdict: rejected(name) }
        : returned(name),
    );
    told.taking.add([file("a.xlsx"), file("名录.xlsx")]);
    await jest.runAllTimersAsync();
    expect(told.taking.current()).toMatchObject({ roster, rosterFrom: "名录.xlsx" });
    expect(told.asked).toEqual(["名录.xlsx", "a.xlsx"]);
    expect(told.begun).toEqual([roster]);
  });

  it("reads again what was read without a roster", async () => {
    const told = scripted();
    told.taking.add([file("a.xlsx")]);
    await jest.runAllTimersAsync();
    told.taking.useRoster(roster, "本工作簿");
    await jest.runAllTimersAsync();
    expect(told.asked).toEqual(["a.xlsx", "a.xlsx"]);
    expect(states(told)).toEqual(["a.xlsx read"]);
  });

  it("tells that a roster is on its way, until it is there or can't come", async () => {
    const told = scripted((name) => ({
      is: "roster",
      reading: { ok: true, roster, warnings: [] },
      verdict: rejected(name),
    }));
    const coming = told.taking.addRoster(file("名录.xlsx"));
    expect(told.taking.current()).toMatchObject({ roster: undefined, rosterComing: true });
    await coming;
    expect(told.taking.current()).toMatchObject({ roster, rosterComing: false });
    told.taking.again();
    expect(told.taking.current()).toMatchObject({ roster: undefined, rosterComing: true });
    await jest.runAllTimersAsync();
    expect(told.taking.current()).toMatchObject({ roster, rosterComing: false });

    const among = scripted((name) =>
      name === "名录.xlsx"
        ? { is: "roster", reading: { ok: true, roster, warnings: [] }, verdict: rejected(name) }
        : { is: "return", verdict: rejected(name) },
    );
    among.taking.add([file("名录.xlsx"), file("a.xlsx")]);
    await jest.runAllTimersAsync();
    among.taking.again();
    expect(among.taking.current()).toMatchObject({ roster: undefined, rosterComing: true });
    await jest.runAllTimersAsync();
    expect(among.taking.current()).toMatchObject({ roster, rosterComing: false });

    const broken = scripted(() => {
      throw new Error("ours");
    });
    await expect(broken.taking.addRoster(file("名录.xlsx"))).rejects.toThrow("ours");
    expect(broken.taking.current().rosterComing).toBe(false);
  });

  it("says what is wrong with a roster that can't be used", async () => {
    const faults = [{ kind: "noUnits" as const, text: "" }];
    const told = scripted((name) => ({ is: "roster", reading: { ok: false, faults }, verdict: rejected(name) }));
    await told.taking.addRoster(file("名录.xlsx"));
    expect(told.taking.current()).toMatchObject({ roster: undefined, rosterTrouble: { file: "名录.xlsx", faults } });
  });

  const refused = (reason: ReturnSummary["reason"]): FileAnswer => ({
    is: "return",
    verdict: { ...rejected("名录.xlsx"), reason },
  });
  it.each<[string, FileAnswer | "never", object]>([
    ["another workbook is no roster", refused({ kind: "notOurForm" }), { faults: [{ kind: "notARoster" }] }],
    [
      "an empty file is named as such",
      refused({ kind: "notAWorkbook", found: "empty" }),
      { faults: [], unread: { kind: "notAWorkbook", found: "empty" } },
    ],
    ["so is one with a password", refused({ kind: "encrypted" }), { faults: [], unread: { kind: "encrypted" } }],
    ["and one that went away", { is: "gone" }, { faults: [], unread: { kind: "cannotOpen" } }],
    ["and one that hangs", "never", { faults: [], unread: { kind: "tooSlow" } }],
  ])("chosen as a roster, %s", async (_, answer, trouble) => {
    const told = scripted(() => answer);
    const chosen = told.taking.addRoster(file("名录.xlsx"));
    await jest.advanceTimersByTimeAsync(HANGING);
    await chosen;
    expect(told.taking.current().rosterTrouble).toMatchObject({ file: "名录.xlsx", ...trouble });
  });

  it("says what is wrong with a roster found elsewhere, and keeps the one in use", () => {
    const told = scripted();
    told.taking.useRoster(roster, "名录.xlsx");
    told.taking.refuseRoster([{ kind: "noUnits", text: "" }], "本工作簿");
    expect(told.taking.current()).toMatchObject({
      rosterFrom: "名录.xlsx",
      rosterTrouble: { file: "本工作簿", faults: [{ kind: "noUnits" }] },
    });
  });

  it("no longer holds returns against a roster that has faults now", async () => {
    const told = scripted();
    told.taking.useRoster(roster, "本工作簿");
    told.taking.add([file("a.xlsx")]);
    await jest.runAllTimersAsync();
    expect(told.taking.current().lines.map(({ state }) => state)).toEqual(["read"]);
    told.taking.refuseRoster([{ kind: "noUnits", text: "" }], "本工作簿");
    expect(told.taking.current()).toMatchObject({
      roster: undefined,
      rosterTrouble: { file: "本工作簿", faults: [{ kind: "noUnits" }] },
    });
    await jest.runAllTimersAsync();
    expect(told.taking.current().lines.map(({ state }) => state)).toEqual(["read"]);
    expect(told.begun.at(-1)).toBeUndefined();
  });

  it("hands a fault of ours on, and is not stuck in it", async () => {
    const told = scripted(() => {
      throw new Error("ours");
    });
    told.taking.add([file("a.xlsx")]);
    await jest.runAllTimersAsync();
    expect(told.faults).toEqual([new Error("ours")]);
    expect(told.taking.current().running).toBe(false);
  });

  describe("with the locked headcount check", () => {
    const lockOf = (round: string): FileAnswer => ({
      is: "headcount",
      verdict: rejected("核对.xlsx"),
      reading: {
        round,
        changes: [],
        units: [
          { code: "A", name: "甲", scheme: "banners", file: "a", by: "王", on: "2015-07-20", rows: [{ post: 1 }] },
        ],
      },
    });
    const held = { ...roster, headcount: new Map([["A", [{ post: 1 }]]]) };

    it("reads again what was read, held against it, and again without it", async () => {
      const told = scripted((name) => (name === "核对.xlsx" ? lockOf("2015") : returned(name)));
      told.taking.useRoster(roster, "名录.xlsx");
      told.taking.add([file("a.xlsx")]);
      await jest.runAllTimersAsync();
      await told.taking.addHeadcount(file("核对.xlsx"));
      await jest.runAllTimersAsync();
      expect(told.taking.current().headcount).toEqual({ from: "核对.xlsx", units: 1, fault: undefined });
      expect(told.begun.at(-1)).toEqual(held);
      expect(told.asked).toEqual(["a.xlsx", "核对.xlsx", "a.xlsx"]);
      told.taking.dropHeadcount();
      await jest.runAllTimersAsync();
      expect(told.taking.current().headcount).toBeUndefined();
      expect(told.begun.at(-1)).toEqual(roster);
      expect(told.asked).toHaveLength(4);
    });

    it("takes it among returns, before or after the roster", async () => {
      const told = scripted((name) => (name === "核对.xlsx" ? lockOf("2015") : returned(name)));
      told.taking.add([file("核对.xlsx"), file("a.xlsx")]);
      await jest.runAllTimersAsync();
      told.taking.useRoster(roster, "名录.xlsx");
      await jest.runAllTimersAsync();
      expect(told.begun.at(-1)).toEqual(held);
      expect(told.asked).toEqual(["核对.xlsx", "a.xlsx", "a.xlsx"]);
    });

    it.each<[string, FileAnswer, unknown]>([
      ["of another round", lockOf("2014"), { kind: "otherRound", found: "2014", wanted: "2015" }],
      ["changed by hand", { ...lockOf("2015"), reading: "changed" } as FileAnswer, { kind: "changed" }],
      ["no lock at all", returned("核对.xlsx"), { kind: "notThere" }],
    ])("doesn't use one that is %s, says why, and reads nothing again", async (_, answer, fault) => {
      const told = scripted((name) => (name === "核对.xlsx" ? answer : returned(name)));
      told.taking.useRoster(roster, "名录.xlsx");
      told.taking.add([file("a.xlsx")]);
      await jest.runAllTimersAsync();
      await told.taking.addHeadcount(file("核对.xlsx"));
      await jest.runAllTimersAsync();
      expect(told.taking.current()).toMatchObject({ headcount: { units: undefined, fault }, roster });
      expect(told.asked).toEqual(["a.xlsx", "核对.xlsx"]);
    });
  });
});
