import { use, useSyncExternalStore } from "react";
import { shippedSchemes } from "../schemes";
import { useServices } from "../services";
import { useOfficeWords } from "../words/officeWords";

export interface EarlierVersion {
  readonly version: string;
  readonly from: string;
}

/** Other versions of a scheme that are known here: the shipped one, and files that were chosen or published. */
export function useEarlierVersions(id: string, version: string): readonly EarlierVersion[] {
  const { shelf } = useServices();
  const { publishing } = useOfficeWords().schemeDesk;
  const { own } = useSyncExternalStore(shelf.subscribe, shelf.current);
  const shipped = use(shippedSchemes()).get(id);
  return [
    ...(shipped ? [{ version: shipped.version, from: publishing.shipped }] : []),
    ...own.flatMap(({ scheme, from }) => (scheme.id === id ? [{ version: scheme.version, from }] : [])),
  ].filter(
    (one, at, all) => one.version !== version && all.findLastIndex((other) => other.version === one.version) === at,
  );
}
