import type { ManualPoints } from "./judge";
import type { VerificationRecord } from "./record";

/** Points by hand that are numbers; whether they count is `judge`'s to say. */
export const manualOf = ({ indicators }: Pick<VerificationRecord, "indicators">): ReadonlyMap<string, ManualPoints> =>
  new Map(
    [...indicators].flatMap(([id, { manual, manualReason }]) =>
      manual.state === "given" ? [[id, { points: manual.points, reason: manualReason }] as const] : [],
    ),
  );
