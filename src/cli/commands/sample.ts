import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { rosterPlan } from "#core/roster/rosterPlan";
import { makeSample } from "#usecases/sample/makeSample";
import { needed, parsed, wholeNumber, type CommandContext } from "../context";
import { writeOut, writePlan } from "../files";
import { Refusal, type ExitCode } from "../refusal";

export interface SamplePlace {
  readonly roster: string;
  readonly returns: string;
}

export interface SampleOrder {
  readonly out: string;
  readonly seed: number;
  readonly departments: number;
  readonly banners: number;
  readonly odd: number;
}

export function sampleCommand(context: CommandContext): ExitCode {
  const { values } = parsed(context, {
    out: { type: "string" },
    seed: { type: "string" },
    departments: { type: "string" },
    banners: { type: "string" },
    odd: { type: "string" },
  });
  const out = needed(values.out, "--out", context);
  // Made-up returns among real ones would be worse than no sample at all.
  if (existsSync(join(out, "returns")) && readdirSync(join(out, "returns")).length > 0)
    throw new Refusal(context.cli.refusals.folderInUse(join(out, "returns")));
  writeSample(
    {
      out,
      seed: wholeNumber(values.seed, 7, "--seed", context),
      departments: wholeNumber(values.departments, 41, "--departments", context),
      banners: wholeNumber(values.banners, 14, "--banners", context),
      odd: wholeNumber(values.odd, 6, "--odd", context),
    },
    context,
  );
  return 0;
}

/** Roster and returns, marked as made up. */
export function writeSample({ out, ...order }: SampleOrder, context: CommandContext): SamplePlace {
  const { schemes, words, language, cli } = context;
  const sample = makeSample({ ...order, schemes, words: words.form, language });
  const roster = join(out, cli.done.rosterName);
  const returns = join(out, "returns");
  const stamp = `${sample.roster.settings.start ?? "2015-07-01"}T00:00:00Z`;
  writePlan(
    roster,
    rosterPlan({
      schemes,
      settings: sample.roster.settings,
      units: sample.roster.units,
      transfers: sample.roster.transfers,
      items: sample.roster.items,
      language,
      words,
      stamp,
    }),
    context,
  );
  for (const { fileName, content } of sample.returns) {
    const made = content();
    if (made.kind === "plan") writePlan(join(returns, fileName), made.plan, context);
    else writeOut(join(returns, fileName), new TextEncoder().encode(made.text), context);
  }
  context.print(cli.done.sample(roster, sample.returns.length, returns));
  return { roster, returns };
}
