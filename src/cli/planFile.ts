import { hostFileFault, type FileFault } from "#core/form/fileFault";
import { readPlan, type PlanFacts } from "#core/plan/readPlan";
import type { CommandContext } from "./context";
import { bytesOf, read } from "./files";
import { Refusal } from "./refusal";

/** The plan's workbook, or why it can't be used. */
export function planFrom(file: string, context: CommandContext): PlanFacts {
  const { words, cli } = context;
  const refuse = (fault: FileFault): never => {
    throw new Refusal(cli.fieldwork.cannotUse(file, words.files.fault(fault, words.plan.workbook)));
  };
  const readable = read(bytesOf(file, context), file);
  const reading = readable.ok ? readPlan(readable.snapshot) : refuse(hostFileFault(readable.problem));
  return reading.ok ? reading.facts : refuse(reading.fault);
}
