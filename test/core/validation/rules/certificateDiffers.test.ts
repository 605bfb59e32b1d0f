import { describe, expect, it } from "@jest/globals";
import { certificateDiffers } from "../../../../src/core/validation/rules/certificateDiffers";
import { namesOf, ruleContext } from "../../../builders/ruleContext";

const limits = { certificate: "D4.1.certStaff", actual: "D4.1.staffActual" };
const found = (registered: number, actual: number) => [{ at: [limits.certificate, limits.actual], registered, actual }];

describe("certificateDiffers", () => {
  it.each([
    ["is content when both agree", 38, 38, []],
    ["notices fewer registered", 36, 38, found(36, 38)],
    ["notices more registered", 40, 38, found(40, 38)],
    ["notices nobody registered", 0, 38, found(0, 38)],
    ["waits for a blank certificate", null, 38, []],
    ["waits for a blank number of people", 38, null, []],
  ])("%s", (_, certificate, actual, noticed) => {
    const context = ruleContext({ [limits.certificate]: certificate, [limits.actual]: actual });
    expect(certificateDiffers.check(context, limits)).toStrictEqual(noticed);
  });

  it("says both numbers", () => {
    const names = namesOf({ "D4.1.certStaff": "机构编制管理证登记实有数", "D4.1.staffActual": "实有在编人数" });
    const facts = { at: ["D4.1.certStaff", "D4.1.staffActual"], registered: 36, actual: 38 } as const;
    expect(certificateDiffers.says(facts, names)).toBe(
      "“机构编制管理证登记实有数”填36名，与“实有在编人数”38名不一致，请核对并说明。",
    );
  });
});
