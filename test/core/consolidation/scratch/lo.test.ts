import { mkdtempSync, readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { createHash } from "node:crypto";
import { languages } from "#core/languages/index";
import { planSnapshot } from "#core/form/planSnapshot";
import { makeSample } from "#usecases/sample/makeSample";
import { checkReturn } from "#usecases/checkReturn";
import { collect } from "#core/consolidation/collect";
import { consolidate } from "#core/consolidation/consolidate";
import { roundWorkbook } from "#core/consolidation/roundWorkbook";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { departmentScheme, bannerScheme } from "../../../builders/schemes";
import { readWorkbook } from "#adapters/xlsx/read/readWorkbook";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { recalculate } from "../../../builders/libreOffice";

const schemes = new Map([departmentScheme, bannerScheme].map((s) => [s.id, s]));
for (const language of ["zh-CN", "en-US"] as const)
  it(
    "agrees " + language,
    () => {
      const words = languages[language];
      const sample = makeSample({
        schemes,
        words: words.form,
        departments: 41,
        banners: 14,
        odd: 10,
        seed: 7,
        language,
      });
      const verdicts = sample.returns.map((r) => {
        const c = r.content();
        const file = {
          name: r.fileName,
          path: r.fileName,
          hash: createHash("sha256").update(r.fileName).digest("hex"),
          size: 1,
        };
        const readable =
          c.kind === "plan"
            ? { ok: true as const, snapshot: planSnapshot(c.plan) }
            : { ok: false as const, problem: { kind: "notAWorkbook" as const, found: "csv" as const } };
        return checkReturn(file, readable, { schemes, roster: sample.roster, words: words.allForms });
      });

      const round = consolidate({
        collection: collect(verdicts),
        roster: sample.roster,
        schemes: [...schemes.values()],
      });
      {
        const big: typeof round.classes = round.classes;
        const many = {
          ...round,
          classes: big.map((c) => ({
            ...c,
            units: Array.from({ length: 500 }, (_, i) => {
              const u = c.units[i % c.units.length]!;
              return { ...u, unit: { ...u.unit, code: u.unit.code + i, name: u.unit.name + i } };
            }),
          })),
        };
        const t0 = performance.now();
        const p = roundWorkbook(many, {
          language,
          words: words.consolidation,
          issueSentence: words.issueSentence,
          stamp: "2015-08-03T01:00:00Z",
        });
        const t1 = performance.now();
        const b = writeWorkbook(p, nodeDeflater);
        console.log("1000 units", t1 - t0, performance.now() - t1, b.length);
      }
      const t = performance.now();
      const plan = roundWorkbook(round, {
        language,
        words: words.consolidation,
        issueSentence: words.issueSentence,
        stamp: "2015-08-03T01:00:00Z",
      });
      const bytes = writeWorkbook(plan, nodeDeflater);
      console.log(
        "ms",
        performance.now() - t,
        bytes.length,
        plan.sheets.map((s) => `${s.name}:${s.cells.length}`).join(" "),
      );
      const dir = "/tmp/phround/" + language;
      mkdirSync(dir + "/out", { recursive: true });
      writeFileSync(dir + "/round.xlsx", bytes);
      recalculate([dir + "/round.xlsx"], dir + "/out");
      const before = readWorkbook(bytes, { inflater: nodeInflater }),
        after = readWorkbook(readFileSync(dir + "/out/round.xlsx"), { inflater: nodeInflater });
      if (!before.ok || !after.ok) throw new Error(JSON.stringify([before.ok ? 0 : before, after.ok ? 0 : after]));
      let n = 0;
      const bad: string[] = [];
      for (const sheet of before.snapshot.sheets) {
        const other = after.snapshot.sheets.find((s) => s.name === sheet.name)!;
        const cells = new Map(other.cells.map((c) => [c.row + "," + c.column, c.value]));
        for (const c of sheet.cells) {
          if (c.formula === undefined) continue;
          n++;
          const o = cells.get(c.row + "," + c.column) ?? null;
          const same =
            typeof o === "number" && typeof c.value === "number"
              ? Math.abs(o - c.value) < 1e-9
              : o === c.value || (o === null && c.value === "");
          if (!same)
            bad.push(
              `${sheet.name} ${c.row},${c.column} ${c.formula} core=${JSON.stringify(c.value)} lo=${JSON.stringify(o)}`,
            );
        }
      }
      console.log(n, bad.length, bad.slice(0, 20).join("\n"));
      expect(bad).toEqual([]);
    },
    200000,
  );
