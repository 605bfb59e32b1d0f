import type { ReturnSummary } from "#usecases/returnSummary";
import type { KeepingOrder, ReadingOrder, Report } from "../../src/taskpane/worker/messages";
import type { WorkerPort } from "../../src/taskpane/worker/workerLine";
import { workers, type Picked } from "../../src/taskpane/worker/workers";

const file = (name: string): Picked => ({
  name,
  path: name,
  size: 1,
  changed: 1,
  file: new File([name], name),
});

const summary = (kept: number, name: string): ReturnSummary => ({
  kept,
  state: "accepted",
  file: { name, path: name, hash: name, size: 1 },
  unitName: name,
  reason: undefined,
  warnings: 0,
  findings: 0,
});

/** Workers whose answers are given by hand. */
function scripted() {
  const asked: (ReadingOrder | KeepingOrder)[] = [];
  const ended: string[] = [];
  const started: string[] = [];
  const lines = new Map<string, { hear: (report: Report) => void; stopped: (why: string) => void }>();
  const port = <Order extends ReadingOrder | KeepingOrder>(name: string): WorkerPort<Order> => {
    started.push(name);
    return {
      listen: (hear, stopped) => lines.set(name, { hear, stopped }),
      send: (order) => {
        if (order.kind === "connect") ("keeper" in order ? order.keeper : order.reader).close();
        else asked.push(order);
      },
      end: () => ended.push(name),
    };
  };
  const built: unknown[] = [];
  const made = workers({
    startReading: () => port("reading"),
    startKeeping: () => port("keeping"),
    async build(outline, steps) {
      for await (const batch of steps) built.push(...batch);
      return { ok: true, value: undefined };
    },
  });
  const say = (name: "reading" | "keeping", report: Report): void => lines.get(name)?.hear(report);
  return { ...made, asked, ended, started, built, lines, say };
}

describe("the page and its two workers", () => {
  it("asks the one that reads, and hears from the one that keeps", async () => {
    const told = scripted();
    const answer = told.reader.read(file("a.xlsx"));
    expect(told.asked).toMatchObject([{ kind: "schemes" }, { kind: "read", id: 1 }]);
    told.say("keeping", { kind: "answer", id: 1, answer: { is: "return", verdict: summary(1, "a.xlsx") } });
    expect(await answer).toMatchObject({ is: "return", verdict: { kept: 1 } });
    expect(told.started.sort()).toEqual(["keeping", "reading"]);
  });

  it("ends only the one that reads when a file hangs: what was kept stays", async () => {
    const told = scripted();
    const heard: string[] = [];
    void told.reader.read(file("bomb.xlsx")).then(() => heard.push("bomb"));
    told.reader.abandon();
    expect(told.ended).toEqual(["reading"]);
    // A late answer about it is nobody's.
    told.say("keeping", { kind: "answer", id: 1, answer: { is: "gone" } });
    const next = told.reader.read(file("b.xlsx"));
    told.say("keeping", { kind: "answer", id: 2, answer: { is: "gone" } });
    expect(await next).toEqual({ is: "gone" });
    expect(heard).toEqual([]);
    expect(told.started.filter((name) => name === "keeping")).toHaveLength(1);
    expect(told.started.filter((name) => name === "reading")).toHaveLength(2);
  });

  it("asks for the next steps while those before are written", async () => {
    const told = scripted();
    const planning = told.desk.plan("zh-CN");
    const outline = {
      sheets: [],
      names: new Map<string, string>(),
      properties: new Map<string, string>(),
      lockStructure: true,
      title: "",
    };
    told.say("keeping", { kind: "planned", id: 1, outline });
    const building = (await planning).build({ replace: new Set() });
    const step = { sheet: 0, actions: 1, bytes: 1, work: { tell: "merge", at: "A1:B1" } } as const;
    for (let id = 2; id < 5; id++) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      expect(told.asked.at(-1)).toEqual({ kind: "next", id });
      told.say("keeping", { kind: "steps", id, steps: id < 4 ? [step] : undefined });
    }
    expect(await building).toEqual({ ok: true, value: undefined });
    expect(told.built).toEqual([step, step]);
  });

  it("does not leave anybody waiting for a worker that fell over", async () => {
    const told = scripted();
    const reading = told.reader.read(file("a.xlsx"));
    const findings = told.desk.findings(7);
    told.lines.get("keeping")?.stopped("out of memory");
    await expect(reading).rejects.toThrow("out of memory");
    await expect(findings).rejects.toThrow("out of memory");
    expect(told.ended.sort()).toEqual(["keeping", "reading"]);
  });
});
