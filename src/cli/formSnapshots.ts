import type { FoundFile } from "#adapters/node/findFiles";
import { formSheets, type Readable, type Snapshot } from "#core";
import type { Rejection } from "#core/consolidation/submission";
import { hostRejection } from "#usecases/checkReturn";
import { readAside } from "./aside";
import { bytesIf } from "./fileFacts";
import { read } from "./files";

export const FORMS = "forms";

/** What a file holds, as far as it is a form; plain data. */
export type FormSnapshot =
  | { readonly is: "form"; readonly file: FoundFile; readonly snapshot: Snapshot }
  | { readonly is: "refused"; readonly file: FoundFile; readonly reason: Rejection };

/** The worker's half: all that takes reading foreign bytes. What is no form is not handed on. */
export function formSnapshot(file: FoundFile): FormSnapshot {
  const bytes = bytesIf(file);
  const refused = (reason: Rejection): FormSnapshot => ({ is: "refused", file, reason });
  if (!bytes) return refused({ kind: "cannotOpen" });
  const readable: Readable = read(bytes, file.name);
  if (!readable.ok) return refused(hostRejection(readable.problem));
  const { snapshot } = readable;
  return formSheets(snapshot) ? { is: "form", file, snapshot } : refused({ kind: "notOurForm" });
}

/** What is made of each file, in their order: read in workers, as returns are; one that has to be ended is one that is refused. */
export async function fromForms<Made>(
  files: readonly FoundFile[],
  make: (seen: FormSnapshot) => Made,
  script?: string,
): Promise<readonly Made[]> {
  const { verdicts } = await readAside(files, {
    task: FORMS,
    known: undefined,
    script,
    meanwhile: () => undefined,
    here: (file) => make(formSnapshot(file)),
    unpack: (seen) => make(seen as FormSnapshot),
    ended: (file, kind) => make({ is: "refused", file, reason: { kind } }),
  });
  return verdicts;
}
