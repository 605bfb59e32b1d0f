import type { Scheme } from "#core";
import { shippedSchemes } from "../../schemes";
import type { StepTools } from "./stepTools";

/** Every version of a scheme that is known here: in force, accepted, chosen as a file, and those that come with the program. */
export async function knownVersions({ schemes, order }: StepTools): Promise<readonly Scheme[]> {
  const { earlier, known } = order.own;
  return [...schemes.values(), ...earlier, ...known, ...(await shippedSchemes()).values()];
}
