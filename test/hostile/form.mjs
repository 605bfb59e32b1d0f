import { execFile, execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";

const CLI = "dist/cli/pinghui.js";
/** As many entry cells as the generator's own form has. */
const INPUTS = 10;
/** Bytes. What is larger is no file whose cells can be told apart here. */
const LARGEST = 50_000_000;

/** Hostile files by the corpus's generator, of its own form or of ours; only once for a folder. */
export async function generateHostile(generator, folder, form) {
  const template = form ? ["--template", form.file, "--sheet", form.sheet, "--inputs", form.inputs.join(",")] : [];
  if (!existsSync(join(folder, "EXPECTED.tsv")))
    await promisify(execFile)(process.env.PYTHON ?? "python3", [generator, folder, ...template]);
  return folder;
}

/** A filled form of a department, made by our own sample command with its roster, and where its counts are entered. */
export function ourForm(folder, { departments, banners } = { departments: 3, banners: 1 }) {
  execFileSync(process.execPath, [
    CLI,
    "sample",
    "--out",
    folder,
    "--departments",
    String(departments),
    "--banners",
    String(banners),
    "--odd",
    "0",
  ]);
  const returns = join(folder, "returns");
  // Sorted, and of a department to which every count of the first indicators applies.
  const department = readdirSync(returns)
    .sort()
    .find((name) => !name.includes("区"));
  const file = join(returns, department);
  const parts = unzipSync(new Uint8Array(readFileSync(file)));
  const strings = [...strFromU8(parts["xl/sharedStrings.xml"]).matchAll(/<si>(.*?)<\/si>/gs)];
  const corner = strings.findIndex(([si]) => si.includes(">ph.data<"));
  const sheet = Object.keys(parts).find((name) =>
    new RegExp(`<c r="A1"[^>]* t="s"><v>${corner}</v>`).test(strFromU8(parts[name])),
  );
  // Counts that were filled in: the entries that Excel itself restricts to whole numbers, of indicators that apply.
  const filled = new Set([...rawCells(file, sheet)].flatMap(([cell, raw]) => (raw.includes("<v>") ? cell : [])));
  const inputs = [...strFromU8(parts[sheet]).matchAll(/<dataValidation type="whole"[^>]* sqref="([A-Z]+\d+)"/g)]
    .map(([, cell]) => cell)
    .filter((cell) => filled.has(cell));
  if (inputs.length < INPUTS) throw new Error("the entry cells of our form were not found");
  return { file, sheet, inputs: inputs.slice(0, INPUTS) };
}

/** The cells of a worksheet part as they are written, by address; undefined where the part cannot be taken out. */
export function rawCells(file, sheet) {
  let part;
  try {
    part = unzipSync(new Uint8Array(readFileSync(file)), {
      filter: ({ name, originalSize }) => name === sheet && originalSize < LARGEST,
    })[sheet];
  } catch {
    return undefined;
  }
  if (part === undefined) return undefined;
  const cells = new Map();
  for (const [whole, address] of Buffer.from(part)
    .toString("utf8")
    .matchAll(/<c r="([A-Z]+\d+)"(?:[^>]*?\/>|.*?<\/c>)/gs))
    if (!cells.has(address)) cells.set(address, whole);
  return cells;
}
