import { memoryWorkbook, type MemoryWorkbook } from "#adapters/memory/memoryWorkbook";
import type { Answered, CellRef, Scheme, Snapshot } from "#core";
import { planSnapshot } from "#core/form/planSnapshot";
import { liveForm, PAUSE, type LiveForm } from "#usecases/liveForm";
import { formPlan } from "../builders/form";
import { departmentScheme } from "../builders/schemes";

const findScheme = async (id: string): Promise<Scheme | undefined> =>
  id === departmentScheme.id ? departmentScheme : undefined;
const after = (milliseconds: number, run: () => void) => {
  const timer = setTimeout(run, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};

interface Told {
  readonly workbook: MemoryWorkbook;
  readonly live: LiveForm;
  /** What was asked of the workbook, trip by trip. */
  readonly trips: (readonly string[] | undefined)[];
  readonly faults: unknown[];
}

async function opened(
  held: Snapshot | undefined = planSnapshot(formPlan(departmentScheme)),
  { lost = false } = {},
): Promise<Told> {
  const workbook = memoryWorkbook(held);
  if (lost) workbook.onEdit = async () => () => undefined;
  const trips: Told["trips"] = [];
  const read = workbook.read.bind(workbook);
  workbook.read = (sheets) => {
    trips.push(sheets);
    return read(sheets);
  };
  const faults: unknown[] = [];
  const live = liveForm({ workbook, findScheme, after, onFault: (fault) => faults.push(fault) });
  await live.start();
  return { workbook, live, trips, faults };
}

const cellOf = ({ live }: Told, id: string): CellRef => {
  const place = live.current().form?.reading.places.get(id);
  if (!place) throw new Error(`${id} has no cell`);
  return place;
};

const enter = (told: Told, id: string, value: string | number): void => {
  told.workbook.type({ ...cellOf(told, id), value });
};

const answer = ({ live }: Told, id: string) => live.current().form?.reading.answers.get(id);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe("liveForm", () => {
  it("opens a form in two trips and evaluates it", async () => {
    const { live, trips } = await opened();
    expect(trips).toEqual([["_pinghui"], undefined]);
    const { open, form, looking, trouble } = live.current();
    expect({ open, looking, trouble }).toEqual({ open: "form", looking: false, trouble: undefined });
    expect(form?.identity.unitName).toBe("市卫生和计划生育委员会");
    expect(form?.evaluation.total.pending).toBeGreaterThan(20);
  });

  it("waits for a pause after the first edit, then takes one trip for however many", async () => {
    const told = await opened();
    told.trips.length = 0;
    for (const id of ["D1.1.planIssued", "D1.1.planHasTasks"]) enter(told, id, "是");
    await jest.advanceTimersByTimeAsync(PAUSE - 1);
    expect(told.trips).toHaveLength(0);
    enter(told, "D1.1.reason", "已整改");
    await jest.advanceTimersByTimeAsync(1);
    expect(told.trips).toHaveLength(1);
    expect(told.live.current().form?.evaluation.indicators.get("D1.1")).toMatchObject({ state: "scored", points: 2 });
  });

  it("takes no trip while nothing changes", async () => {
    const { trips } = await opened();
    trips.length = 0;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(trips).toHaveLength(0);
  });

  it("has one round in flight and one pending", async () => {
    const told = await opened();
    const reads: (() => void)[] = [];
    const read = told.workbook.read.bind(told.workbook);
    told.workbook.read = (sheets) =>
      new Promise<Answered<Snapshot>>((resolve) => {
        reads.push(() => {
          void read(sheets).then(resolve);
        });
      });
    for (const value of ["是", "否", "是"]) {
      enter(told, "D1.1.planIssued", value);
      await jest.advanceTimersByTimeAsync(PAUSE);
    }
    expect(reads).toHaveLength(1);
    reads[0]?.();
    await jest.advanceTimersByTimeAsync(0);
    expect(reads).toHaveLength(2);
    reads[1]?.();
    await jest.advanceTimersByTimeAsync(PAUSE);
    expect(reads).toHaveLength(2);
    expect(answer(told, "D1.1.planIssued")).toEqual({ state: "given", value: true });
    expect(told.live.current().looking).toBe(false);
  });

  it("checks everything at once when asked, whatever became of the events", async () => {
    const told = await opened();
    const cell = cellOf(told, "D1.1.planIssued");
    told.live.stop();
    const live = liveForm({ workbook: told.workbook, findScheme, after, onFault: () => undefined });
    await live.checkAll();
    told.workbook.type({ ...cell, value: "是" });
    await live.checkAll();
    expect(live.current().form?.reading.answers.get("D1.1.planIssued")).toEqual({ state: "given", value: true });
  });

  it("keeps what it knew when the workbook can't be read, and says why", async () => {
    const told = await opened();
    told.workbook.trouble({ kind: "cellBeingEdited" });
    await told.live.checkAll();
    expect(told.live.current()).toMatchObject({ open: "form", trouble: { kind: "cellBeingEdited" } });
    expect(told.live.current().form?.identity.unitCode).toBe("BM01");
    told.workbook.trouble(undefined);
    await jest.advanceTimersByTimeAsync(2000);
    expect(told.live.current().trouble).toBeUndefined();
  });

  it("finds a sheet again that was renamed", async () => {
    const told = await opened();
    told.workbook.renameSheet("填报数据", "我们的数据");
    await jest.advanceTimersByTimeAsync(PAUSE);
    expect(cellOf(told, "D1.1.planIssued").sheet).toBe("我们的数据");
  });

  it("tells when the data sheet is gone", async () => {
    const told = await opened();
    told.workbook.removeSheet("填报数据");
    await jest.advanceTimersByTimeAsync(PAUSE);
    expect(told.live.current().form?.reading.faults).toContainEqual({ kind: "sheetMissing", sheet: "data" });
  });

  it("follows the selection without a trip", async () => {
    const told = await opened();
    told.trips.length = 0;
    told.workbook.select({ sheet: "填报数据", row: 12, column: 5 });
    expect(told.live.current().selected).toEqual({ sheet: "填报数据", row: 12, column: 5 });
    expect(told.trips).toHaveLength(0);
  });

  it("looks at an ordinary workbook only when somebody comes back to it", async () => {
    const told = await opened({ sheets: [], names: new Map(), properties: new Map(), structureLocked: false });
    expect(told.live.current().open).toBe("other");
    told.trips.length = 0;
    await told.workbook.build({ ...formPlan(departmentScheme), lockStructure: false }, { replace: new Set() });
    await jest.advanceTimersByTimeAsync(PAUSE);
    expect(told.trips).toHaveLength(0);
    told.live.glance();
    await jest.advanceTimersByTimeAsync(PAUSE);
    expect(told.trips).toHaveLength(0);
    told.live.refocus();
    await jest.advanceTimersByTimeAsync(PAUSE);
    expect(told.live.current().open).toBe("form");
  });

  it("finds an edit of which nothing was told when somebody turns to the pane, in one trip", async () => {
    const told = await opened(undefined, { lost: true });
    told.trips.length = 0;
    enter(told, "D1.1.planIssued", "是");
    await jest.advanceTimersByTimeAsync(10 * PAUSE);
    expect(answer(told, "D1.1.planIssued")).toMatchObject({ state: "blank" });
    told.live.glance();
    await jest.advanceTimersByTimeAsync(PAUSE);
    expect(answer(told, "D1.1.planIssued")).toMatchObject({ state: "given", value: true });
    expect(told.trips).toHaveLength(1);
  });

  it("knows a form of another version for what it is", async () => {
    const { live } = await opened(planSnapshot(formPlan(departmentScheme, {}, { identity: { version: "0" } })));
    expect(live.current().workbook).toMatchObject({ is: "strangeForm", identity: { version: "0" } });
  });

  it("hands a fault of ours on and stays usable", async () => {
    const told = await opened();
    const read = told.workbook.read.bind(told.workbook);
    told.workbook.read = () => Promise.reject(new Error("ours"));
    await told.live.checkAll();
    expect(told.faults).toEqual([new Error("ours")]);
    told.workbook.read = read;
    await told.live.checkAll();
    expect(told.live.current()).toMatchObject({ open: "form", looking: false });
  });

  it("stops listening", async () => {
    const { live, workbook } = await opened();
    live.stop();
    expect(workbook.listening).toEqual({ edits: 0, selections: 0 });
  });

  it("goes on where the workbook refuses to tell anything, says so, and listens again when asked to check", async () => {
    const workbook = memoryWorkbook(planSnapshot(formPlan(departmentScheme)));
    const onSelect = workbook.onSelect.bind(workbook);
    workbook.onSelect = () => Promise.reject(new Error("no events here"));
    const faults: unknown[] = [];
    const live = liveForm({ workbook, findScheme, after, onFault: (fault) => faults.push(fault) });
    await live.start();
    expect(live.current()).toMatchObject({ open: "form", deaf: true });
    expect(workbook.listening).toEqual({ edits: 1, selections: 0 });
    workbook.onSelect = onSelect;
    await live.checkAll();
    expect(live.current().deaf).toBe(false);
    expect(workbook.listening).toEqual({ edits: 1, selections: 1 });
    live.stop();
    expect(workbook.listening).toEqual({ edits: 0, selections: 0 });
    expect(faults).toEqual([]);
  });
});
