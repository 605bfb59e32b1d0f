import { lostPoints, scoredMajors } from "../scheme/extras";
import { inLanguage } from "../answers/text";
import { plainSheet } from "../finalScores/sheets/plainSheet";
import type { PlainValue, PlanSheet } from "../form/workbook";
import { dividedBy, fraction, rounded, toNumber } from "../numbers/fraction";
import { sameTitle } from "../migration/sameMeaning";
import type { Indicator, Major, Scheme } from "../scheme/scheme";
import { indicatorsOf, schemeIndex } from "../scheme/schemeIndex";
import type { LedgerOrder } from "./ledgerOrder";
import { judged, LEDGER_ENTRIES, type LedgerEntry } from "./ledger";
import { majorRate } from "./sheets/matrixSheet";
import { standingsOf, type Standing } from "./standing";

const rate = (points: number, of: number): number => toNumber(rounded(dividedBy(fraction(points), fraction(of)), 4));

/** 轮次对比 (A18). 2011 had no scores, and says so (S05, S15). */
export function comparisonSheet({ book, words, on, before }: LedgerOrder): PlanSheet {
  const said = words.comparison;
  const earlier = new Map(
    (before?.record ? standingsOf(before.record.figures, before.schemes ?? book.schemes) : []).flatMap(
      ({ scheme, units }) => units.map((one) => [one.unit.code, { ...one, scheme }] as const),
    ),
  );
  const rows = book.classes.flatMap(({ scheme, units }) =>
    units
      .filter(({ unit }) => unit.state === "verified")
      .flatMap((one): PlainValue[][] => {
        const was = earlier.get(one.unit.code);
        // Shares of each round's own points, so that a change of points is none of the unit's.
        const total = (which: Standing | undefined, of: Scheme): number | undefined =>
          which?.final.total.final === undefined ? undefined : rate(which.final.total.final, of.total);
        const repeated = was && indicatorsOf(scheme).filter((now) => lostAgain(one, now, was, was.scheme)).length;
        const majorBefore = ({ id, title }: Major): number | undefined =>
          was?.scheme.majors.some((major) => major.id === id && sameTitle(major.title, title))
            ? majorRate(was, id)
            : undefined;
        const line = (item: string, then: number | undefined, now: number | undefined): PlainValue[] => [
          one.unit.name,
          item,
          said.noScores,
          then ?? said.noBefore,
          now ?? said.noBefore,
          then === undefined || now === undefined ? said.noBefore : Math.round((now - then) * 10_000) / 10_000,
        ];
        return [
          [
            ...line(said.total, was && total(was, was.scheme), total(one, scheme)),
            repeated ?? said.noBefore,
            closedRate(one.unit.code) ?? said.noBefore,
          ],
          ...scoredMajors(scheme).map((major) => [
            ...line(inLanguage(major.title, book.language), majorBefore(major), majorRate(one, major.id)),
            null,
            null,
          ]),
        ];
      }),
  );
  return plainSheet(
    book,
    { name: words.sheets.comparison, title: words.sheets.comparison, note: said.note, head: said.head },
    [
      { width: 28, style: "returnedWrap" },
      { width: 28, style: "returnedWrap" },
      { width: 12, style: "plainCode" },
      ...[1, 2, 3].map(() => ({ width: 12, style: "cellRate" })),
      { width: 14, style: "cellCount" },
      { width: 14, style: "cellRate" },
    ],
    rows,
  );

  /** Share of the unit's rows in the last ledger that are closed. */
  function closedRate(code: string): number | undefined {
    const { ledger } = before ?? {};
    const own = (ledger?.rows ?? []).filter(({ unit }) => unit === code);
    if (!ledger || own.length === 0) return undefined;
    const closed = own.filter(({ key }) => {
      const texts = ledger.entries.get(key) ?? {};
      const entry = Object.fromEntries(LEDGER_ENTRIES.map((name) => [name, texts[name] ?? ""])) as LedgerEntry;
      return judged(entry, words, on).closed;
    });
    return rate(closed.length, own.length);
  }
}

/** Lost points in both rounds, under what surely is the same indicator. */
function lostAgain(one: Standing, now: Indicator, was: Standing, then: Scheme): boolean {
  const before = schemeIndex(then).indicators.get(now.id);
  if (!before || !sameTitle(before.title, now.title)) return false;
  return lost(one, now) && lost(was, before);
}

function lost({ unit }: Standing, indicator: Indicator): boolean {
  const final = unit.indicators[indicator.id]?.final;
  return typeof final === "number" && lostPoints(indicator, final) > 0;
}
