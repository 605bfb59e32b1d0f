import { useSyncExternalStore } from "react";
import type { Rejection } from "#core/consolidation/submission";
import type { OfficeTools } from "../officeTools";
import { useLive } from "../services";
import type { Picked } from "../worker/workers";
import type { AtHand } from "./nextStep";

/** What the steps can be made from without anybody choosing it. */
export function useAtHand(tools: OfficeTools): AtHand & { readonly taken: readonly Picked[] } {
  const { workbook: open } = useLive();
  const { lines, roster } = useSyncExternalStore(tools.returns.subscribe, tools.returns.current);
  const { made } = useSyncExternalStore(tools.steps.subscribe, tools.steps.current);
  // Rejected ones too: they are read again, and their lines say why; what is no return at all would only be in the way.
  const taken = lines
    .filter(({ verdict }) => verdict !== undefined && !isNoReturn(verdict.reason))
    .map(({ file }) => file);
  const returns = lines.filter(({ verdict }) => verdict && verdict.state !== "rejected").length;
  return { open, roster: roster !== undefined, returns, made, taken };
}

const isNoReturn = (reason: Rejection | undefined): boolean =>
  reason?.kind === "notOurForm" && reason.is !== "nameless";
