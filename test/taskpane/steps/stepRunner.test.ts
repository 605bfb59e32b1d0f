import { nothingOwn } from "../../../src/taskpane/schemeShelf";
import type { MadeFile, StepLine, StepMessage, SteppingOrder, StepOrder } from "../../../src/taskpane/steps/stepOrder";
import { stepRunner } from "../../../src/taskpane/steps/stepRunner";

const order: StepOrder = {
  step: "share",
  language: "zh-CN",
  roster: undefined,
  own: nothingOwn,
  inputs: {},
  fields: {},
  stamp: "",
};
const waiting = (name: string): StepLine => ({ name, unit: "", tone: "waiting", short: "等待", why: "", remarks: [] });
const good = (name: string): StepLine => ({ ...waiting(name), tone: "good", short: "已收" });
const stuck = (line: StepLine): StepLine => ({ ...line, tone: "bad", short: "退回" });
const file: MadeFile = { name: "结果共享.zip", bytes: new Uint8Array([1]) };
const outcome: StepMessage = { kind: "outcome", outcome: { done: true, file, said: "好", notes: [] } };

/** A runner over ports that say only what the test lets them say, and a clock that moves when it is told. */
function bench() {
  const ports: {
    hear: (message: StepMessage) => void;
    stop: (why: string) => void;
    sent: SteppingOrder[];
    ended: boolean;
  }[] = [];
  const alarms = new Set<() => void>();
  const faults: unknown[] = [];
  const saved: MadeFile[] = [];
  const runner = stepRunner({
    start(hear, stop) {
      const port = { hear, stop, sent: [] as SteppingOrder[], ended: false };
      ports.push(port);
      return {
        send: (sent) => port.sent.push(sent),
        end() {
          port.ended = true;
        },
      };
    },
    after(_, run) {
      alarms.add(run);
      return () => alarms.delete(run);
    },
    onFault: (fault) => faults.push(fault),
    save: (made) => saved.push(made),
  });
  const ring = (): void => {
    for (const run of [...alarms]) {
      alarms.delete(run);
      run();
    }
  };
  return { runner, ports, faults, saved, ring, alarms };
}

it("shows each file's line, saves what was made, and remembers the step", () => {
  const { runner, ports, saved, alarms } = bench();
  runner.run(order, [waiting("a"), waiting("b")], stuck);
  ports[0]?.hear({ kind: "reading", index: 0 });
  ports[0]?.hear({ kind: "read", index: 0, line: good("a") });
  expect(runner.current().work).toMatchObject({
    read: 1,
    running: true,
    lines: [{ tone: "good" }, { tone: "waiting" }],
  });
  ports[0]?.hear({ kind: "making", done: 1, all: 4 });
  expect(runner.current().work?.making).toEqual({ done: 1, all: 4 });
  ports[0]?.hear(outcome);
  expect(runner.current().work).toMatchObject({ running: false, outcome: { said: "好" } });
  expect(saved).toEqual([file]);
  expect([...runner.current().made]).toEqual(["share"]);
  expect(alarms.size).toBe(0);
});

it("gives up a file that hangs with its worker, and begins again without it", () => {
  const { runner, ports, ring, saved } = bench();
  runner.run(order, [waiting("a"), waiting("b")], stuck);
  ports[0]?.hear({ kind: "reading", index: 1 });
  ring();
  expect(ports[0]?.ended).toBe(true);
  expect(ports[1]?.sent).toEqual([{ order, skip: [1] }]);
  expect(runner.current().work?.lines[1]).toMatchObject({ tone: "bad", short: "退回" });
  ports[1]?.hear(outcome);
  expect(saved).toHaveLength(1);
});

it("has patience with what is made, however long it takes", () => {
  const { runner, ports, ring } = bench();
  runner.run(order, [waiting("a")], stuck);
  ports[0]?.hear({ kind: "reading", index: 0 });
  ports[0]?.hear({ kind: "read", index: 0, line: good("a") });
  ring();
  expect(ports).toHaveLength(1);
  expect(ports[0]?.ended).toBe(false);
});

it("cancelled, it makes nothing, and can be run again", () => {
  const { runner, ports, saved } = bench();
  runner.run(order, [], stuck);
  runner.cancel();
  expect(ports[0]?.ended).toBe(true);
  expect(runner.current().work).toMatchObject({ running: false, cancelled: true, outcome: undefined });
  runner.run(order, [], stuck);
  expect(ports[1]?.sent).toEqual([{ order, skip: [] }]);
  ports[1]?.hear(outcome);
  expect(saved).toHaveLength(1);
});

it("is busy with one step at a time", () => {
  const { runner, ports } = bench();
  runner.run(order, [], stuck);
  runner.run({ ...order, step: "ledger" }, [], stuck);
  expect(ports[0]?.sent).toHaveLength(1);
  expect(runner.current().work?.step).toBe("share");
});

it.each([
  ["a fault it tells", (port: { hear: (message: StepMessage) => void }) => port.hear({ kind: "fault", text: "bug" })],
  ["a worker that falls over", (port: { stop: (why: string) => void }) => port.stop("gone")],
])("%s is ours, and ends the step", (_, happen) => {
  const { runner, ports, faults, saved } = bench();
  runner.run(order, [], stuck);
  happen(ports[0]!);
  expect(faults).toHaveLength(1);
  expect(runner.current().work?.running).toBe(false);
  expect(saved).toEqual([]);
});
