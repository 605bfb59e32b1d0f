import { beforeAll, describe, expect, it } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import type { Verdict } from "#core/consolidation/submission";
import { trimmed } from "#core/answers/text";
import { verdictData } from "../../src/cli/commands/check";
import { contextFor } from "../../src/cli/context";
import { inXml, NEEDLE, payloads } from "../builders/poison";
import { poisonedRound } from "../builders/poisonedRound";

/**
 * Whatever a return holds, the round workbook holds nothing of it but texts: no formula, link, name, connection, macro or
 * comment. Each text of each return is poisoned, so are names of files, sheets and units.
 */

let parts: Record<string, string>;
let verdicts: Verdict[];
beforeAll(() => {
  const round = poisonedRound();
  ({ verdicts } = round);
  parts = Object.fromEntries(
    Object.entries(unzipSync(writeWorkbook(round.workbook, nodeDeflater))).map(([name, part]) => [
      name,
      strFromU8(part),
    ]),
  );
}, 120_000);

describe("poisoned returns", () => {
  it("are read, and told to hold what was not taken from them", () => {
    const told = verdicts.flatMap(({ submission }) => submission?.tampering.map(({ kind }) => kind) ?? []);
    expect(told).toEqual(expect.arrayContaining(["activeContent", "formulaEntry", "renamed", "labelChanged"]));
    expect(verdicts.filter(({ state }) => state !== "rejected").length).toBeGreaterThan(0);
  });

  it("reach the round workbook as texts, letter by letter", () => {
    const texts = new Set(
      Object.values(parts).flatMap((xml) => [...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, t]) => t!)),
    );
    // Blanks around an entry are taken away when it is read.
    const missing = payloads.filter((text) => !texts.has(inXml(trimmed(text)).replaceAll("&quot;", '"')));
    expect(missing).toEqual([]);
  });

  it("are nowhere but in texts", () => {
    const outside = Object.entries(parts).filter(([, xml]) =>
      xml.replace(/<t(?: [^>]*)?>[^<]*<\/t>|<c:v>[^<]*<\/c:v>/g, "").includes(NEEDLE),
    );
    expect(outside.map(([name]) => name)).toEqual([]);
  });

  it("give no formula that calls or reaches anything outside", () => {
    const formulas = Object.values(parts).flatMap((xml) =>
      [...xml.matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map(([, f]) => f!),
    );
    expect(formulas.length).toBeGreaterThan(50);
    expect(formulas.filter((text) => /HYPERLINK|WEBSERVICE|DDE|\[|\||https?:|file:/i.test(text))).toEqual([]);
  });

  it("give no part, relationship or link that leaves the workbook", () => {
    expect(Object.keys(parts).filter((name) => /external|connection|vba|comment|embed|query|ctrl/i.test(name))).toEqual(
      [],
    );
    for (const [name, xml] of Object.entries(parts)) {
      expect([name, xml.includes("TargetMode")]).toEqual([name, false]);
      const links = [...xml.matchAll(/<hyperlink [^>]*>/g)].map(([tag]) => tag);
      expect(links.filter((tag) => !tag.includes("location=") || tag.includes("r:id"))).toEqual([]);
    }
  });

  it("are marked as texts wherever a program would take them for more, once somebody edits the cell", () => {
    const strings = [...parts["xl/sharedStrings.xml"]!.matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
      si!.replace(/<[^>]*>/g, ""),
    );
    const formats = [.../<cellXfs.*?<\/cellXfs>/s.exec(parts["xl/styles.xml"]!)![0].matchAll(/<xf [^>]*>/g)].map(
      ([xf]) => xf.includes('quotePrefix="1"'),
    );
    const texts = Object.entries(parts)
      .filter(([name]) => name.startsWith("xl/worksheets/sheet"))
      .flatMap(([, xml]) =>
        [...xml.matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")? t="(s|inlineStr)">(.*?)<\/c>/gs)].map(
          ([, cell, style = "0", kind, content = ""]) => ({
            cell,
            quoted: formats[Number(style)],
            text: kind === "s" ? strings[Number(/<v>(\d+)/.exec(content)![1])]! : content.replace(/<[^>]*>/g, ""),
          }),
        ),
      );
    const dangerous = texts.filter(({ text }) => /^(?:[\s\u00a0\u3000]|_x000D_)*[=+\-@＝＋－＠']/.test(text));
    expect(dangerous.length).toBeGreaterThan(100);
    expect(dangerous.filter(({ quoted }) => !quoted)).toEqual([]);
  });

  it("stay texts in the report for programs", () => {
    const context = contextFor([], "zh-CN", () => undefined, "2015-07-20T08:00:00Z");
    for (const verdict of verdicts) {
      const data = verdictData(verdict, context);
      expect(JSON.stringify(data)).not.toMatch(/[\u0000-\u001f]/);
    }
  });
});
