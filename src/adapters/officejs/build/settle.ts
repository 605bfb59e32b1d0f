import { isBusy, marksIn } from "./mark";
import { takeBack } from "./takeBack";

/**
 * Puts right what an earlier build left: one of this pane before it was loaded again, or one that has been silent for long.
 * A build that somebody else is at is left alone. One trip where there is nothing to do.
 */
export async function settleBuilds(
  context: Excel.RequestContext,
  pane: string,
): Promise<"nothing" | "takenBack" | "finished"> {
  const { settings } = context.workbook;
  settings.load("items/key,items/value");
  await context.sync();
  let outcome: "nothing" | "takenBack" | "finished" = "nothing";
  for (const mark of marksIn(settings.items)) {
    if (isBusy(mark, pane, Date.now())) continue;
    const became = await takeBack(context, mark);
    if (became !== "busy") outcome = became;
  }
  return outcome;
}
