// How long an entry of 32,767 characters takes to be read, whatever stands in it: `node test/hostile/longTexts.mjs`. Prints the
// slowest of each kind; fails above 10 ms. By hand only. The processor's time counts, of five times the quickest: a busy machine
// makes anything slow.
import { resolve } from "node:path";
import { loader } from "../../scripts/mutation/loader.mjs";

const LENGTH = 32_767;
const MOST = 10;
const { kindOf } = loader(process.cwd(), {}).fresh()(resolve("src/core/answers/kinds/index.ts"));

/** What makes patterns run in circles: long runs of what they repeat, with an end that does not fit. */
const PIECES =
  "1|0|１|一|万|,|，|.|-|+| |　|\t|年|月|2015-|2015年8月|1,|1，000|(1)|（1|１２万|约|是|否|甲|\u200b|\ud800|a1|余|来|左右|以上|人|～|到|1~|号〔2015〕".split(
    "|",
  );
const texts = PIECES.flatMap((piece) => {
  const run = piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH - 1);
  return [run, `${run}x`, `1${run.slice(1)}`, `${run.slice(1)}日`, `x${run.slice(2)}x`, `1${run.slice(2)}1`];
});

const limits = { options: [{ zh: "好", en: "Good" }] };
let failed = false;
for (const kind of ["integer", "date", "yesNo", "choice", "text"]) {
  let slowest = { took: 0, text: "" };
  for (const text of texts) {
    const times = Array.from({ length: 5 }, () => {
      const began = process.cpuUsage();
      kindOf(kind).decode(text, limits);
      return process.cpuUsage(began).user / 1000;
    });
    const took = Math.min(...times);
    if (took > slowest.took) slowest = { took, text };
  }
  failed ||= slowest.took > MOST;
  console.log(
    `${kind}: ${slowest.took.toFixed(2)} ms at most (${JSON.stringify(slowest.text.slice(0, 8))}… ${texts.length} texts)`,
  );
}
process.exitCode = failed ? 1 : 0;
