import { z } from "zod";
import type { Place } from "../issue";
import { fieldId } from "../limits";
import { validationRule, type Finding } from "../rule";

export interface CertificateFacts {
  readonly at: readonly [certificate: Place, actual: Place];
  readonly registered: number;
  readonly actual: number;
}

/** V04: what the establishment certificate (机构编制管理证) says is not what is there. */
export const certificateDiffers = validationRule({
  code: "V04",
  severity: "warning",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ certificate: fieldId, actual: fieldId }),
  names: ({ certificate, actual }) => [certificate, actual],
  occasions: ({ certificate, actual }) => [{ sum: [certificate], is: "<>", than: [actual] }],
  check({ number }, { certificate, actual }): readonly Finding<CertificateFacts>[] {
    const [registered, there] = [number(certificate), number(actual)];
    if (registered === undefined || there === undefined || registered === there) return [];
    return [{ at: [certificate, actual], registered, actual: there }];
  },
  says: ({ at, registered, actual }, { title, unit }) =>
    `${title(at[0])}填${registered}${unit(at[0])}，与${title(at[1])}${actual}${unit(at[1])}不一致，请核对并说明。`,
});
