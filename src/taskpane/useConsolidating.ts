import { useState } from "react";
import { languages } from "#core/languages/index";
import { consolidateHere, type RoundDesk } from "#usecases/consolidateHere";
import type { RoundSummary } from "#usecases/returnSummary";
import { useSchemes } from "./useSchemes";
import { useLive, useReport, useServices, useSpoken } from "./services";
import { useOfficeWords } from "./words/officeWords";

const allWords = { "zh-CN": languages["zh-CN"].consolidation, "en-US": languages["en-US"].consolidation } as const;

interface Consolidating {
  readonly consolidating: boolean;
  /** Sheets that aren't ours and bear names that are needed: nothing was built, somebody has to say. */
  readonly inTheWay: readonly string[];
  readonly run: (agreed: ReadonlySet<string>) => Promise<void>;
  readonly dismiss: () => void;
}

/** The one button of the office's desk. */
export function useConsolidating(desk: RoundDesk, round: RoundSummary | undefined): Consolidating {
  const { live, language } = useServices();
  const words = useOfficeWords();
  const schemes = useSchemes();
  const { workbook: open } = useLive();
  const { tell } = useSpoken();
  const report = useReport();
  const [consolidating, setConsolidating] = useState(false);
  const [inTheWay, setInTheWay] = useState<readonly string[]>([]);
  const { consolidate: said } = words.pane.office;

  const run = async (agreed: ReadonlySet<string>): Promise<void> => {
    if (!round || consolidating) return;
    setInTheWay([]);
    tell(undefined);
    setConsolidating(true);
    try {
      const done = await consolidateHere(desk, {
        schemes,
        language,
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
      const { units } = round;
      report(done, said.done(units.filter(({ counted }) => counted).length, units.length));
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
