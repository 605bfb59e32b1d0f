/**
 * In a task of its own, as soon as there is one. A timer of 0 ms comes after drawing, and after whatever else a busy page has
 * put off: a tenth of a second, where a person waits for it.
 */
export function soon(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(undefined);
}
