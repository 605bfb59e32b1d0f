// Other people's readers of the files we save: openpyxl (values as they stand) and LibreOffice (calculated anew).
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { read, utils } from "@e965/xlsx";

const PYTHON = process.env.PYTHON ?? "/usr/bin/python3";
const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
print(json.dumps({s.title: [[c if isinstance(c, (int, float, str, bool)) or c is None else str(c) for c in row]
  for row in s.iter_rows(min_row=1, min_col=1, values_only=True)] for s in book.worksheets}))
`;

/** `{ sheet: values[row - 1][column - 1] }`; undefined where openpyxl is not installed. */
export function readWithOpenpyxl(file) {
  const { status, stdout, stderr } = spawnSync(PYTHON, ["-c", script, file], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status === 0) return JSON.parse(stdout);
  if (/No module named|ENOENT/.test(stderr ?? "ENOENT")) return missing("openpyxl");
  throw new Error(`openpyxl does not read ${file}:\n${stderr}`);
}

/** The same, opened, calculated and saved by LibreOffice. */
export function recalculated(file, folder) {
  const out = path.join(folder, "recalculated");
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=file://${path.resolve(folder, "profile")}`;
  const run = spawnSync(
    "soffice",
    [profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, file],
    {
      encoding: "utf8",
      timeout: 180_000,
    },
  );
  if (run.error) return missing("LibreOffice");
  const made = path.join(out, path.basename(file));
  if (!existsSync(made)) throw new Error(`LibreOffice does not read ${file}:\n${run.stdout}${run.stderr}`);
  const book = read(readFileSync(made));
  return Object.fromEntries(book.SheetNames.map((name) => [name, cellsOf(book.Sheets[name])]));
}

/** As the page gives them: `values[row - 1][column - 1]`, null where nothing is held. */
export const cellsOf = (sheet) =>
  sheet["!ref"] === undefined
    ? []
    : utils.sheet_to_json(sheet, {
        header: 1,
        raw: true,
        defval: null,
        range: { s: { r: 0, c: 0 }, e: utils.decode_range(sheet["!ref"]).e },
      });

function missing(what) {
  if (process.env.CI === "true") throw new Error(`${what} is not installed`);
  console.log(`  ${what} is not here: nothing was read with it`);
  return undefined;
}
