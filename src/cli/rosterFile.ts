import type { Roster } from "#core/roster/roster";
import { readRoster } from "#core/roster/readRoster";
import { rosterFaultSentence } from "#core/roster/rosterFaultSentence";
import { hostRejection } from "#usecases/checkReturn";
import { bytesOf, read } from "./files";
import type { CommandContext } from "./context";
import { Refusal } from "./refusal";

/** The roster, or a refusal that names the first cell to mend. */
export function rosterFrom(file: string, context: CommandContext): Roster {
  const { cli, words, language, schemes } = context;
  const readable = read(bytesOf(file, context), file);
  if (!readable.ok)
    throw new Refusal(
      cli.refusals.rosterUnreadable(file, words.consolidation.rejection(hostRejection(readable.problem))),
    );
  const reading = readRoster(schemes, readable.snapshot);
  if (reading.ok) return reading.roster;
  const [first] = reading.faults;
  throw new Refusal(
    cli.refusals.rosterFaults(
      file,
      reading.faults.length,
      first ? rosterFaultSentence(first, words.roster, language) : "",
    ),
  );
}
