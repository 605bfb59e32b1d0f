import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Scheme } from "#core";
import { compareSchemes } from "#core/scheme/compareSchemes";
import type { Amendment } from "#core/scheme/published";
import { writeOut } from "../files";
import { publishedScheme } from "../givenSchemes";
import { needed, parsed, type CommandContext } from "../context";
import { Refusal, type ExitCode } from "../refusal";
import { hashOf, publishedText, shippedSchemes } from "../schemes";
import { schemeIn, schemesBeside } from "../schemesBeside";
import { checkedScheme, told } from "./schemeCheck";

/**
 * Publishes a scheme workbook: frozen under id and version. What isn't sound is not published, and a version that is
 * already there with other content stays as it is; the file is written whole or not at all.
 */
export function schemeImportCommand(context: CommandContext): ExitCode {
  const { values, positionals } = parsed(context, {
    out: { type: "string" },
    after: { type: "string" },
    by: { type: "string" },
    why: { type: "string" },
  });
  const file = needed(positionals[0], "FILE", context);
  const out = needed(values.out, "--out", context);
  const { cli } = context;
  const checked = checkedScheme(file, context);
  const exit = told(checked, context);
  const { scheme } = checked;
  if (!scheme) {
    context.print(cli.schemes.nothingPublished);
    return exit;
  }
  if (resolve(out) === resolve(file)) throw new Refusal(cli.refusals.outputIsInput(out));
  const others = [...shippedSchemes().values(), ...schemesBeside(out)].filter(({ id }) => id === scheme.id);
  const same = others.find(({ version }) => version === scheme.version);
  if (same && hashOf(same) !== hashOf(scheme)) throw new Refusal(cli.schemes.versionExists(scheme.id, scheme.version));
  if (existsSync(out)) {
    if (idAndHash(out) !== `${scheme.id} ${hashOf(scheme)}`) throw new Refusal(cli.refusals.wouldOverwrite(out));
    context.print(cli.schemes.alreadyPublished(out));
    return 0;
  }
  const earlier = others.filter(({ version }) => version !== scheme.version);
  if (earlier.length > 0 && !same && values.after === undefined)
    throw new Refusal(
      cli.schemes.afterMissing(
        scheme.id,
        earlier.map(({ version }) => version),
      ),
    );
  const log = [
    ...(values.after === undefined ? [] : logBefore(values.after, scheme, context)),
    entry(scheme, values, context),
  ];
  writeOut(out, new TextEncoder().encode(publishedText(scheme, log)), context);
  context.print(cli.schemes.published(out, scheme.id, scheme.version, hashOf(scheme).slice(0, 12)));
  return 0;
}

interface Given {
  readonly after?: string;
  readonly by?: string;
  readonly why?: string;
}

function earlierScheme(after: string, context: CommandContext) {
  const shipped = shippedSchemes().get(after);
  return shipped ? { scheme: shipped, log: [] } : publishedScheme(after, context);
}

function logBefore(after: string, scheme: Scheme, context: CommandContext): readonly Amendment[] {
  const earlier = earlierScheme(after, context);
  const { cli } = context;
  if (earlier.scheme.id !== scheme.id) throw new Refusal(cli.schemes.otherScheme(after, earlier.scheme.id, scheme.id));
  if (earlier.scheme.version === scheme.version)
    throw new Refusal(cli.schemes.versionExists(scheme.id, scheme.version));
  return earlier.log;
}

/** A change says who made it and why; the first version need not. */
function entry(scheme: Scheme, { after, by, why }: Given, context: CommandContext): Amendment {
  const { version } = scheme;
  const first = { version, at: context.now, by: by ?? "", why: why ?? "" };
  if (after === undefined) return { ...first, added: [], removed: [], changed: [] };
  const before = earlierScheme(after, context).scheme;
  const { added, removed, changed } = compareSchemes(before, scheme);
  return {
    ...first,
    from: before.version,
    by: needed(by, "--by", context),
    why: needed(why, "--why", context),
    ...{ added: [...added], removed: [...removed], changed: [...changed] },
  };
}

function idAndHash(file: string): string {
  const there = schemeIn(file);
  return there ? `${there.id} ${hashOf(there)}` : "";
}
