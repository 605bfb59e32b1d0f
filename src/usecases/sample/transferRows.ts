import type { TransferEntry } from "#core/roster/roster";
import type { Draft, DraftRow } from "./draft";

/** The totals that a unit's list of transfers adds up to; a banner states one number for both directions. */
export interface DoneFields {
  readonly in: { readonly posts: string; readonly people: string };
  readonly out?: { readonly posts: string; readonly people: string };
}

interface Row {
  readonly other: string;
  readonly direction: "划入" | "划出";
  readonly category: string;
  readonly docNo: string;
  posts: number;
  people: number;
}

/** 划转明细 as the register has it, less what the unit says is not done yet. */
export function transferRows(
  draft: Draft,
  name: string,
  register: readonly TransferEntry[],
  fields: DoneFields,
): DraftRow[] {
  const rows = register.flatMap(({ from, to, category, docNo, posts, people }): Row[] => {
    if (from !== name && to !== name) return [];
    const [other, direction] = to === name ? [from, "划入" as const] : [to, "划出" as const];
    return [{ other, direction, category, docNo, posts, people }];
  });
  for (const [direction, done] of [
    ["划入", fields.in],
    ["划出", fields.out],
  ] as const) {
    if (!done) continue;
    const own = rows.filter((row) => row.direction === direction);
    for (const counted of ["posts", "people"] as const) {
      let missing = own.reduce((sum, row) => sum + row[counted], 0) - draft.number(done[counted]);
      for (const row of [...own].reverse()) {
        const less = Math.max(0, Math.min(missing, row[counted]));
        row[counted] -= less;
        missing -= less;
      }
    }
  }
  return rows.filter(({ posts, people }) => posts + people > 0).map((row) => ({ ...row }));
}
