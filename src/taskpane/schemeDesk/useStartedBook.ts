import { useState } from "react";
import type { Scheme } from "#core";
import { useReport, useServices, useSpoken } from "../services";
import { useOfficeTools } from "../useOfficeTools";
import { useOfficeWords } from "../words/officeWords";

/** What a person has to say before anything is written. */
export type StartQuestion =
  { readonly is: "notEmpty" } | { readonly is: "inTheWay"; readonly names: readonly string[] };

interface StartedBook {
  readonly busy: boolean;
  readonly asks: StartQuestion | undefined;
  /** `agreed`: sheets the person agreed to lose; undefined while nobody was asked. */
  readonly write: (scheme: Scheme, agreed: ReadonlySet<string> | undefined) => Promise<void>;
  readonly save: (scheme: Scheme) => Promise<void>;
  readonly dismiss: () => void;
}

/** A scheme as a workbook: into the open one, where it is empty or somebody agreed, or as a file. */
export function useStartedBook(): StartedBook {
  const { workbook, live, language, now } = useServices();
  const { schemeDesk } = useOfficeWords();
  const { schemes, save: saveFile } = useOfficeTools();
  const { tell, announce } = useSpoken();
  const report = useReport();
  const [busy, setBusy] = useState(false);
  const [asks, setAsks] = useState<StartQuestion>();
  const busily = async (work: () => Promise<void>): Promise<void> => {
    tell(undefined);
    setAsks(undefined);
    setBusy(true);
    try {
      await work();
    } finally {
      setBusy(false);
    }
  };
  /** Too large to be read at once is certainly not empty. */
  const isEmpty = async (): Promise<boolean | undefined> => {
    const read = await workbook.read();
    if (read.ok) return read.value.sheets.every(({ cells }) => cells.length === 0);
    if (read.problem.kind === "tooMuchAtOnce") return false;
    report(read);
    return undefined;
  };
  return {
    busy,
    asks,
    write: (scheme, agreed) =>
      busily(async () => {
        const empty = agreed !== undefined || (await isEmpty());
        if (empty === undefined) return;
        if (!empty) {
          setAsks({ is: "notEmpty" });
          return;
        }
        const plan = await schemes.ask({ kind: "plan", scheme, language, stamp: now() });
        if (typeof plan !== "object") return;
        const built = await workbook.build(plan, { replace: agreed ?? new Set() });
        if (!built.ok && built.problem.kind === "sheetsInTheWay") {
          setAsks({ is: "inTheWay", names: built.problem.names });
          return;
        }
        if (report(built, schemeDesk.start.written)) await live.checkAll();
      }),
    save: (scheme) =>
      busily(async () => {
        const file = await schemes.ask({ kind: "book", scheme, language, stamp: now() });
        if (typeof file !== "object") return;
        saveFile(file.bytes, file.name);
        const text = schemeDesk.start.saved(file.name);
        tell({ intent: "success", text });
        announce(text);
      }),
    dismiss() {
      setAsks(undefined);
    },
  };
}
