import { describe, expect, it } from "@jest/globals";
import { rosterMark } from "#core/form/keys";
import { planSnapshot } from "#core/form/planSnapshot";
import { readRoster } from "#core/roster/readRoster";
import { carriedCases, carriedRoster } from "../../builders/carriedRoster";
import { shippedSchemes } from "../../../src/cli/schemes";

/** 核定数核对 (V53): what stands beside each number, and what is marked. */
const { plan, units, confirmations } = carriedRoster(carriedCases.map(([, about]) => about));
const sheet = plan.sheets.find(({ cells }) => cells.some(({ value }) => value === rosterMark.confirmations))!;
const columnOf = (key: string): number => sheet.cells.find(({ value }) => value === `ph.${key}`)?.column ?? 0;
const rows = confirmations.map(({ unit, field }) => sheet.cells.find(({ value }) => value === `${unit}|${field}`)!.row);
const cellIn = (index: number, key: string) =>
  sheet.cells.find(({ row, column }) => row === rows[index] && column === columnOf(key));

describe("the sheet of numbers carried over", () => {
  it.each(carriedCases.map(([name, about, said], index) => [name, about.now, said, index] as const))(
    "says of %s (%p): %s",
    (_, now, said, index) => {
      expect(cellIn(index, "state")).toMatchObject({ value: said, formula: expect.any(String) });
      const shown = typeof now === "boolean" ? (now ? "是" : "否") : (now ?? "");
      expect(cellIn(index, "now")).toMatchObject({ value: shown, formula: expect.any(String) });
    },
  );

  it("marks what changed by more than a tenth, and says in the sheet what the mark means", () => {
    expect(sheet.conditionalFormats).toHaveLength(1);
    const [mark] = sheet.conditionalFormats;
    expect(mark?.ranges).toEqual(
      ["now", "state"].map((key) => ({
        top: rows[0],
        bottom: rows.at(-1),
        left: columnOf(key),
        right: columnOf(key),
      })),
    );
    const wanted = mark?.kind === "formula" ? mark.formula : "";
    for (const [, , said] of carriedCases) expect(wanted.includes(`"${said}"`)).toBe(said.includes("10%"));
    expect(sheet.cells.some(({ value }) => String(value).includes("变化超过10%的标橙色"))).toBe(true);
  });

  it("is read back as it was entered; what follows from the roster is not read", () => {
    const reading = readRoster(shippedSchemes(), planSnapshot(plan));
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
    expect(reading.roster.carried?.confirmations).toEqual(confirmations);
    expect(reading.roster.units.map(({ numbers }) => [...numbers])).toEqual(units.map(({ numbers }) => [...numbers]));
  });
});
