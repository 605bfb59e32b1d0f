import { useState } from "react";
import { useReport, useServices, useSpoken } from "../services";
import { useOfficeTools } from "../useOfficeTools";
import { useOfficeWords } from "../words/officeWords";
import type { PublishedBook } from "./schemeOrder";

export type Published = Extract<PublishedBook, { readonly is: "published" }>;

interface Publishing {
  readonly busy: boolean;
  /** Why nothing was published. */
  readonly trouble: string | undefined;
  readonly done: Published | undefined;
  readonly publish: (said: { readonly after: string; readonly by: string; readonly why: string }) => Promise<void>;
  readonly saveAgain: () => void;
}

/** Publishes what the workbook holds at this moment, whole or not at all. */
export function usePublishing(): Publishing {
  const { live, shelf, language, now } = useServices();
  const { schemeDesk } = useOfficeWords();
  const { schemes, save } = useOfficeTools();
  const { tell, announce } = useSpoken();
  const report = useReport();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [done, setDone] = useState<Published>();
  const { publishing: said } = schemeDesk;
  const publish: Publishing["publish"] = async (given) => {
    tell(undefined);
    setTrouble(undefined);
    setBusy(true);
    try {
      await live.checkAll();
      const { workbook: open, trouble: unread } = live.current();
      if (unread) report({ ok: false, problem: unread });
      if (unread || open?.is !== "scheme") return;
      const { snapshot } = open;
      const { own } = shelf.current();
      const outcome = await schemes.ask({ kind: "publish", snapshot, own, language, stamp: now(), ...given });
      if (typeof outcome !== "object") return;
      if (outcome.is === "published") {
        save(outcome.file.bytes, outcome.file.name);
        shelf.add(outcome.own);
        setDone(outcome);
        announce(doneText(outcome, said));
        return;
      }
      const errors =
        outcome.is === "unsound" ? outcome.checked.lines.filter(({ severity }) => severity === "error") : [];
      const why = outcome.is === "refused" ? said.fault(outcome.fault) : said.unsound(errors.length);
      setTrouble(why);
      announce(why);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    trouble,
    done,
    publish,
    saveAgain() {
      if (done) save(done.file.bytes, done.file.name);
    },
  };
}

export function doneText(
  { own: { scheme, hash }, file, already }: Published,
  said: ReturnType<typeof useOfficeWords>["schemeDesk"]["publishing"],
): string {
  const { id, version } = scheme;
  return already ? said.already(id, version, file.name) : said.done(id, version, hash.slice(0, 12), file.name);
}
