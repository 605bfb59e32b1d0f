import { useState } from "react";
import { languages } from "#core/languages/index";
import type { Consolidation } from "#core/consolidation/consolidation";
import { consolidateHere } from "#usecases/consolidateHere";
import type { Intake } from "#usecases/takeReturns";
import { useSchemes } from "./useSchemes";
import { useLive, useReport, useServices, useSpoken } from "./services";
import { useOfficeWords } from "./words/officeWords";
import type { Picked } from "./worker/workerReader";

const allWords = { "zh-CN": languages["zh-CN"].consolidation, "en-US": languages["en-US"].consolidation } as const;

interface Consolidating {
  readonly consolidating: boolean;
  /** Sheets that aren't ours and bear names that are needed: nothing was built, somebody has to say. */
  readonly inTheWay: readonly string[];
  readonly run: (agreed: ReadonlySet<string>) => Promise<void>;
  readonly dismiss: () => void;
}

/** The one button of the office's desk. */
export function useConsolidating(
  { lines, roster }: Intake<Picked>,
  consolidation: Consolidation | undefined,
): Consolidating {
  const { workbook, live, language } = useServices();
  const words = useOfficeWords();
  const schemes = useSchemes();
  const { workbook: open } = useLive();
  const { tell } = useSpoken();
  const report = useReport();
  const [consolidating, setConsolidating] = useState(false);
  const [inTheWay, setInTheWay] = useState<readonly string[]>([]);
  const { consolidate: said } = words.pane.office;

  const run = async (agreed: ReadonlySet<string>): Promise<void> => {
    if (!roster || !consolidation || consolidating) return;
    setInTheWay([]);
    tell(undefined);
    setConsolidating(true);
    try {
      const done = await consolidateHere(workbook, {
        consolidation,
        verdicts: lines.flatMap(({ verdict }) => verdict ?? []),
        schemes,
        language,
        words: words.consolidation,
        issueSentence: (scheme) => words.issueSentence(scheme),
        rebuild: open?.is === "round",
        allWords,
        agreed,
      });
      if (!done.ok && done.problem.kind === "sheetsInTheWay") {
        setInTheWay(done.problem.names);
        return;
      }
      if (!done.ok) {
        report(done);
        return;
      }
      const units = consolidation.classes.flatMap((one) => one.units);
      const counted = units.filter(({ submission }) => submission !== undefined).length;
      report(done, said.done(counted, roster.units.length));
      await live.checkAll();
    } finally {
      setConsolidating(false);
    }
  };
  return {
    consolidating,
    inTheWay,
    run,
    dismiss() {
      setInTheWay([]);
    },
  };
}
