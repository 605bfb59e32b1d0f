/** What went wrong inside, for those who ask for it (PINGHUI_DEBUG); people at the keyboard get one plain sentence. */
export function showDetails(error: unknown): void {
  if (process.env["PINGHUI_DEBUG"] === undefined) return;
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
