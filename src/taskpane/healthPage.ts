const PAGE = "health.html";

/** The address of the health page, which a packaged site has beside the pane; undefined where there is none, or no network. */
export async function healthPage(): Promise<string | undefined> {
  try {
    const { ok } = await fetch(PAGE, { method: "HEAD" });
    return ok ? PAGE : undefined;
  } catch {
    // Without the network there is nothing to lead to; the pane itself goes on.
    return undefined;
  }
}
