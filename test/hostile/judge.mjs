import { kindOf, rightKinds } from "./expected.mjs";

/** Longest sentence of a report line, in characters. */
const LONGEST = 60;
/** Names of programs and file types that Chinese sentences keep. Anything else in Latin letters is no plain Chinese. */
const KNOWN_NAMES = /\.?(?:xlsx|xlsb|xls|et|ods|slk|dif|Excel|WPS|Word|PowerPoint|PDF|CSV|XML)/g;

/** What is wrong with a sentence that a clerk is to read; undefined if nothing is. */
export function faultOfSentence(sentence) {
  if (sentence === undefined || sentence === "") return "no sentence";
  if ([...sentence].length > LONGEST) return `a sentence of ${[...sentence].length} characters`;
  if (/[A-Za-z]{2,}/.test(sentence.replace(KNOWN_NAMES, ""))) return `no plain Chinese: ${sentence}`;
  return undefined;
}

/** Texts and raw numbers that say one number beyond doubt: reading them is right, and nothing needs to be asked. */
const BEYOND_DOUBT = new Map([
  ["１２３", 123],
  ["1,234", 1234],
  ["1，234", 1234],
  ["123 ", 123],
  [" 123", 123],
  ["\u00a0123", 123],
  ["123\u3000", 123],
  ["0", 0],
  ["-0", 0],
  [" 12 ", 12],
  ["+5", 5],
  ["5.", 5],
  ["不适用", "notApplicable"],
  ["N/A", "notApplicable"],
  // A line feed or a space at the end, as the file format writes them.
  ["1_x000D_", 1],
  ["12_x0020_", 12],
]);

const textOf = (raw) => /<(?:t|v)(?: [^>]*)?>(.*?)<\/(?:t|v)>/s.exec(raw)?.[1] ?? "";

/** Cells that an issue or a finding names, of any sheet of the form that the generator changes. */
function namedCells({ issues = [], tampering = [] }, sheet) {
  const cells = [
    ...issues.filter(({ severity }) => severity !== "hint").flatMap((issue) => issue.cells),
    ...tampering.flatMap(({ at, text }) => (at ? [{ sheet: at.sheet, cell: address(at), text }] : [])),
  ];
  return new Set(cells.filter((cell) => cell.sheet === sheet).map(({ cell }) => cell));
}
function address({ row, column }) {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters + row;
}

/**
 * One file against its expectation. `changed`: the raw cells the generator altered, by address.
 * Returns the verdict in one line for the ratchet, and what is wrong with it.
 */
export function judge({ outcome, reason, set, file }, verdict, { changed, sheet }) {
  if (verdict === undefined) return { line: "skipped", faults: outcome === "EITHER" ? [] : ["left out of the report"] };
  const { kind, line } = described(verdict, changed, sheet);
  const faults = [];
  if (verdict.verdict === "rejected") {
    const fault = faultOfSentence(verdict.reason?.text);
    if (fault) faults.push(fault);
  }
  // Read and taken for our form, whatever was then said about its entries.
  const readAsForm = verdict.answers !== undefined || verdict.reason?.kind === "changed";
  const readAtAll = readAsForm || ["notOurForm", "unitDiffers"].includes(verdict.reason?.kind);
  const wanted = outcome === "REJECT" ? rightKinds(reason) : undefined;
  if (wanted && !wanted.includes(kind)) faults.push(`refused as ${kind ?? "nothing"}, not as ${wanted.join(" or ")}`);
  if (
    outcome === "OK" &&
    !(set === "own" ? readAsForm : readAtAll) &&
    !(set === "own" && readAtAll && changed === undefined)
  )
    faults.push("odd but legal, and was not read");
  if (outcome === "FLAG" && !readAtAll) faults.push("was not read");
  if (set === "own" && outcome === "FLAG") faults.push(...unflagged(verdict, changed, sheet, reason));
  if (set === "own" && outcome !== "REJECT") faults.push(...wrongValues(verdict, reason, file));
  return { line, faults };
}

function described(verdict, changed, sheet) {
  const kind = kindOf(verdict);
  const named = namedCells(verdict, sheet);
  const told = [...(changed?.keys() ?? [])].filter((cell) => named.has(cell));
  const general = [...new Set((verdict.tampering ?? []).filter(({ at }) => !at).map((finding) => finding.kind))];
  const line = [kind === undefined ? verdict.verdict : `${verdict.verdict} ${kind}`, told.join(" "), general.join(" ")];
  return { kind, line: line.join("\t") };
}

/** Changed entries of a FLAG file that nobody is told of, although they leave doubt. */
function unflagged(verdict, changed, sheet) {
  if (verdict.reason?.kind === "changed" || !verdict.answers) return [];
  if (changed === undefined) return ["the changed cells are not known"];
  const named = namedCells(verdict, sheet);
  const answers = new Map(verdict.answers.filter((answer) => answer.sheet === sheet).map((one) => [one.cell, one]));
  const silent = [...changed].filter(([cell, raw]) => {
    if (named.has(cell)) return false;
    const answer = answers.get(cell);
    const text = textOf(raw);
    if (!answer || !BEYOND_DOUBT.has(text)) return true;
    const wanted = BEYOND_DOUBT.get(text);
    return answer.state === "given" ? answer.value !== wanted : answer.state !== wanted;
  });
  const generally = (verdict.tampering ?? []).some(({ at }) => !at);
  if (changed.size === 0) return generally ? [] : ["nothing was told"];
  return silent.map(([cell, raw]) => `${cell} not told: ${raw.slice(0, 90)}`);
}

/** “E16 应为 123”: the value that stands in the generator's reason. Its dates rely on the styles of its own form. */
function wrongValues(verdict, reason) {
  const [, cell, wanted] = /^(?:.*?[；：])?([A-Z]+\d+) (?:样式缺失，值)?应为 (\d+)$/.exec(reason) ?? [];
  if (cell === undefined || !verdict.answers) return [];
  const answer = verdict.answers.find((one) => one.cell === cell && one.sheet === "填报数据");
  const seen = answer?.state === "given" ? String(answer.value) : (answer?.text ?? answer?.state);
  return seen === wanted ? [] : [`${cell} is ${seen}, not ${wanted}`];
}
