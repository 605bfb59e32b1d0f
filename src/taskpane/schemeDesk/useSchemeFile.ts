import { useState } from "react";
import { inLanguage } from "#core";
import type { SchemeDeskWords } from "#core/languages/schemeDeskWords";
import { useReport, useServices, useSpoken } from "../services";
import { useOfficeTools } from "../useOfficeTools";
import type { Picked } from "../worker/workers";
import type { OwnScheme } from "../schemeShelf";
import { useOfficeWords } from "../words/officeWords";
import type { ReadSchemeFile } from "./schemeOrder";

interface SchemeFileUse {
  readonly reading: boolean;
  /** What was taken; undefined where nothing was, which is said. */
  readonly take: (file: Picked | undefined) => Promise<OwnScheme | undefined>;
}

/** Takes a chosen file as a scheme of the office's own, or says why it is none. */
export function useSchemeFile(): SchemeFileUse {
  const { language, shelf, live } = useServices();
  const { schemeDesk: said } = useOfficeWords();
  const { tell } = useSpoken();
  const report = useReport();
  const { schemes } = useOfficeTools();
  const [reading, setReading] = useState(false);
  const take: SchemeFileUse["take"] = async (picked) => {
    if (!picked || reading) return undefined;
    tell(undefined);
    setReading(true);
    try {
      const found = await schemes.ask({ kind: "read", file: picked.file, language });
      if (found === "left") return undefined;
      if (found === "stuck" || found.is !== "scheme") {
        tell({ intent: "warning", text: whyNot(found, picked.name, said) });
        return undefined;
      }
      const { own } = found;
      shelf.add(own);
      const { title, version } = own.scheme;
      report({ ok: true, value: undefined }, said.own.taken(inLanguage(title, language), version));
      // A form that was strange a moment ago may be known now.
      await live.checkAll();
      return own;
    } finally {
      setReading(false);
    }
  };
  return { reading, take };
}

type Unused = "stuck" | Exclude<ReadSchemeFile, { readonly is: "scheme" }>;

function whyNot(found: Unused, file: string, { own, start }: SchemeDeskWords): string {
  if (found === "stuck") return own.unusable(file, "tooSlow");
  switch (found.is) {
    case "book":
      return start.bookChosen(file, found.errors);
    case "unusable":
      return own.unusable(file, found.fault);
    case "unsound":
      return own.unsound(file, found.count, found.first);
    case "unreadable":
      return found.why;
  }
}
