import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { inflateRawSync } from "node:zlib";

/**
 * One library in a process of its own: `node measure.mjs LIBRARY FILES.json` reads all files into memory, then measures
 * each, and prints what it found as JSON. Only `read` is timed; `see` says what came out of it.
 */

const ours = () => createRequire(import.meta.url)("../../dist/bench/ours.js");

/** 1900 system, as the files have it. */
const serial = (date) => date.getTime() / 86_400_000 + 25_569;

const sumUp = (numbers) => ({ numbers: numbers.length, sum: numbers.reduce((sum, number) => sum + number, 0) });

/** Each as fast as its documentation tells how: SheetJS and openpyxl leave formulas out, ExcelJS has no way to. */
const libraries = {
  floor: () => ({ read: inflateAll, see: () => ({}) }),
  "pinghui, values alone": () => ({ read: ours().readValues, see: ours().numbersOf }),
  "pinghui, as the commands read": () => ({ read: ours().read, see: ours().numbersOf }),
  "pinghui, read + check + score": ({ roster }) => ({
    read: ours().checker(readFileSync(roster)),
    see: (verdict) => ({ verdict }),
  }),
  SheetJS: async () => {
    const { default: xlsx } = await import("@e965/xlsx");
    const options = { dense: true, cellText: false, cellHTML: false, cellFormula: false };
    return {
      read: (bytes) => xlsx.read(bytes, options),
      see: ({ Sheets }) =>
        sumUp(
          Object.values(Sheets)
            .flatMap((sheet) => sheet["!data"].flat())
            .flatMap((cell) => (cell?.t === "n" ? [cell.v] : [])),
        ),
    };
  },
  ExcelJS: async () => {
    const { default: exceljs } = await import("exceljs");
    return {
      read: (bytes) => new exceljs.Workbook().xlsx.load(bytes),
      see: ({ worksheets }) => {
        const numbers = [];
        for (const sheet of worksheets) {
          sheet.eachRow((row) => {
            row.eachCell((cell) => {
              // A merged range repeats its value in every cell; `value` of a formula drops a result of 0, `result` doesn't.
              if (cell.master !== cell) return;
              const value = cell.formula === undefined ? cell.value : cell.result;
              if (typeof value === "number") numbers.push(value);
              else if (value instanceof Date) numbers.push(serial(value));
            });
          });
        }
        return sumUp(numbers);
      },
    };
  },
};

/** The least a reader has to do: every part of the archive (APPNOTE.TXT 4.3.12) through zlib, in one go each. */
function inflateAll(bytes) {
  let at = bytes.readUInt32LE(bytes.length - 6);
  for (let left = bytes.readUInt16LE(bytes.length - 12); left > 0; left--) {
    const [deflated, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    inflateRawSync(bytes.subarray(from, from + deflated), { chunkSize: Math.max(size, 64) });
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

const [library = "", list = ""] = process.argv.slice(2);
const { roster, returns } = JSON.parse(readFileSync(list, "utf8"));

const start = performance.now();
const { read, see } = await libraries[library]({ roster });
const loaded = performance.now() - start;

const bytes = new Map([...new Set(returns)].map((file) => [file, readFileSync(file)]));
const times = [];
const seen = {};
let cpu = 0;
for (const file of returns) {
  const before = process.cpuUsage();
  const from = performance.now();
  const result = await read(bytes.get(file));
  times.push(performance.now() - from);
  const { user, system } = process.cpuUsage(before);
  cpu += (user + system) / 1000;
  seen[basename(file)] ??= see(result);
}
const peak = process.resourceUsage().maxRSS;
process.stdout.write(JSON.stringify({ loaded, times, cpu, peak, seen }));
