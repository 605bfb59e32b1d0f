import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Scheme } from "#core";
import { lackName, lostFrom } from "#core/schemeBook/lacking";
import { publishScheme, type PublishFault } from "#core/scheme/publishScheme";
import { writeOut } from "../files";
import { schemeWithLog } from "../givenSchemes";
import { argument, needed, parsed, type CommandContext } from "../context";
import { Refusal, type ExitCode } from "../refusal";
import { hashOf, publishedText, shippedSchemes } from "../schemes";
import { schemeIn, schemesBeside } from "../schemesBeside";
import { checkedScheme, told } from "./schemeCheck";

/**
 * Publishes a scheme workbook: frozen under id and version. What isn't sound is not published, and a version that is
 * already there with other content stays as it is; the file is written whole or not at all.
 */
export function schemeImportCommand(context: CommandContext): ExitCode {
  const { values, positionals } = parsed(
    context,
    {
      out: { type: "string" },
      after: { type: "string" },
      by: { type: "string" },
      why: { type: "string" },
    },
    1,
  );
  const file = argument(positionals, "file", context);
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
  const hash = hashOf(scheme);
  const known = [...shippedSchemes().values(), ...schemesBeside(out)].map((one) => ({
    scheme: one,
    hash: hashOf(one),
  }));
  const after = values.after === undefined ? undefined : schemeWithLog(values.after, context);
  const { by = "", why = "" } = values;
  const lost = (before: Scheme): readonly string[] =>
    lostFrom(before, checked.lacks).map((lack) => lackName(lack, context.words.schemeBook));
  const publishing = publishScheme({ scheme, hash, known, after, lost, by, why, at: context.now });
  if (!publishing.ok && publishing.fault.kind === "versionExists") refuse(publishing.fault, values.after, context);
  if (existsSync(out)) {
    if (idAndHash(out) !== `${scheme.id} ${hash}`) throw new Refusal(cli.refusals.wouldOverwrite(out));
    context.print(cli.schemes.alreadyPublished(out));
    return 0;
  }
  if (!publishing.ok) return refuse(publishing.fault, values.after, context);
  writeOut(out, new TextEncoder().encode(publishedText(scheme, publishing.log)), context);
  context.print(cli.schemes.published(out, scheme.id, scheme.version, hash.slice(0, 12)));
  return 0;
}

function refuse(fault: PublishFault, after: string | undefined, context: CommandContext): never {
  const { schemes } = context.cli;
  switch (fault.kind) {
    case "versionExists":
      throw new Refusal(schemes.versionExists(fault.id, fault.version));
    case "notOffered":
      throw new Refusal(schemes.notOffered(fault.ids));
    case "placesGone":
      throw new Refusal(schemes.placesGone(fault.places, fault.version));
    case "afterMissing":
      throw new Refusal(schemes.afterMissing(fault.id, fault.versions));
    case "otherScheme":
      throw new Refusal(schemes.otherScheme(after ?? "", fault.found, fault.wanted));
    case "byMissing":
    case "whyMissing":
      throw new Refusal(context.cli.refusals.optionMissing(fault.kind === "byMissing" ? "--by" : "--why"));
  }
}

function idAndHash(file: string): string {
  const there = schemeIn(file);
  return there ? `${there.id} ${hashOf(there)}` : "";
}
