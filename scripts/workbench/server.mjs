// The workbench's web server: our page at /, the pane as it was built under /pane/. It listens on this machine only.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";

import { commonHeaders, contentSecurityPolicy } from "../delivery/headers.mjs";

/** Where a newcomer finds it; another one if it is taken. */
export const USUAL_PORT = 4650;

/** What Univer needs beyond "only ours": it sets styles in elements it makes, and draws pictures it made itself. */
const workbenchPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * Sets what a desktop Excel gives a pane into the page on its way, before the first script. The file on disk stays as it is.
 * @param {string} page
 */
export function withBridge(page) {
  const at = page.indexOf("<script");
  if (at === -1) throw new Error("the pane's page has no script");
  return `${page.slice(0, at)}<script src="/bridge.js"></script>\n    ${page.slice(at)}`;
}

/** @typedef {{ file(language: string, name: string): Promise<string | undefined> }} Samples */

/**
 * @param {string} dist the folder with workbench and taskpane in it
 * @param {Samples | undefined} samples
 * @param {string} address path of the request
 * @returns {Promise<{ body: Buffer | string, type: string, policy: string } | undefined>} undefined = there is no such file
 */
async function find(dist, samples, address) {
  const [, language = "", sample = ""] = /^\/samples\/([\w-]+)\/(\w+)\.xlsx$/.exec(address) ?? [];
  if (sample !== "") {
    const file = await samples?.file(language, sample);
    return file === undefined
      ? undefined
      : { body: await readFile(file), type: "application/octet-stream", policy: workbenchPolicy };
  }
  const inPane = address.startsWith("/pane/");
  const root = path.join(dist, inPane ? "taskpane" : "workbench");
  const wanted = address === "/" ? "workbench.html" : address.slice(inPane ? "/pane/".length : 1);
  const file = path.join(root, wanted);
  if (!file.startsWith(root + path.sep)) return undefined;
  let body;
  try {
    body = await readFile(file);
  } catch (fault) {
    if (["ENOENT", "EISDIR", "ENOTDIR"].includes(codeOf(fault))) return undefined;
    throw fault;
  }
  const type = types[path.extname(file)] ?? "application/octet-stream";
  if (!inPane) return { body, type, policy: workbenchPolicy };
  if (wanted !== "taskpane.html") return { body, type, policy: contentSecurityPolicy() };
  const page = body.toString("utf8");
  return { body: withBridge(page), type, policy: contentSecurityPolicy(page) };
}

/**
 * @param {{ dist: string, port?: number, samples?: Samples }} options port 0 = any that is free; without one, the usual or any other
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveWorkbench({ dist, port, samples }) {
  const server = createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
    find(dist, samples, address).then(
      (found) => {
        // A browser that knows the file already keeps what it compiled of it: its larger script is 7 MB.
        const tag = found && `"${createHash("sha256").update(found.body).digest("base64url")}"`;
        const known = tag !== undefined && request.headers["if-none-match"] === tag;
        response.writeHead(found ? (known ? 304 : 200) : 404, {
          ...commonHeaders(found?.policy ?? workbenchPolicy),
          "Content-Type": found?.type ?? types[".txt"],
          "Cache-Control": "no-cache",
          ...(tag !== undefined && { ETag: tag }),
        });
        if (known) response.end();
        else response.end(found?.body ?? `没有这个文件：${address}\nNo such file: ${address}\n`);
      },
      (/** @type {Error} */ fault) => {
        console.error(fault);
        response.writeHead(500).end();
      },
    );
  });
  await listen(server, port ?? USUAL_PORT).catch((fault) => {
    if (port !== undefined || fault.code !== "EADDRINUSE") throw fault;
    return listen(server, 0);
  });
  const bound = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${bound.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @param {unknown} fault */
const codeOf = (fault) => (fault instanceof Error && "code" in fault ? String(fault.code) : "");

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}
