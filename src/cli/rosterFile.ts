import { hostFileFault } from "#core/form/fileFault";
import type { Roster } from "#core/roster/roster";
import { readRoster } from "#core/roster/readRoster";
import { rosterFaultSentence } from "#core/roster/rosterFaultSentence";
import { bytesOf, read } from "./files";
import type { CommandContext } from "./context";
import { Refusal } from "./refusal";
import { harmless } from "./table";

/** The roster, or a refusal that names every cell to mend: more than one are listed before it, but not among data for programs. */
export function rosterFrom(file: string, context: CommandContext): Roster {
  const { cli, words, language, schemes } = context;
  const readable = read(bytesOf(file, context), file);
  if (!readable.ok)
    throw new Refusal(
      cli.refusals.rosterUnreadable(
        file,
        words.files.fault(hostFileFault(readable.problem), words.pane.office.roster.label),
      ),
    );
  const reading = readRoster(schemes, readable.snapshot);
  if (reading.ok) return reading.roster;
  const faults = reading.faults.map((fault) => rosterFaultSentence(fault, words.roster, language));
  const listed = faults.length > 1 && !context.args.includes("--json");
  if (listed) faults.forEach((fault) => context.print(harmless(fault)));
  throw new Refusal(cli.refusals.rosterFaults(file, faults.length, faults[0] ?? "", listed));
}
