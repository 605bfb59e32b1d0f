import { describe, expect, it } from "@jest/globals";
import type { Snapshot } from "#core";
import { mark } from "#core/form/keys";
import { languages } from "#core/languages/index";
import { openReturn } from "#usecases/checkReturn";
import { formSnapshot } from "../builders/form";
import { departmentScheme } from "../builders/schemes";

const form = formSnapshot(departmentScheme, { "D1.3.tasksOnTime": 10 });
const options = {
  schemes: new Map([[departmentScheme.id, departmentScheme]]),
  words: languages["zh-CN"].allForms,
};
const opened = (snapshot: Snapshot) => openReturn({ ok: true, snapshot }, options);

const withoutProperties = (snapshot: Snapshot): Snapshot => ({ ...snapshot, properties: new Map() });
const without = (corner: string, snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.filter(({ cells }) => cells[0]?.value !== corner),
});

describe("openReturn", () => {
  it("knows a form by its hidden sheet, or by the document properties", () => {
    expect(opened(form)).toMatchObject({ is: "form" });
    expect(opened(withoutProperties(form))).toMatchObject({ is: "form" });
    expect(opened(without(mark.identity, form))).toMatchObject({ is: "form" });
  });

  it("says that a form without both is one, though nobody knows whose", () =>
    expect(opened(withoutProperties(without(mark.identity, form)))).toEqual({
      is: "refused",
      reason: { kind: "notOurForm", is: "nameless" },
    }));

  it("says no more of any other workbook", () => {
    const others = form.sheets.map((sheet) => ({ ...sheet, cells: [] }));
    expect(opened({ ...withoutProperties(form), sheets: others })).toEqual({
      is: "refused",
      reason: { kind: "notOurForm" },
    });
  });
});
