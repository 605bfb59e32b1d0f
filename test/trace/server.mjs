// Serves the pane as it was built, a page that stands for Excel's window, and the host behind it.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { commonHeaders, contentSecurityPolicy } from "../../scripts/delivery/headers.mjs";
import { withBridge } from "../../scripts/workbench/server.mjs";

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css" };
const here = import.meta.dirname;
const PAGE = '<!doctype html><meta charset="utf-8"><title>trace</title><body><script src="/parent.js"></script>';

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

async function find(dist, address) {
  if (address === "/") return PAGE;
  if (address === "/parent.js" || address === "/courier.js") return readFile(path.join(here, address.slice(1)));
  if (address === "/favicon.ico") return "";
  if (address === "/bridge.js") return readFile(path.resolve("src/workbench/page/bridge.js"));
  if (!address.startsWith("/pane/")) return undefined;
  const file = path.join(dist, address.slice("/pane/".length));
  const body = await readFile(file).catch(() => undefined);
  return body && address.endsWith("taskpane.html") ? withBridge(body.toString("utf8")) : body;
}

/** @param {{ dist: string, send: (text: string) => Promise<readonly string[]> }} options */
export async function serve({ dist, send }) {
  const server = createServer(async (request, response) => {
    const address = decodeURIComponent(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
    if (address === "/host") {
      response.end((await send(await bodyOf(request))).join("\n"));
      return;
    }
    const body = await find(dist, address);
    const policy = contentSecurityPolicy(address.endsWith("taskpane.html") ? String(body) : undefined);
    const headers = address.startsWith("/pane/") ? commonHeaders(policy) : {};
    response.writeHead(body === undefined ? 404 : 200, {
      "Content-Type": types[path.extname(address) || ".html"] ?? "application/octet-stream",
      ...headers,
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
