import { use } from "react";
import type { Scheme } from "#core";
import { shippedSchemes } from "./schemes";

/** For components within a Suspense. */
export const useSchemes = (): ReadonlyMap<string, Scheme> => use(shippedSchemes());
