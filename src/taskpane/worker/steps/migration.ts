import { languages } from "#core/languages/index";
import { liftedNames } from "#usecases/liftReturn";
import { migrateFile, type MigratedFile } from "#usecases/migrateFile";
import { knownVersions } from "./knownVersions";
import type { StepResult } from "./stepResult";
import { refuse, type StepTools } from "./stepTools";
import type { Remark } from "../../steps/stepOrder";
import { readBytes } from "../fileBytes";

type Moved = Extract<MigratedFile, { state: "migrated" }> & { readonly name: string };

/** Filled forms of an older version → forms of the newer one, nothing lost; what has no place there is listed. */
export async function moveForms(tools: StepTools): Promise<StepResult> {
  const { said, schemes, order } = tools;
  const earlier = await knownVersions(tools);
  const made = await tools.verdicts(
    "olderForms",
    ({ name }, bytes): readonly (MigratedFile & { readonly name: string })[] => {
      const made = migrateFile(readBytes(bytes, name), { schemes, earlier, languages, now: order.stamp });
      return [{ name, ...made }];
    },
    (one) => judged(one, tools),
  );
  const moved = made.filter((one): one is Moved => one.state === "migrated");
  if (moved.length === 0) return refuse(said.refused.nothingToMove);
  const names = liftedNames(moved);
  const plans = moved.map(({ plan }, index) => ({ fileName: names[index] ?? "", plan }));
  const file = await tools.plans(said.fileNames.migrate, moved.length, plans);
  return { file, said: said.done.migrated(moved.length), notes: [] };
}

function judged(one: MigratedFile, tools: StepTools) {
  const { words, said } = tools;
  switch (one.state) {
    case "refused": {
      const { reason } = one;
      const why =
        reason.kind === "otherVersion"
          ? said.refused.versionUnknown(reason.version)
          : words.consolidation.rejection(reason);
      return tools.bad(why, one.unit);
    }
    case "current":
      return tools.taken(one.unit, [], said.note.current);
    case "migrated": {
      const { placed, unplaced } = one.migration;
      const remarks = unplaced.map((entry): Remark => ({
        severity: "warning",
        text: words.consolidation.migration.said(entry),
      }));
      return tools.taken(one.unit, remarks, said.note.moved(placed, unplaced.length));
    }
  }
}
