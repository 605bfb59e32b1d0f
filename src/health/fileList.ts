/** One file of the site as it was packaged: path relative to the page, size in bytes, SHA-256 in hexadecimal. */
export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** files.json, written by `npm run package` beside the page. */
export interface FileList {
  readonly version: string;
  readonly baseUrl: string;
  readonly contentSecurityPolicy: string;
  readonly files: readonly ListedFile[];
}

const isText = (value: unknown): value is string => typeof value === "string";

function isListed(value: unknown): value is ListedFile {
  if (typeof value !== "object" || value === null) return false;
  const { path, bytes, sha256 } = value as Record<string, unknown>;
  return isText(path) && typeof bytes === "number" && isText(sha256) && /^[0-9a-f]{64}$/.test(sha256);
}

/** Reads files.json. Undefined for anything else, such as a server's own "not found" page. */
export function readFileList(text: string): FileList | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const { version, baseUrl, contentSecurityPolicy, files } = value as Record<string, unknown>;
  if (!isText(version) || !isText(baseUrl) || !isText(contentSecurityPolicy)) return undefined;
  if (!Array.isArray(files) || files.length === 0 || !files.every(isListed)) return undefined;
  return { version, baseUrl, contentSecurityPolicy, files };
}
