import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { faultOfSentence } from "./judge.mjs";
import { generateHostile, ourForm } from "./form.mjs";
import { shuffled } from "./random.mjs";

/**
 * Good returns and hostile files in one batch, in many orders. Each file has the same verdict in every order, the round
 * workbook the same bytes, and the tables of scores the same cells as without a single bad file. Files are read in the
 * order of their paths, so each order puts them into other folders (0000, 0001 …). 日志 tells where a file lay: these
 * folders are taken out of the texts before the bytes are compared.
 *
 *   node test/hostile/orders.mjs [../shared/corpus] [--orders=20] [--seed=1] [--work=FOLDER]
 */
const CLI = "dist/cli/pinghui.js";
const said = (name, fallback) =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.split("=")[1] ?? String(fallback);
const [ORDERS, SEED] = [Number(said("orders", 20)), Number(said("seed", 1))];
const corpus = process.argv.slice(2).find((word) => !word.startsWith("--")) ?? "../shared/corpus";
const run = promisify(execFile);

const generator = join(corpus, "gen/make_hostile.py");
if (!existsSync(generator)) {
  console.log(`这里没有 ${generator}，没有做次序测试。 No generator here: nothing was tested.`);
  process.exit(process.env.CI === "true" ? 1 : 0);
}

const own = process.argv.find((word) => word.startsWith("--work="))?.slice("--work=".length);
const work = own ?? mkdtempSync(join(tmpdir(), "pinghui-orders-"));
const at = (...names) => join(work, ...names);
let [passed, failed] = [0, 0];
const hold = (what, faults) => {
  console.log(`${what}: ${faults.length === 0 ? "ok" : faults.slice(0, 10).join("\n    ")}`);
  if (faults.length === 0) passed++;
  else failed++;
};

async function hostileFiles(set, form) {
  const folder = await generateHostile(generator, at(set), form);
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() && entry.name !== "EXPECTED.tsv"
      ? [{ name: entry.name, full: join(entry.parentPath, entry.name) }]
      : [],
  );
}

/** One batch of the built command line, from folders of its own. Ends by itself with 0 (all in) or 1 (partial). */
async function batch(files, name) {
  const folder = at("batch");
  rmSync(folder, { recursive: true, force: true });
  for (const [index, file] of files.entries()) {
    const place = join(folder, String(index).padStart(4, "0"));
    mkdirSync(place, { recursive: true });
    linkSync(file.full, join(place, file.name));
  }
  const out = at(`${name}.xlsx`);
  const args = [CLI, "consolidate", folder, "--roster", at("sample", "名录.xlsx"), "--out", out, "--json"];
  const { stdout, stderr, code } = await run(process.execPath, args, { maxBuffer: 1 << 29 }).catch((error) => error);
  if (code !== undefined && code !== 1)
    throw new Error(`the batch broke off (${code}): ${String(stderr).slice(0, 500)}`);
  const verdicts = JSON.parse(stdout).files.map(({ file, ...verdict }) => [
    file.split("/").slice(1).join("/"),
    verdict,
  ]);
  return { code: code ?? 0, verdicts, out, hash: hashOf(out) };
}

/** Of all parts in their order, without the folders that an order gave the files. */
function hashOf(file) {
  const hash = createHash("sha256");
  for (const [name, part] of Object.entries(unzipSync(new Uint8Array(readFileSync(file)))))
    hash.update(`${name}\0${strFromU8(part).replaceAll(/(?<=>)\d{4}\//g, "")}\0`);
  return hash.digest("hex");
}

const TABLES = /^(?:汇总表|指标矩阵|排名|明细|附表明细)/;
/** What the tables show that unit by unit say what was returned, by sheet: each cell's reference, value and formula. */
function tablesOf(file) {
  const parts = unzipSync(new Uint8Array(readFileSync(file)));
  const text = (part) => strFromU8(parts[part]);
  const shared = [...text("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) => si);
  const target = new Map(
    [...text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      /Id="([^"]*)"/.exec(tag)[1],
      /Target="\/?(?:xl\/)?([^"]*)"/.exec(tag)[1],
    ]),
  );
  return new Map(
    [...text("xl/workbook.xml").matchAll(/<sheet name="([^"]*)"[^>]*r:id="([^"]*)"/g)].flatMap(([, name, id]) => {
      if (!TABLES.test(name)) return [];
      const cells = [...text(`xl/${target.get(id)}`).matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)];
      return [
        [
          name,
          cells.map(([, cell, given, content = ""]) =>
            given.includes('t="s"') ? `${cell} ${shared[/<v>(\d+)<\/v>/.exec(content)?.[1]]}` : `${cell} ${content}`,
          ),
        ],
      ];
    }),
  );
}

const differences = (one, other) =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (key) => JSON.stringify(one.get(key)) !== JSON.stringify(other.get(key)),
  );

try {
  rmSync(at("sample"), { recursive: true, force: true });
  const form = ourForm(at("sample"), { departments: 78, banners: 22 });
  const good = readdirSync(at("sample", "returns")).map((name) => ({ name, full: at("sample", "returns", name) }));
  const mine = await hostileFiles("own", form);
  const names = new Set(mine.map(({ name }) => name));
  const hostile = [...mine, ...(await hostileFiles("plain")).filter(({ name }) => !names.has(name))];

  const alone = await batch(good, "alone");
  hold(`${good.length} good returns, all in`, alone.code === 0 ? [] : [`exit code ${alone.code}`]);
  const first = await batch([...good, ...hostile], "first");
  const verdicts = new Map(first.verdicts);
  const bad = hostile.filter(({ name }) => verdicts.get(name)?.verdict === "rejected");
  hold(
    `${bad.length} of ${hostile.length} hostile files are sent back, each in one plain sentence`,
    bad.flatMap(({ name }) => {
      const fault = faultOfSentence(verdicts.get(name).reason.text);
      return fault ? [`${name}: ${fault}`] : [];
    }),
  );

  const beside = await batch([...bad, ...good], "beside");
  const verdictsAlone = new Map(alone.verdicts);
  const told = new Map(beside.verdicts);
  hold("the good ones have the verdicts they have alone", [
    ...(beside.code === 1 ? [] : [`exit code ${beside.code}, not 1 (partial)`]),
    ...good.flatMap(({ name }) =>
      JSON.stringify(told.get(name)) === JSON.stringify(verdictsAlone.get(name)) ? [] : [name],
    ),
  ]);
  const tables = tablesOf(alone.out);
  if (tables.size < 5 || [...tables.values()].some((cells) => cells.length < 50))
    throw new Error("the tables were not found");
  hold(
    `the ${tables.size} tables of units hold the same ${[...tables.values()].flat().length} cells as without bad files`,
    differences(tables, tablesOf(beside.out)),
  );

  for (let order = 1; order <= ORDERS; order++) {
    const began = Date.now();
    const now = await batch(shuffled([...good, ...hostile], SEED * 1000 + order), "now");
    hold(`order ${order} of ${ORDERS}, ${Math.round((Date.now() - began) / 1000)} s`, [
      ...differences(verdicts, new Map(now.verdicts)),
      ...(now.hash === first.hash ? [] : ["the round workbook has other bytes"]),
    ]);
    if (now.hash !== first.hash) cpSync(now.out, at(`order-${order}.xlsx`));
  }
} finally {
  if (own === undefined) rmSync(work, { recursive: true, force: true });
}
console.log(`seed ${SEED}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
