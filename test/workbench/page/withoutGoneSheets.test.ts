import { describe, expect, it } from "@jest/globals";
import { withoutGoneSheets } from "../../../src/workbench/page/withoutGoneSheets";

describe("Univer's late look at validations", () => {
  class Validator {
    _univerInstanceService = {
      getUnit: (id: string) =>
        id === "open" ? { getSheetBySheetId: (sheet: string) => (sheet === "there" ? {} : undefined) } : null,
    };
    validatorRanges(unit: string, sheet: string, ranges: readonly unknown[]): Promise<unknown> {
      if (unit !== "open" || sheet !== "there") return Promise.reject(new Error("cannot find current workbook"));
      return Promise.resolve(ranges);
    }
  }
  withoutGoneSheets({ SheetsDataValidationValidatorService: Validator });

  it.each([
    ["looks at a sheet that is there", "open", "there", ["A1"]],
    ["passes over a sheet that was deleted", "open", "gone", []],
    ["passes over a workbook that was closed", "closed", "there", []],
  ])("%s", async (_, unit, sheet, looked) => {
    await expect(new Validator().validatorRanges(unit, sheet, ["A1"])).resolves.toEqual(looked);
  });
});
