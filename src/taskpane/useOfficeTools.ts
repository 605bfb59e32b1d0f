import { use } from "react";
import type { OfficeTools } from "./officeTools";
import { useServices } from "./services";

const started = new WeakMap<() => Promise<OfficeTools>, Promise<OfficeTools>>();

/** The office's tools, started once and kept while the pane is open: going back and forth loses no files. */
export function useOfficeTools(): OfficeTools {
  const { office } = useServices();
  let tools = started.get(office);
  if (!tools) {
    tools = office();
    started.set(office, tools);
  }
  return use(tools);
}
