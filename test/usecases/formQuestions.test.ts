import { given, type Answered, type LiveProblem } from "#core";
import { completeness } from "#core/evaluate/completeness";
import { issueHome } from "#core/evaluate/issueHome";
import { memoryWorkbook } from "#adapters/memory/memoryWorkbook";
import { checkHandIn } from "#usecases/checkHandIn";
import { findRow } from "#usecases/findRow";
import { giveReason } from "#usecases/giveReason";
import { liveForm, type FormNow } from "#usecases/liveForm";
import { formPlan } from "../builders/form";
import { departmentScheme as scheme } from "../builders/schemes";

async function formOf(values: Parameters<typeof formPlan>[1] = {}, annexes?: ReadonlyMap<string, never[]>) {
  const workbook = memoryWorkbook();
  await workbook.build(formPlan(scheme, values, annexes ? { annexes } : {}), { replace: new Set() });
  const live = liveForm({
    workbook,
    findScheme: async () => scheme,
    after: () => () => undefined,
    onFault(fault) {
      throw fault;
    },
  });
  await live.start();
  const now = (): FormNow => {
    const { form } = live.current();
    if (!form) throw new Error("no form");
    return form;
  };
  return { workbook, live, now };
}

describe("findRow", () => {
  it("knows a field's row, its reason's row, a row of the score sheet and of an annex", async () => {
    const form = (await formOf()).now();
    const at = (place: string) => findRow(form, form.reading.places.get(place) ?? { sheet: "", row: 0, column: 0 });
    expect(at("D2.1.itemsTaken")).toEqual({ of: "indicator", indicator: "D2.1", field: "D2.1.itemsTaken" });
    expect(at("D2.1.reason")).toEqual({ of: "indicator", indicator: "D2.1", field: "D2.1.reason" });
    expect(at("divisions")).toEqual({ of: "annex", annex: "divisions" });
    expect(findRow(form, { sheet: "自评表", row: 6, column: 3 })).toEqual({ of: "indicator", indicator: "D1.1" });
  });

  it.each([
    ["a heading", { sheet: "填报数据", row: 4, column: 3 }],
    ["a sheet that isn't ours", { sheet: "Sheet1", row: 12, column: 3 }],
  ])("says nothing about %s", async (_, cell) => {
    expect(findRow((await formOf()).now(), cell)).toBeUndefined();
  });
});

describe("issueHome", () => {
  it.each([
    ["a field's indicator", ["D1.3.tasksDue"], "D1.3"],
    ["a reason's indicator", ["D1.3.reason"], "D1.3"],
    ["the indicator itself", ["D1.3"], "D1.3"],
    ["the indicator that compares itself with an annex", ["problems#2.cause"], "D6.2"],
    ["nothing, where the whole form is meant", [], undefined],
  ])("finds %s", (_, at, home) => {
    expect(issueHome(scheme, { code: "V01", severity: "error", at, facts: {} })).toBe(home);
  });
});

describe("completeness", () => {
  it("counts what has to be filled, and drops what a “no” makes pointless", async () => {
    const none = (await formOf()).now();
    const { required } = completeness(scheme, none.evaluation);
    const plan = (await formOf({ "D1.1.planIssued": false })).now();
    expect(completeness(scheme, none.evaluation).filled).toBe(0);
    // The plan's document number and date are not asked for any more.
    expect(completeness(scheme, plan.evaluation)).toEqual({ filled: 1, required: required - 2 });
  });
});

describe("checkHandIn", () => {
  it("is not ready while anything is blank", async () => {
    const { ready, errors } = checkHandIn((await formOf()).now());
    expect({ ready, some: errors.length > 50 }).toEqual({ ready: false, some: true });
  });

  it("wants a reason for a warning, and takes it once it is written into the form", async () => {
    const { workbook, live, now } = await formOf({ "D1.1.planDocNo": "呼卫发[2015]12" });
    expect(checkHandIn(now()).unexplained.map(({ at }) => at[0])).toEqual(["D1.1.planDocNo"]);
    const written = await giveReason(workbook, now().reading, "D1.1", "  原件如此 ");
    expect(written).toEqual({ ok: true, value: undefined });
    await live.checkAll();
    expect(now().reading.answers.get("D1.1.reason")).toEqual(given("原件如此"));
    expect(checkHandIn(now())).toMatchObject({ unexplained: [], explained: [{ severity: "warning" }] });
  });

  it("takes no “无” for a reason: the office would not either", async () => {
    const { workbook, live, now } = await formOf({ "D1.1.planDocNo": "呼卫发[2015]12" });
    await giveReason(workbook, now().reading, "D1.1", "无");
    await live.checkAll();
    expect(checkHandIn(now())).toMatchObject({ unexplained: [{ at: ["D1.1.planDocNo"] }], explained: [] });
  });

  it("is not ready when the form was changed", async () => {
    const { workbook, live, now } = await formOf();
    workbook.removeSheet("填报数据");
    await live.checkAll();
    expect(checkHandIn(now())).toMatchObject({ ready: false, faults: [{ kind: "sheetMissing" }] });
  });
});

describe("giveReason", () => {
  it("hands the host's trouble on, and has written nothing", async () => {
    const { workbook, now } = await formOf();
    const trouble: LiveProblem = { kind: "cellBeingEdited" };
    workbook.trouble(trouble);
    const answered: Answered<void> = await giveReason(workbook, now().reading, "D1.1", "因为");
    expect(answered).toEqual({ ok: false, problem: trouble });
  });
});
