import { randomBytes } from "node:crypto";
import { languages } from "#core/languages/index";
import { showDetails } from "./debug";
import { inlineLess } from "./engine";
import { Refusal } from "./refusal";
import { languageOf, run } from "./run";

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

inlineLess();

const args = process.argv.slice(2);
// A reader that goes away (`pinghui check … | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
run(args, print).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = 2;
    if (error instanceof Refusal) {
      complain(error.message);
      return;
    }
    // A bug of ours: one plain line, with a reference; the details only for those who ask for them.
    const reference = randomBytes(3).toString("hex");
    complain(languages[languageOf(args)].cli.refusals.unexpected(reference));
    showDetails(error);
  },
);
