import { partiesWorkbook } from "#core/parties/partiesWorkbook";
import { needed, parsed, type CommandContext } from "../context";
import { guardNew, writePlan } from "../files";
import type { ExitCode } from "../refusal";
import { rosterFrom } from "../rosterFile";

/** A blank workbook for outside parties. A filled one is never overwritten. */
export function verifyPartiesCommand(context: CommandContext): ExitCode {
  const { values } = parsed(context, { roster: { type: "string" }, out: { type: "string" } });
  const rosterFile = needed(values.roster, "--roster", context);
  const out = needed(values.out, "--out", context);
  guardNew(out, [rosterFile], context);
  const { words, language, schemes, now: stamp } = context;
  const roster = rosterFrom(rosterFile, context);
  writePlan(
    out,
    partiesWorkbook({ roster, schemes, form: words.form, words: words.parties, language, stamp }),
    context,
  );
  context.print(context.cli.fieldwork.parties(out));
  return 0;
}
