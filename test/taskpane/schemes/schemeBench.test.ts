import { HANGING } from "#usecases/patientReader";
import { schemeBench, type StartSchemes } from "../../../src/taskpane/schemeDesk/schemeBench";
import type { SchemeReport } from "../../../src/taskpane/schemeDesk/schemeOrder";
import { departmentScheme } from "../../builders/schemes";

interface Told {
  readonly orders: number[];
  hear: (report: SchemeReport) => void;
  stopped: (why: string) => void;
  ended: number;
}
function bench() {
  const told: Told = { orders: [], hear: () => undefined, stopped: () => undefined, ended: 0 };
  const start: StartSchemes = (hear, stopped) => {
    Object.assign(told, { hear, stopped });
    return {
      send: ({ id }) => told.orders.push(id),
      end() {
        told.ended++;
      },
    };
  };
  const alarms: { readonly after: number; readonly run: () => void; off: boolean }[] = [];
  const after = (milliseconds: number, run: () => void) => {
    const alarm = { after: milliseconds, run, off: false };
    alarms.push(alarm);
    return () => {
      alarm.off = true;
    };
  };
  return { told, alarms, desk: schemeBench({ start, after }) };
}
const language = "zh-CN" as const;
const snapshot = { sheets: [], names: new Map(), properties: new Map(), structureLocked: false };

describe("the bench for schemes", () => {
  it("gives up a file that gives no answer, with its worker", async () => {
    const { told, alarms, desk } = bench();
    const asked = desk.ask({ kind: "read", language, file: new File([], "方案.json") });
    expect(alarms.map(({ after }) => after)).toEqual([HANGING]);
    alarms[0]?.run();
    expect(await asked).toBe("stuck");
    expect(told.ended).toBe(1);
  });

  it("calls a trial off for whatever is asked after it, but no check", async () => {
    const { told, desk } = bench();
    const check = desk.ask({ kind: "check", language, snapshot });
    const trial = desk.ask({ kind: "try", language, scheme: departmentScheme });
    expect(told.ended).toBe(0);
    const next = desk.ask({ kind: "check", language, snapshot });
    expect(await trial).toBe("left");
    expect(told.ended).toBe(1);
    // What the ended worker still had to do goes to the next one.
    expect(told.orders).toEqual([1, 2, 1, 3]);
    const answer = { scheme: undefined, lines: [], points: undefined };
    told.hear({ id: 1, answer });
    told.hear({ id: 3, answer });
    expect(await check).toBe(answer);
    expect(await next).toBe(answer);
  });

  it("tells our own faults to whoever asked", async () => {
    const { told, desk } = bench();
    const first = desk.ask({ kind: "check", language, snapshot });
    told.hear({ id: 1, fault: "broken" });
    await expect(first).rejects.toThrow("broken");
    const second = desk.ask({ kind: "check", language, snapshot });
    told.stopped("gone");
    await expect(second).rejects.toThrow("gone");
  });
});
