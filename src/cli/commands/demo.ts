import { rmSync } from "node:fs";
import { join } from "node:path";
import { startedForm } from "#usecases/sample/startedForm";
import { parsed, type CommandContext } from "../context";
import type { ExitCode } from "../refusal";
import { checkCommand } from "./check";
import { consolidateCommand } from "./consolidate";
import { writePlan } from "../files";
import { issueCommand } from "./issue";
import { writeSample } from "./sample";

/** The main job on sample data, in the folder of the demonstration and nowhere else. */
export async function demoCommand(context: CommandContext): Promise<ExitCode> {
  const { values } = parsed(context, { out: { type: "string" } });
  const { cli } = context;
  const out = values.out ?? join("out", "demo");
  // Only what an earlier demonstration left: a folder of one's own choosing is never cleared.
  if (values.out === undefined) rmSync(out, { recursive: true, force: true });

  context.print(cli.demo.steps.sample);
  const { roster, returns } = writeSample({ out, seed: 7, departments: 41, banners: 14, odd: 6 }, context);
  const forms = join(out, "forms");
  issueCommand({ ...context, args: ["--scheme", "departments,banners", "--roster", roster, "--out", forms] });
  const started = join(out, cli.demo.startedName);
  const { schemes, words, language } = context;
  writePlan(started, startedForm({ schemes, words: words.form, language, seed: 7 }), context);
  context.print(`\n${cli.demo.steps.check}`);
  await checkCommand({ ...context, args: [returns, "--roster", roster] });
  context.print(`\n${cli.demo.steps.consolidate}`);
  const workbook = join(out, cli.done.workbookName);
  await consolidateCommand({ ...context, args: [returns, "--roster", roster, "--out", workbook] });
  context.print(`\n${cli.demo.end({ roster, returns, workbook, form: forms, started })}`);
  return 0;
}
