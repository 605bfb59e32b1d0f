import { describe, expect, it } from "@jest/globals";
import type { IndicatorFigures, RoundFigures, UnitFigures } from "#core/finalScores/figures";
import { isCurrent, sourceHash, withDocuments } from "#core/followUp/documents";
import type { FinalRecord, OfficeEntries, Objection } from "#core/followUp/record";
import { readFinalBook, readSettled } from "#core/followUp/readFinalBook";
import { standingsOf } from "#core/followUp/standing";
import { finalWorkbook } from "#core/finalScores/finalWorkbook";
import { followUpMark } from "#core/form/keys";
import { bookOf, finalised, recordOf } from "../../builders/finalBook";
import { partsOf } from "../../builders/followUp";
import { throughBytes, typed, verifiedRound } from "../../builders/verifiedRound";
import { shippedSchemes } from "../../../src/cli/schemes";

const round = verifiedRound({ departments: 5, banners: 2 });
const { figures } = round;
const schemes = shippedSchemes();
const [first] = figures.units.filter(({ state }) => state === "verified");
if (!first) throw new Error("no verified unit");
const [indicator = ""] = Object.entries(first.indicators).flatMap(([id, { final }]) =>
  typeof final === "number" && final > 1 ? [id] : [],
);

const objection = (about: Partial<Objection> = {}): Objection => ({
  key: "o1",
  unit: first.name,
  indicator,
  text: "已补交材料",
  receivedOn: "2015-10-12",
  decision: "调整",
  points: "1",
  by: "李主任",
  on: "2015-10-14",
  why: "材料属实",
  ...about,
});
const entries = (...objections: Objection[]): OfficeEntries => ({ objections, findings: new Map() });

/** The first verified unit with other points for an indicator. */
const withPoints = (points: number): RoundFigures => ({
  ...figures,
  units: figures.units.map((unit) => {
    const before = unit.indicators[indicator];
    if (unit.code !== first.code || !before) return unit;
    return { ...unit, indicators: { ...unit.indicators, [indicator]: { ...before, final: points } } };
  }),
});

describe("定稿", () => {
  it("locks the figures with a fingerprint, and the same figures again change nothing", () => {
    const record = recordOf(finalised({ figures }));
    expect(record).toMatchObject({ version: 1, by: "王主任", on: "2015-09-30", log: [] });
    const again = finalised({ figures, before: record, by: "别人", on: "2015-10-30" });
    expect(recordOf(again)).toEqual(record);
  });

  it("is refused while assessors differ", () =>
    expect(
      finalised({ figures: verifiedRound({ departments: 5, banners: 2 }, { undecided: true }).figures }),
    ).toMatchObject({
      ok: false,
      fault: { kind: "disputed" },
    }));

  it("is refused when nobody is verified to the end", () => {
    const units = figures.units.map((unit) => ({ ...unit, state: "unfinished" as const }));
    expect(finalised({ figures: { ...figures, units } })).toMatchObject({
      ok: false,
      fault: { kind: "nothingVerified" },
    });
  });

  it("refuses another round's figures over it, and a scheme it doesn't know", () => {
    const before = recordOf(finalised({ figures }));
    expect(finalised({ figures: { ...figures, round: "2016" }, before })).toMatchObject({
      fault: { kind: "otherRound" },
    });
    const other = { ...figures, schemes: figures.schemes.map((one) => ({ ...one, version: "9" })) };
    expect(finalised({ figures: other })).toMatchObject({ fault: { kind: "unknownScheme" } });
  });
});

describe("a change after 定稿 (V60)", () => {
  const before = recordOf(finalised({ figures }));
  const was = first.indicators[indicator]?.final;

  it("is refused without a reason, naming the first figure", () =>
    expect(finalised({ figures: withPoints(0.5), before })).toMatchObject({
      fault: { kind: "unexplained", first: { unit: first.code, what: indicator, now: "0.50" } },
    }));

  it("is written down with who, when, old, new and why, down to total, grade and place", () => {
    const made = finalised({ figures: withPoints(0.5), before, by: "赵主任", on: "2015-10-20", why: "复核更正" });
    const record = recordOf(made);
    expect(record).toMatchObject({
      version: 2,
      by: "赵主任",
      on: "2015-10-20",
      firstBy: "王主任",
      firstOn: "2015-09-30",
    });
    expect(record.log[0]).toEqual({
      version: 2,
      on: "2015-10-20",
      by: "赵主任",
      why: "复核更正",
      unit: first.code,
      name: first.name,
      what: indicator,
      was: Number(was).toFixed(2),
      now: "0.50",
    });
    const total = record.log.find(({ unit, what }) => unit === first.code && what === "total");
    const now = standingsOf(record.figures, schemes)
      .flatMap(({ units }) => units)
      .find(({ unit }) => unit.code === first.code);
    expect(total?.now).toBe(now?.final.total.final?.toFixed(2));
  });

  it("of a verified value is one too, though the points stay: it is printed", () => {
    const recounted = (verified: string): RoundFigures => ({
      ...figures,
      units: figures.units.map((unit) => {
        const own = unit.indicators[indicator];
        if (unit.code !== first.code || !own) return unit;
        const changed = [{ field: `${indicator}.x`, title: "清单之外行使权力", self: "0", verified }];
        return { ...unit, indicators: { ...unit.indicators, [indicator]: { ...own, changed } } };
      }),
    });
    const locked = recordOf(finalised({ figures: recounted("7") }));
    const order = { figures: recounted("9"), before: locked, on: "2015-10-20" };
    expect(finalised(order)).toMatchObject({ fault: { kind: "unexplained", count: 1 } });
    expect(recordOf(finalised({ ...order, why: "复核更正" })).log).toEqual([
      {
        version: 2,
        on: "2015-10-20",
        by: "王主任",
        why: "复核更正",
        unit: first.code,
        name: first.name,
        what: indicator,
        part: "values",
        was: "清单之外行使权力 7",
        now: "清单之外行使权力 9",
      },
    ]);
  });

  /** The first verified unit, changed. */
  const withUnit = (change: (unit: UnitFigures) => Partial<UnitFigures>): RoundFigures => ({
    ...figures,
    units: figures.units.map((unit) => (unit.code === first.code ? { ...unit, ...change(unit) } : unit)),
  });
  const withIndicator = (about: Partial<IndicatorFigures>) => (unit: UnitFigures) => ({
    indicators: { ...unit.indicators, [indicator]: { ...unit.indicators[indicator]!, ...about } },
  });
  const remark = { indicator, text: "加挂牌子未经批准" };
  const [number = ""] = Object.keys(first.numbers);

  it.each<[string, (unit: UnitFigures) => Partial<UnitFigures>, object]>([
    [
      "a remark",
      ({ remarks }) => ({ remarks: [...remarks, remark] }),
      { what: indicator, part: "remarks", now: expect.stringContaining(remark.text) },
    ],
    [
      "the reason for a deduction",
      withIndicator({ reasons: [{ by: "张三", text: "材料不全" }] }),
      { what: indicator, part: "reasons", now: "材料不全" },
    ],
    ["the self score", withIndicator({ self: 0.25 }), { what: indicator, part: "self", now: "0.25" }],
    ["where a value comes from", withIndicator({ source: "site" }), { what: indicator, part: "source", now: "site" }],
    ["how points came about", withIndicator({ how: "人工核定" }), { what: indicator, part: "how", now: "人工核定" }],
    ["a number", ({ numbers }) => ({ numbers: { ...numbers, [number]: 987 } }), { what: number, now: "987" }],
    ["the assessors", () => ({ assessors: ["赵六"] }), { what: "assessors", now: "赵六" }],
    ["why it was visited", () => ({ sampled: true, sampleReason: "群众反映" }), { what: "sample", now: "群众反映" }],
    ["nothing that has a name", () => ({ flags: [{ indicator, flag: 99 }] }), { what: "other" }],
  ])("of %s alone is told in a line of its own, with a reason", (_, change, told) => {
    const order = { figures: withUnit(change), before, on: "2015-10-20" };
    expect(finalised(order)).toMatchObject({ fault: { kind: "unexplained", count: 1, first: told } });
    const { log, version } = recordOf(finalised({ ...order, why: "补充登记" }));
    expect(version).toBe(2);
    expect(log).toEqual([expect.objectContaining({ unit: first.code, why: "补充登记", ...told })]);
  });

  it("reads as people call it in 变更记录", () => {
    const now = withUnit((unit) => ({ ...withIndicator({ source: "site" })(unit), remarks: [remark] }));
    const changed = recordOf(finalised({ figures: now, before, why: "补充登记" }));
    const sheet = bookOf(changed).sheets.find(({ name }) => name === "变更记录");
    const texts = sheet?.cells.map(({ value }) => value);
    const title = schemes.get(first.scheme)?.majors.flatMap(({ indicators }) => indicators) ?? [];
    const own = title.find(({ id }) => id === indicator)?.title.zh;
    expect(texts).toEqual(expect.arrayContaining([`${indicator} ${own}（备注）`, "—", remark.text, "补充登记"]));
  });

  it("makes documents of that unit and the report out of date, and of units whose place moved; no others", () => {
    const documents = [
      ["report", ""] as const,
      ...figures.units.filter(({ state }) => state === "verified").map(({ code }) => ["feedback", code] as const),
    ].map(([kind, unit]) => ({
      kind,
      unit,
      file: `${kind}${unit}.docx`,
      on: "2015-10-08",
      source: sourceHash({ kind, unit }, partsOf(before)),
    }));
    const record = withDocuments(before, documents);
    const outdated = (now: FinalRecord) =>
      now.documents.filter((one) => !isCurrent(one, partsOf(now))).map(({ kind, unit }) => `${kind}${unit}`);
    expect(outdated(record)).toEqual([]);
    // The first unit loses half of all its points, and others move up.
    const halved = withUnit(({ indicators }) => ({
      indicators: Object.fromEntries(
        Object.entries(indicators).map(([id, one]) => [
          id,
          { ...one, final: typeof one.final === "number" ? one.final / 2 : one.final },
        ]),
      ),
    }));
    const changed = recordOf(finalised({ figures: halved, before: record, why: "复核更正" }));
    const moved = changed.log.filter(({ what, unit }) => what === "place" && unit !== first.code);
    expect(moved.length).toBeGreaterThan(0);
    const said = ["report", ...[first.code, ...moved.map(({ unit }) => unit)].map((unit) => `feedback${unit}`)];
    expect(outdated(changed).sort()).toEqual(said.sort());
    expect(outdated(changed).length).toBeLessThan(documents.length);
  });
});

describe("objections", () => {
  const before = recordOf(finalised({ figures }));

  it("that are settled with other points change the score, with their own who, when and why", () => {
    const record = recordOf(finalised({ figures, before, entries: entries(objection()) }));
    const unit = record.figures.units.find(({ code }) => code === first.code);
    expect(unit?.indicators[indicator]).toMatchObject({ final: 1, source: "objection" });
    expect(record.log[0]).toMatchObject({
      what: indicator,
      now: "1.00",
      by: "李主任",
      on: "2015-10-14",
      why: "材料属实",
    });
    expect(record.log.every(({ why }) => why === "材料属实")).toBe(true);
  });

  it("change nothing while they are open or kept", () => {
    for (const one of [objection({ decision: "" }), objection({ decision: "维持", points: "" })])
      expect(recordOf(finalised({ figures, before, entries: entries(one) })).log).toEqual([]);
  });

  it.each<[string, Partial<Objection>, string]>([
    ["of a unit that isn't on the roster", { unit: "不存在的局" }, "unit"],
    ["of no indicator", { indicator: "D9.9" }, "indicator"],
    ["without a text", { text: "" }, "text"],
    ["with another decision", { decision: "研究研究" }, "decision"],
    ["settled without a reason", { why: "" }, "incomplete"],
    ["settled by nobody", { by: "" }, "incomplete"],
    ["with more points than there are", { points: "99" }, "points"],
    ["with a third decimal", { points: "1.005" }, "points"],
    ["on a day that isn't one", { on: "十月" }, "date"],
  ])("are refused %s", (_, about, fault) =>
    expect(finalised({ figures, before, entries: entries(objection(about)) })).toMatchObject({
      ok: false,
      fault: { kind: "objection", fault },
    }),
  );
});

describe("the workbooks", () => {
  it("核验汇总 carries its figures, and an altered one is noticed", () => {
    const snapshot = throughBytes(finalWorkbook(round.parts, "2015-09-30T00:00:00Z"));
    expect(readSettled(snapshot)).toEqual(figures);
    const altered = {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          typeof cell.value === "string" && cell.value.startsWith('{"round"')
            ? { ...cell, value: cell.value.replace('"final":', '"final": ') }
            : cell,
        ),
      })),
    };
    expect(readSettled(altered)).toBe("changed");
  });

  it("评估定稿 keeps record and entries from one rebuild to the next", () => {
    const record = recordOf(finalised({ figures }));
    const blank = throughBytes(bookOf(record));
    expect(readFinalBook(blank)).toEqual({ ok: true, record, entries: { objections: [], findings: new Map() } });
    const lost = blank.sheets
      .flatMap(({ cells }) => cells)
      .flatMap(({ value }) => (typeof value === "string" && /^\w+\|[\w.]+\|lost$/.test(value) ? value : []))[0];
    if (lost === undefined) throw new Error("nobody lost any points");
    const entered = typed(
      typed(blank, followUpMark.objections, { o1: withoutKey(objection()) }),
      followUpMark.findings,
      { [lost]: { category: "机制", text: "办公室改写的问题描述", noAction: "已整改到位" } },
    );
    const reading = readFinalBook(entered);
    if (!reading.ok) throw new Error(reading.fault);
    expect(reading.entries.objections).toEqual([objection()]);
    expect([...reading.entries.findings]).toEqual([
      [lost, { category: "机制", text: "办公室改写的问题描述", noAction: "已整改到位" }],
    ]);
    const again = readFinalBook(throughBytes(bookOf(record, reading.entries)));
    expect(again).toEqual({ ok: true, record, entries: reading.entries });
  });
});

/** What is typed: the row is there already, with its key. */
function withoutKey({ key: _, ...texts }: Objection): Readonly<Record<string, string>> {
  return texts;
}
