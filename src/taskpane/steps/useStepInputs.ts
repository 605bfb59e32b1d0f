import { useState } from "react";
import type { StepInput } from "#core/languages/stepWords";
import type { Chosen } from "../components/InputChoice";
import { useReport, useServices } from "../services";
import { useOfficeWords } from "../words/officeWords";
import { isOpen, TAKEN } from "./nextStep";
import type { InputSpec, StepSpec } from "./stepList";
import type { GivenFile, StepOrder } from "./stepOrder";
import type { useAtHand } from "./useAtHand";

interface StepInputs {
  /** What was chosen, or what is at hand where nobody chose otherwise. */
  chosenFor(input: InputSpec): Chosen | undefined;
  choose(input: InputSpec, choice: Chosen | undefined): void;
  canUseOpen(input: InputSpec): boolean;
  /** How many of the files taken in this pane may stand for the input. */
  takenFor(input: InputSpec): number;
  /** The files of each input that has some; undefined where the open workbook can't be read, which has been told by then. */
  given(): Promise<StepOrder["inputs"] | undefined>;
}

/** What a step is made from: chosen, or at hand. */
export function useStepInputs({ inputs }: StepSpec, atHand: ReturnType<typeof useAtHand>): StepInputs {
  const { workbook } = useServices();
  const { steps: said } = useOfficeWords();
  const report = useReport();
  const [chosen, setChosen] = useState<Readonly<Partial<Record<StepInput, Chosen | "none">>>>({});

  const canUseOpen = (input: InputSpec): boolean => isOpen(input, atHand.open);
  const takenFor = ({ key }: InputSpec): number => (TAKEN.has(key) ? atHand.taken.length : 0);
  const chosenFor = (input: InputSpec): Chosen | undefined => {
    const explicit = chosen[input.key];
    if (explicit === "none") return undefined;
    if (explicit !== undefined) return explicit;
    return canUseOpen(input) ? "open" : takenFor(input) > 0 ? "taken" : undefined;
  };
  const filesOf = async (input: InputSpec): Promise<readonly GivenFile[] | undefined> => {
    const choice = chosenFor(input);
    if (choice === undefined) return [];
    if (choice !== "open") return choice === "taken" ? atHand.taken : choice;
    const read = await workbook.read();
    return report(read) && read.ok ? [{ name: said.chosen.open, snapshot: read.value }] : undefined;
  };
  return {
    chosenFor,
    choose(input, choice) {
      setChosen((before) => ({ ...before, [input.key]: choice ?? "none" }));
    },
    canUseOpen,
    takenFor,
    async given() {
      const found: Partial<Record<StepInput, readonly GivenFile[]>> = {};
      for (const input of inputs) {
        const files = await filesOf(input);
        if (!files) return undefined;
        if (files.length > 0) found[input.key] = files;
      }
      return found;
    },
  };
}
