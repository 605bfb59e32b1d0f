import type { Scheme } from "#core";
import type { Amendment } from "#core/scheme/published";
import { readScheme } from "#core/scheme/readScheme";
import type { CliWords } from "#core/languages/cliWords";
import type { LanguageWords } from "#core/languages/index";
import { listed } from "#usecases/chooseUnits";
import { bytesOf } from "./files";
import { Refusal } from "./refusal";
import { schemeFile, shippedSchemes } from "./schemes";

export interface KnownSchemes {
  /** Every scheme in force by its id: those that come with the program, and the files given, which come first. */
  readonly schemes: ReadonlyMap<string, Scheme>;
  /** The files given after --scheme, as they were written there. */
  readonly files: ReadonlyMap<string, Scheme>;
  /** Older versions that the office accepts, given after --accept. */
  readonly earlier: readonly Scheme[];
}

interface Says {
  readonly cli: CliWords;
  readonly words: Pick<LanguageWords, "schemeFault">;
}

/** Whether a name after --scheme is a file's rather than a scheme's. */
export const isSchemeFile = (name: string): boolean => /[./\\]/.test(name);

/** What follows an option, wherever it stands. */
function namesGiven(option: string, args: readonly string[]): string[] {
  return args
    .flatMap((arg, at) =>
      arg === option ? (args[at + 1] ?? "") : arg.startsWith(`${option}=`) ? arg.slice(option.length + 1) : [],
    )
    .flatMap(listed);
}

export function knownSchemes(args: readonly string[], says: Says): KnownSchemes {
  const files = new Map<string, Scheme>();
  const byId = new Map<string, string>();
  for (const name of namesGiven("--scheme", args).filter(isSchemeFile)) {
    const { scheme } = publishedScheme(name, says);
    const other = byId.get(scheme.id);
    if (other !== undefined && other !== name) throw new Refusal(says.cli.schemes.sameId(other, name, scheme.id));
    byId.set(scheme.id, name);
    files.set(name, scheme);
  }
  return {
    schemes: new Map([...shippedSchemes(), ...[...files.values()].map((one) => [one.id, one] as const)]),
    files,
    earlier: namesGiven("--accept", args).map((name) => schemeWithLog(name, says).scheme),
  };
}

export interface SchemeWithLog {
  readonly scheme: Scheme;
  readonly log: readonly Amendment[];
}

/** By the id of one that comes with the program, which has no history, or a published file. */
export function schemeWithLog(name: string, says: Says): SchemeWithLog {
  const shipped = shippedSchemes();
  const known = shipped.get(name);
  if (known) return { scheme: known, log: [] };
  if (isSchemeFile(name)) return publishedScheme(name, says);
  throw new Refusal(says.cli.refusals.unknownScheme(name, [...shipped.keys()]));
}

/** A scheme file that may be used: JSON, unchanged since it was published, and sound. */
export function publishedScheme(file: string, says: Says): SchemeWithLog {
  const { cli, words } = says;
  if (/\.xlsx$/i.test(file)) throw new Refusal(cli.schemes.notPublished(file));
  const found = schemeFile(bytesOf(file, says).bytes);
  if (found.kind === "notJson") throw new Refusal(cli.refusals.notJson(file));
  if (found.kind === "published" && !found.intact) throw new Refusal(cli.schemes.changedAfter(file));
  const read = readScheme(found.kind === "published" ? found.published.scheme : found.data);
  if (read.ok) return { scheme: read.scheme, log: found.kind === "published" ? found.published.log : [] };
  const [first] = read.faults;
  throw new Refusal(cli.schemes.unsound(file, read.faults.length, first ? words.schemeFault(first) : ""));
}
