import type { CellSnapshot, CellValue, Snapshot } from "#core";
import { planSnapshot } from "#core/form/planSnapshot";
import { languages } from "#core/languages/index";
import { checkReturn } from "#usecases/checkReturn";
import { makeSample } from "#usecases/sample/makeSample";
import type { Random } from "#usecases/sample/random";
import { shippedSchemes } from "../../../src/cli/schemes";
import { hold, toBytes, toText, type Target } from "../target";

/** A filled form as read, whose cells are moved, lost, doubled and overwritten; then checked as a return. */

const schemes = shippedSchemes();
let made: Snapshot[] | undefined;
function forms(): Snapshot[] {
  if (made) return made;
  const words = languages["zh-CN"].form;
  const sample = makeSample({ schemes, words, departments: 1, banners: 1, odd: 0, seed: 7, language: "zh-CN" });
  made = sample.returns.flatMap(({ content }) => {
    const file = content();
    return file.kind === "plan" ? [planSnapshot(file.plan)] : [];
  });
  return made;
}

const VALUES: readonly CellValue[] = [
  ...[
    null,
    "",
    "不适用",
    "0",
    "１２",
    "约12",
    "=1+1",
    "ph.data",
    "ph.cover",
    "ph.end",
    "D1.3",
    "__proto__",
    "x".repeat(40_000),
  ],
  ...[0, -1, 0.1, 1e15, 1e300, Number.MAX_SAFE_INTEGER, 42_000, true, false],
  ...[
    { kind: "error", code: "#N/A" } as const,
    { kind: "notCalculated" } as const,
    { kind: "date", serial: 42_000 } as const,
  ],
  { kind: "broken", raw: "1e999" } as const,
];

/** One change from four numbers, so that an input is a list of changes and can be kept and cut down. */
function change(cells: CellSnapshot[], [what = 0, which = 0, other = 0, value = 0]: readonly number[]): void {
  const cell = cells[which % cells.length];
  const second = cells[other % cells.length];
  if (!cell || !second) return;
  const at = which % cells.length;
  const put = VALUES[value % VALUES.length] ?? null;
  switch (what % 7) {
    case 0:
      cells[at] = { row: cell.row, column: cell.column, value: put };
      break;
    case 1:
      cells.splice(at, 1);
      break;
    case 2:
      cells[at] = { ...cell, value: second.value };
      break;
    case 3:
      cells[at] = { ...cell, formula: typeof put === "string" ? put : "A1" };
      break;
    case 4:
      for (const [index, one] of cells.entries()) if (one.row >= cell.row) cells[index] = { ...one, row: one.row + 1 };
      break;
    case 5:
      for (const [index, one] of cells.entries())
        if (one.column >= cell.column) cells[index] = { ...one, column: one.column + 1 };
      break;
    default:
      for (const [index, one] of cells.entries()) {
        if (one.row === cell.row) cells[index] = { ...one, row: second.row };
        else if (one.row === second.row) cells[index] = { ...one, row: cell.row };
      }
  }
}

const numbers = (chance: Random): number[] => [0, 0, 0, 0, 0].map(() => chance.whole(0, 9_999));

export const formCells: Target = {
  name: "formCells",
  fresh: 40,
  seeds: () => [toBytes("[0]"), toBytes("[1]")],
  mutate: (seed, _, chance) => {
    const [form] = JSON.parse(toText(seed)) as number[];
    return toBytes(JSON.stringify([form, ...Array.from({ length: chance.whole(1, 12) }, () => numbers(chance))]));
  },
  run: (input) => {
    const [form = 0, ...changes] = JSON.parse(toText(input)) as [number, ...number[][]];
    const original = forms()[form];
    hold(original !== undefined, "no such form");
    const sheets = original.sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells] }));
    for (const [sheet = 0, ...rest] of changes) change(sheets[sheet % sheets.length]?.cells ?? [], rest);
    const snapshot = { ...original, sheets };
    const verdict = checkReturn(
      { name: "x.xlsx", path: "x.xlsx", hash: "0".repeat(64), size: 1 },
      { ok: true, snapshot },
      {
        schemes,
        words: languages["zh-CN"].allForms,
      },
    );
    if (verdict.state === "rejected") {
      const text = languages["zh-CN"].consolidation.rejection(verdict.reason);
      hold([...text].length <= 60, `a sentence too long: ${text}`);
    }
    const { submission } = verdict;
    if (!submission) return;
    const { total, indicators } = submission.evaluation;
    hold(Number.isFinite(total.points) && total.points >= 0, `a total of ${total.points}`);
    hold(total.final === undefined || (total.final >= 0 && total.final <= 100), `a final score of ${total.final}`);
    for (const [id, result] of indicators)
      if (result.state === "scored")
        hold(Number.isFinite(result.points) && result.points >= 0, `${id}: ${result.points}`);
  },
};
