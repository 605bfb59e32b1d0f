import { fileFinding, type Answer } from "./fileFinding";
import { readFileList, type FileList, type ListedFile } from "./fileList";
import type { Finding } from "./sentence";
import type { HeaderOf } from "./serverFindings";

/** Browsers take about six requests to one host at a time; a few less leaves the pane its own. */
const atOnce = 4;

async function sha256(bytes: ArrayBuffer): Promise<string | undefined> {
  // Without https a page has no `subtle`, whatever the types say.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  const hash = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** files.json of this site; undefined when it can't be fetched or isn't one. */
export async function fetchFileList(): Promise<FileList | undefined> {
  try {
    const response = await fetch("files.json", { cache: "no-store" });
    return response.ok ? readFileList(await response.text()) : undefined;
  } catch {
    return undefined;
  }
}

async function ask(file: ListedFile, headers: Map<string, Headers>): Promise<Answer> {
  try {
    const response = await fetch(file.path, { cache: "no-store" });
    const body = await response.arrayBuffer();
    headers.set(file.path, response.headers);
    return {
      kind: "answered",
      status: response.status,
      bytes: body.byteLength,
      sha256: await sha256(body),
      type: response.headers.get("content-type") ?? "",
    };
  } catch {
    // fetch tells a page no more than that: no connection, a certificate refused, a transfer broken off.
    return { kind: "silent" };
  }
}

/** Fetches every listed file and judges it. `tell` hears how many are done, after each. */
export async function lookAtFiles(
  files: readonly ListedFile[],
  tell: (done: number) => void,
): Promise<{ findings: Finding[]; headerOf: HeaderOf }> {
  const headers = new Map<string, Headers>();
  const findings = new Map<number, Finding>();
  const waiting = [...files.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, file] = next;
      findings.set(place, fileFinding(file, await ask(file, headers)));
      tell(findings.size);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return {
    findings: files.map((_, place) => findings.get(place)).filter((finding) => finding !== undefined),
    headerOf: (path, name) => headers.get(path)?.get(name) ?? undefined,
  };
}
