import { z } from "zod";
import { exceedings, exceeds } from "../exceeding";
import { fieldId } from "../limits";
import { validationRule } from "../rule";

/** V09: more government departments than the ceiling (机构限额) allows. */
export const overDepartmentLimit = validationRule({
  code: "V09",
  severity: "warning",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ limit: fieldId, actual: fieldId }),
  names: ({ limit, actual }) => [limit, actual],
  occasions: ({ limit, actual }) => [exceeds(actual, limit)],
  check: (context, { limit, actual }) => exceedings(context, [[actual, limit]]),
  says: ({ part, whole }) => `实设政府工作部门${part}个，机构限额${whole}个，超限额${part - whole}个，请说明。`,
});
