import { join, resolve } from "node:path";
import type { Scheme } from "#core";
import { languages } from "#core/languages/index";
import type { Rejection } from "#core/consolidation/submission";
import type { Migration } from "#core/migration/migration";
import { migrateFile } from "#usecases/migrateFile";
import { namesApart } from "#usecases/namesApart";
import type { FoundFile } from "#adapters/node/findFiles";
import { bytesIf } from "../aside";
import { argument, needed, parsed, schemeNamed, type CommandContext } from "../context";
import { filesFrom, keepExisting, read, writePlan } from "../files";
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
export function returnMigrateCommand(context: CommandContext): ExitCode {
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
  const names = outNames(files, out);
  const own = new Set(files.map(({ full }) => resolve(full)));
  const onto = names.find((name) => own.has(resolve(name)));
  if (onto !== undefined) throw new Refusal(context.cli.refusals.outputIsInput(onto));
  keepExisting(names, values.replace, context.cli.refusals.wouldOverwriteForm);
  const outcomes = files.map((file, index) => migrated(file, names[index] ?? "", given, earlier, context));
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
const outNames = (files: readonly FoundFile[], folder: string): readonly string[] =>
  namesApart(
    files.map(({ name }) => name.replace(/\.xls[xm]?$/i, "")),
    (name, number) => `${name}（${number}）`,
  ).map((name) => join(folder, `${name}.xlsx`));

function migrated(
  file: FoundFile,
  out: string,
  given: Scheme | undefined,
  earlier: readonly Scheme[],
  context: CommandContext,
): Outcome {
  const bytes = bytesIf(file);
  if (!bytes) return { file, unit: "", state: "refused", reason: { kind: "cannotOpen" } };
  const { schemes, now } = context;
  const made = migrateFile(read(bytes, file.name), { given, schemes, earlier, languages, now });
  if (made.state !== "migrated") return { file, ...made };
  writePlan(out, made.plan, context);
  const { unit, state, migration, scheme } = made;
  return { file, unit, state, out, migration, scheme };
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
