import type { RibbonCommand } from "#adapters/officejs/ribbon";
import { usePaneWords, useRibbon, useServices, useSpoken } from "../services";
import type { Job } from "./Cards";

/** The ribbon's buttons lead to the desk they are for; where the open workbook is none for it, to a sentence that says so. */
export function useButtons(go: (job: Job | undefined) => void): void {
  const { live } = useServices();
  const { tell } = useSpoken();
  const { ribbon } = usePaneWords();

  const press = async (command: RibbonCommand): Promise<void> => {
    tell(undefined);
    // The workbook may have become something else since it was looked at, or was never looked at.
    await live.checkAll();
    const { workbook } = live.current();
    const isForm = workbook?.is === "form" || workbook?.is === "strangeForm";
    switch (command) {
      case "checkForm":
        if (workbook && !isForm) tell({ intent: "info", text: ribbon.noForm });
        return;
      case "newForm":
        if (isForm || workbook?.is === "round" || workbook?.is === "office")
          tell({ intent: "info", text: ribbon.noRoomForForm });
        else go("newForm");
        return;
      case "takeReturns":
        if (isForm) tell({ intent: "info", text: ribbon.noRoomForRound });
        else go("collect");
    }
  };
  useRibbon((command) => void press(command));
}
