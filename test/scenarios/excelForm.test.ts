import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { cellName, formSheets, formTemplate, readForm, type Answer, type FormReading, type Snapshot } from "#core";
import { languages } from "#core/languages/index";
import { openExcel, type OpenExcel } from "../builders/excel";
import { formPlan, identityOf } from "../builders/form";
import { differences, formulaCount } from "../builders/recalculated";
import { departmentScheme } from "../builders/schemes";
import { NotAllowed } from "../../src/workbench/host/person";

/**
 * A unit fills its form in Excel: typing, pasting, filling down, undoing, sorting, inserting, renaming. After each step the
 * form is read again, in one trip that writes nothing, and what the core says of it is what stands in the sheet.
 */

const DATA = "填报数据";
const EVIDENCE = "佐证材料目录";
const FILLED = { "D1.3.tasksOnTime": 10, "D1.1.planIssued": true };
const identity = identityOf(departmentScheme);

let excel: OpenExcel;
let sheets: readonly string[];

beforeAll(async () => {
  excel = openExcel("我的笔记");
  const plan = formPlan(departmentScheme, FILLED, { issued: { "D1.3.tasksDue": 12 } });
  sheets = plan.sheets.map(({ name }) => name);
  expect(await excel.workbook.build(plan, { replace: new Set() })).toMatchObject({ ok: true });
});
afterAll(() => excel.close());

interface Round {
  readonly snapshot: Snapshot;
  readonly reading: FormReading;
}

async function round(): Promise<Round> {
  const answered = await excel.workbook.read(sheets);
  if (!answered.ok) throw new Error(answered.problem.kind);
  const form = formSheets(answered.value);
  if (!form) throw new Error("not recognised as a form");
  return { snapshot: answered.value, reading: readForm(departmentScheme, form) };
}

const placeOf = async (id: string): Promise<{ sheet: string; address: string }> => {
  const place = (await round()).reading.places.get(id);
  if (!place) throw new Error(`${id} has no place`);
  return { sheet: place.sheet, address: cellName(place.row, place.column) };
};
const enter = async (id: string, value: string | number | boolean): Promise<void> => {
  const { sheet, address } = await placeOf(id);
  await excel.person.type(sheet, address, value);
};
const answer = async (id: string): Promise<Answer | undefined> => (await round()).reading.answers.get(id);

describe("a unit fills its form in Excel", () => {
  it("got it in two requests, and opens it in two", async () => {
    await excel.host.idle();
    const injecting = excel.host.waits;
    expect(injecting).toHaveLength(2);
    expect(Math.max(...injecting.map(({ bytes }) => bytes))).toBeLessThan(1_500_000);
    await round();
    await excel.host.idle();
    expect(excel.host.waits).toHaveLength(4);
  });

  it("is a form of ours, for this unit, with what was issued", async () => {
    const answered = await excel.workbook.read();
    const form = answered.ok ? formSheets(answered.value) : undefined;
    expect(form?.identity).toMatchObject({ unitCode: identity.unitCode, template: identity.template });
    expect(await answer("D1.3.tasksDue")).toEqual({ state: "given", value: 12 });
    expect((await round()).reading.faults).toEqual([]);
  });

  it("types answers of every kind, odd ones too, and each arrives as what it is", async () => {
    await enter("D1.2.meetingCount", 0);
    await enter("D1.1.planDocNo", "=呼编办〔2015〕1号");
    await enter("D2.1.itemsTaken", "约12");
    await enter("D1.1.planDate", "2015-7-20");
    const { reading } = await round();
    expect(reading.answers.get("D1.2.meetingCount")).toEqual({ state: "given", value: 0 });
    expect(reading.answers.get("D1.1.planDocNo")).toEqual({ state: "given", value: "=呼编办〔2015〕1号" });
    expect(reading.answers.get("D2.1.itemsTaken")).toMatchObject({ state: "unreadable" });
    expect(reading.answers.get("D1.1.planDate")).toEqual({ state: "given", value: "2015-07-20" });
    expect(reading.answers.get("D1.2.leaderName")).toEqual({ state: "blank" });
  });

  it("sees in every formula of the sheet what the core works out", async () => {
    await enter("D1.3.tasksOnTime", 12);
    const { reading, snapshot } = await round();
    // The same answers once more, from the core alone, with the result of each formula as the core knows it.
    const { answers, annexes, issued } = reading;
    const head = Object.fromEntries(Object.entries(reading.head).filter(([, one]) => one.state !== "blank"));
    const plan = formTemplate({
      scheme: departmentScheme,
      words: languages["zh-CN"].form,
      identity,
      issued,
      content: { answers, annexes, head },
      stamp: "2015-07-20T00:00:00Z",
    });
    expect(formulaCount(plan)).toBeGreaterThan(500);
    expect(differences(plan, snapshot)).toEqual([]);
  });

  it("takes back what was typed, and does it again", async () => {
    const before = await answer("D1.2.leaderName");
    await enter("D1.2.leaderName", "张三");
    await excel.person.undo();
    expect(await answer("D1.2.leaderName")).toEqual(before);
    await excel.person.redo();
    expect(await answer("D1.2.leaderName")).toEqual({ state: "given", value: "张三" });
  });

  it("pastes thirty rows at once, fills down, and sorts them", async () => {
    const { sheet, address } = await placeOf("evidence");
    const first = Number(/\d+/.exec(address)?.[0]);
    const columns = departmentScheme.annexes.find(({ key }) => key === "evidence")?.columns ?? [];
    const letter = /[A-Z]+/.exec(address)?.[0] ?? "";
    const rows = Array.from({ length: 30 }, (_, index) => [`D1.${(index % 3) + 1}`]);
    await excel.person.paste(sheet, address, rows);
    expect((await round()).reading.annexes.get("evidence")).toHaveLength(30);
    await excel.person.fillDown(sheet, `${letter}${first + 29}:${letter}${first + 34}`);
    const filled = (await round()).reading.annexes.get("evidence") ?? [];
    expect(filled).toHaveLength(35);
    await excel.person.sort(sheet, `${letter}${first}:${letter}${first + 34}`, letter);
    const sorted = (await round()).reading.annexes.get("evidence") ?? [];
    const values = (of: typeof sorted) => of.map(({ entries }) => entries.get(columns[0]?.key ?? ""));
    expect(values(sorted)).not.toEqual(values(filled));
    const inOrder = (of: typeof sorted) =>
      values(of)
        .map((one) => JSON.stringify(one))
        .sort();
    expect(inOrder(sorted)).toEqual(inOrder(filled));
  });

  it("inserts a row where the form lets it, and everything below is still found", async () => {
    const { address } = await placeOf("evidence#3");
    const row = Number(/\d+/.exec(address)?.[0]);
    const before = (await round()).reading;
    await excel.person.insertRow(EVIDENCE, row);
    const after = (await round()).reading;
    expect(after.annexes.get("evidence")).toEqual(before.annexes.get("evidence"));
    expect(after.places.get("evidence#3")?.row).toBe(row + 1);
    expect(after.faults).toEqual([]);
  });

  it("is kept from what the form locks", async () => {
    await expect(excel.person.insertRow(DATA, 9)).rejects.toThrow(NotAllowed);
    await expect(excel.person.type(DATA, "D8", "改题目")).rejects.toThrow(NotAllowed);
  });

  it("renames a sheet, and the form is still found: one look-up, then one trip again", async () => {
    const before = (await round()).reading.answers;
    excel.person.unlockStructure();
    excel.person.renameSheet(DATA, "数据（定稿）");
    const answered = await excel.workbook.read();
    const form = answered.ok ? formSheets(answered.value) : undefined;
    expect(form && readForm(departmentScheme, form).answers).toEqual(before);
    excel.person.renameSheet("数据（定稿）", DATA);
    expect((await round()).reading.answers).toEqual(before);
  });

  it("reads in one trip that writes nothing, and gives back what it holds", async () => {
    await round();
    await excel.host.idle();
    const from = excel.host.trips.length;
    await round();
    await excel.host.idle();
    const trips = excel.host.trips.slice(from);
    expect(trips.filter(({ cleansUp }) => !cleansUp)).toHaveLength(1);
    expect(trips.some(({ writes }) => writes)).toBe(false);
    expect(excel.host.held).toBe(0);
  });

  it("says which sheet is gone when somebody deletes one", async () => {
    excel.person.deleteSheet(EVIDENCE);
    expect((await round()).reading.faults).toEqual([
      {
        kind: "sheetMissing",
        sheet: "annex",
        annex: "evidence",
        title: { zh: "佐证材料目录", en: "Evidence list" },
      },
    ]);
  });
});

describe("events, however they arrive", () => {
  it.each<[string, { readonly times: number; readonly after?: number }]>([
    ["once", { times: 1 }],
    ["doubled", { times: 2 }],
    ["late", { times: 1, after: 60 }],
    ["not at all", { times: 0 }],
  ])("%s: a reading afterwards is right all the same", async (_, delivery) => {
    const heard = jest.fn();
    const stop = await excel.workbook.onEdit(heard);
    excel.host.delivery = () => delivery;
    const value = 20 + Math.round((delivery.after ?? 0) / 10) + delivery.times;
    await enter("D2.1.itemsStaffed", value);
    expect(await answer("D2.1.itemsStaffed")).toEqual({ state: "given", value });
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (delivery.times === 0) expect(heard).not.toHaveBeenCalled();
    else expect(heard.mock.calls.length).toBeGreaterThanOrEqual(delivery.times);
    stop();
    excel.host.delivery = () => ({ times: 1 });
  });
});
