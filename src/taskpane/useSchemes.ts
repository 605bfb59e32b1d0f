import { use, useMemo, useSyncExternalStore } from "react";
import type { Scheme } from "#core";
import { shippedSchemes } from "./schemes";
import { withOwn } from "./schemeShelf";
import { useServices } from "./services";

/** Every scheme in force, for components within a Suspense. */
export function useSchemes(): ReadonlyMap<string, Scheme> {
  const { shelf } = useServices();
  const { set } = useSyncExternalStore(shelf.subscribe, shelf.current);
  const shipped = use(shippedSchemes());
  return useMemo(() => withOwn(shipped, set), [shipped, set]);
}
