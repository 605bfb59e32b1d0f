/** Faults of ours come here from every corner, and from here to the one place that says them. */
type Listener = (reference: string, fault: unknown) => void;
const listeners = new Set<Listener>();

export function onFault(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function reportFault(fault: unknown): void {
  const reference = faultReference(fault);
  listeners.forEach((tell) => {
    tell(reference, fault);
  });
}

/** The same fault always has the same short reference, so that two people can tell that they speak of one thing. */
export function faultReference(fault: unknown): string {
  const text = fault instanceof Error ? `${fault.name}: ${fault.message}\n${fault.stack ?? ""}` : String(fault);
  // The console is where somebody who is called for help looks first; what is said to the person stays short.
  // eslint-disable-next-line no-console
  console.error(fault);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).toUpperCase().padStart(8, "0");
}

/** Whatever nobody waited for: promises and handlers. */
export function watchFaults(page: Window): void {
  page.addEventListener("unhandledrejection", ({ reason }) => {
    reportFault(reason);
  });
  page.addEventListener("error", ({ error }) => {
    // Excel's own library and extensions report theirs without an error object; those aren't ours.
    if (error !== undefined && error !== null) reportFault(error);
  });
}
