import type { FoundFile } from "#adapters/node/findFiles";
import { readBytes, type FileBytes } from "#adapters/node/readReturn";

/** undefined where the system says no: one file that can't be opened is no reason to stop at it. */
export function bytesIf(file: Pick<FoundFile, "full" | "explicit">): FileBytes | undefined {
  try {
    return readBytes(file);
  } catch (error) {
    if (typeof error === "object" && error !== null && "syscall" in error) return undefined;
    throw error;
  }
}

/** A file as a verdict names it; without a checksum where it can't be opened. */
export const fileFacts = (
  { name, path }: FoundFile,
  bytes: Pick<FileBytes, "hash" | "size"> | undefined,
): { readonly name: string; readonly path: string; readonly hash: string; readonly size: number } => ({
  name,
  path,
  hash: bytes?.hash ?? "",
  size: bytes?.size ?? 0,
});
