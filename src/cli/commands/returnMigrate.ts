import { withBrackets } from "#core/answers/joining";
import { join, resolve } from "node:path";
import type { Scheme } from "#core";
import { languages } from "#core/languages/index";
import type { Rejection } from "#core/consolidation/submission";
import type { Migration } from "#core/migration/migration";
import { migrateFile, type MigratedFile } from "#usecases/migrateFile";
import { namesApart } from "#usecases/namesApart";
import type { FoundFile } from "#adapters/node/findFiles";
import { argument, needed, parsed, schemeNamed, type CommandContext } from "../context";
import { filesFrom, keepExisting, writePlan } from "../files";
import { fromForms, type FormSnapshot } from "../formSnapshots";
import { isSchemeFile } from "../givenSchemes";
import { Refusal, type ExitCode } from "../refusal";
import { shippedSchemes } from "../schemes";
import { schemesBeside } from "../schemesBeside";
import { harmless, table } from "../table";

type Outcome = { readonly file: FoundFile; readonly unit: string } & (
  | { readonly state: "refused"; readonly reason: Rejection }
  | { readonly state: "current" }
  | { readonly state: "migrated"; readonly out: string; readonly migration: Migration; readonly scheme: Scheme }
);

/** Filled forms of older versions → forms of the newest, nothing lost. The returns themselves stay as they are. */
export async function returnMigrateCommand(context: CommandContext): Promise<ExitCode> {
  const { values, positionals } = parsed(
    context,
    {
      scheme: { type: "string" },
      accept: { type: "string" },
      out: { type: "string" },
      replace: { type: "boolean" },
      json: { type: "boolean" },
    },
    Infinity,
  );
  argument(positionals, "files", context);
  const out = needed(values.out, "--out", context);
  const given = values.scheme === undefined ? undefined : schemeNamed(values.scheme, context);
  const earlier = [
    ...context.earlier,
    ...shippedSchemes().values(),
    ...(values.scheme !== undefined && isSchemeFile(values.scheme) ? schemesBeside(values.scheme) : []),
  ];
  const files = filesFrom(positionals, context);
  const names = outNames(files, out, context);
  const own = new Set(files.map(({ full }) => resolve(full)));
  const onto = names.find((name) => own.has(resolve(name)));
  if (onto !== undefined) throw new Refusal(context.cli.refusals.outputIsInput(onto));
  keepExisting(names, values.replace, context.cli.refusals.wouldOverwriteForm);
  const made = await fromForms(files, (seen) => migrated(seen, given, earlier, context));
  const outcomes = made.map((one, index) => written(one, names[index] ?? "", context));
  if (values.json === true)
    context.print(
      JSON.stringify(
        outcomes.map((one) => data(one, context)),
        undefined,
        2,
      ),
    );
  else told(outcomes, context);
  return outcomes.some(({ state }) => state === "refused") ? 1 : 0;
}

/** Files of one name from several folders keep apart. */
const outNames = (files: readonly FoundFile[], folder: string, { language }: CommandContext): readonly string[] =>
  namesApart(
    files.map(({ name }) => name.replace(/\.xls[xm]?$/i, "")),
    (name, number) => withBrackets(name, String(number), language),
  ).map((name) => join(folder, `${name}.xlsx`));

type Made = { readonly file: FoundFile } & MigratedFile;

function migrated(
  seen: FormSnapshot,
  given: Scheme | undefined,
  earlier: readonly Scheme[],
  { schemes, now }: CommandContext,
): Made {
  const { file } = seen;
  if (seen.is === "refused") return { file, unit: "", state: "refused", reason: seen.reason };
  const readable = { ok: true, snapshot: seen.snapshot } as const;
  return { file, ...migrateFile(readable, { given, schemes, earlier, languages, now }) };
}

function written(made: Made, out: string, context: CommandContext): Outcome {
  if (made.state !== "migrated") return made;
  const { plan, ...rest } = made;
  writePlan(out, plan, context);
  return { ...rest, out };
}

function told(outcomes: readonly Outcome[], context: CommandContext): void {
  const { cli, words } = context;
  const said = (one: Outcome): string => {
    switch (one.state) {
      case "refused":
        return one.reason.kind === "otherVersion"
          ? cli.migrate.unknownVersion(one.reason.version)
          : words.consolidation.rejection(one.reason);
      case "current":
        return cli.migrate.current;
      case "migrated":
        return cli.migrate.moved(one.migration.placed, one.migration.unplaced.length, one.out);
    }
  };
  context.print(table([cli.migrate.head, ...outcomes.map((one) => [one.file.path, one.unit, said(one)])]));
  for (const one of outcomes) {
    if (one.state !== "migrated" || one.migration.unplaced.length === 0) continue;
    context.print(`\n${harmless(one.file.path)}　${harmless(one.unit)}`);
    for (const entry of one.migration.unplaced)
      context.print(`  ${harmless(words.consolidation.migration.said(entry))}`);
  }
  const count = (state: Outcome["state"]): number => outcomes.filter((one) => one.state === state).length;
  context.print(`\n${cli.migrate.summary(count("migrated"), count("current"), count("refused"))}`);
}

function data(one: Outcome, { words }: CommandContext): object {
  const about = { file: one.file.path, unit: one.unit, state: one.state };
  switch (one.state) {
    case "refused":
      return { ...about, reason: { ...one.reason, text: words.consolidation.rejection(one.reason) } };
    case "current":
      return about;
    case "migrated":
      return {
        ...about,
        out: one.out,
        from: one.migration.from,
        to: one.scheme.version,
        placed: one.migration.placed,
        unplaced: one.migration.unplaced.map((entry) => ({
          ...entry,
          text: words.consolidation.migration.said(entry),
        })),
      };
  }
}
