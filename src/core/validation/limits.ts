import { z } from "zod";
import { bilingual, fieldId } from "../answers/field";

/** Vocabulary of the rules' limits. A scheme writes its fields as `D4.1.staffActual` and columns of annexes as `divisions.status`. */
export { bilingual, fieldId };

export const annexKey = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/, "an annex's key, like divisions");

export const columnId = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9]*\.[a-zA-Z][a-zA-Z0-9]*$/, "an annex's key and a column's, like divisions.status");

/** Splits `divisions.status` into the annex and the column. */
export function columnOf(id: string): { readonly annex: string; readonly column: string } {
  const dot = id.indexOf(".");
  return { annex: id.slice(0, dot), column: id.slice(dot + 1) };
}

const some = <Item extends z.ZodType>(item: Item) => z.array(item).min(1);

/** “The part may not exceed the whole”, in the words of the rule that uses it. */
export const dueAndDone = some(z.strictObject({ due: fieldId, done: fieldId }));
export const partAndWhole = some(z.strictObject({ part: fieldId, whole: fieldId }));
/** A stated number and the columns of an annex that add up to it. */
export const fieldAndColumns = some(z.strictObject({ field: fieldId, columns: some(columnId) }));
export const fieldIds = some(fieldId);
export const columnIds = some(columnId);
export const words = some(z.string().min(1));
