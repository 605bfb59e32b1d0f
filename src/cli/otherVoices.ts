import type { Readable } from "#core";
import type { Roster } from "#core/roster/roster";
import { hearOthers, type VoicesHeard } from "#usecases/hearOthers";
import { wholeNumber, type CommandContext } from "./context";
import { bytesOf, read } from "./files";
import { Refusal } from "./refusal";

interface Asked {
  readonly survey?: string | undefined;
  readonly surveyWeight?: string | undefined;
  readonly parties?: string | undefined;
}

/** Questionnaires and outside parties as the office or a scheme asks for them; no voices where nobody does. */
export function otherVoices(
  asked: Asked,
  roster: Roster,
  context: CommandContext,
): Extract<VoicesHeard, { readonly ok: true }> {
  const words = context.words.parties;
  const open = (file: string | undefined): Readable | undefined =>
    file === undefined ? undefined : read(bytesOf(file, context), file);
  const surveyWeight =
    asked.surveyWeight === undefined ? undefined : wholeNumber(asked.surveyWeight, 0, "--survey-weight", context);
  const heard = hearOthers(
    { survey: open(asked.survey), surveyWeight, parties: open(asked.parties) },
    { ...context, roster, words },
  );
  if (heard.ok) return heard;
  const { fault } = heard;
  switch (fault.kind) {
    case "surveyNeeded":
      throw new Refusal(words.surveyNeeded);
    case "weights":
      throw new Refusal(fault.text);
    case "file": {
      const why = context.words.files.fault(fault.fault, fault.what);
      throw new Refusal(context.cli.fieldwork.cannotUse(asked[fault.of] ?? "", why));
    }
  }
}
