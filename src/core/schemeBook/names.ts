import type { Bilingual } from "../answers/text";
import { nameBook, type Nameable, type WrittenNames } from "../expressions/written/names";
import { parentOf, textOf, type RowData, type Rows } from "./shape";

const none: Bilingual = { zh: "", en: "" };

/** Texts of rows that may still be half filled. */
function titleOf({ title, id, key }: RowData): Bilingual {
  const { zh, en } = (title ?? {}) as Partial<Bilingual>;
  const own = textOf(id) || textOf(key);
  return { zh: zh ?? own, en: en ?? zh ?? own };
}

const optionsOf = ({ options }: RowData): readonly Bilingual[] =>
  Array.isArray(options) ? (options as readonly Bilingual[]) : [];

/**
 * What the written cells of a scheme may name: fields, annexes and their columns; in a column's own formula the columns
 * beside it, by their keys. Taken from the rows, so that it works on a workbook that is still wrong elsewhere.
 */
export function namesOf(rows: Rows): (owner: string) => WrittenNames {
  const fields = rows.fields.map((row): Nameable => {
    const owner = parentOf(row["id"]);
    const prefix = { zh: `${owner} `, en: `${owner} ` };
    return { id: textOf(row["id"]), owner, prefix, title: titleOf(row), options: optionsOf(row) };
  });
  const annexes = rows.annexes.map((row): Nameable => {
    return { id: textOf(row["key"]), owner: "", prefix: none, title: titleOf(row), options: [] };
  });
  const titles = new Map(rows.annexes.map((row) => [textOf(row["key"]), titleOf(row)]));
  const columns = rows.columns.map((row): Nameable => {
    const annex = textOf(row["annex"]);
    const { zh, en } = titles.get(annex) ?? { zh: annex, en: annex };
    const prefix = { zh: `${zh}·`, en: `${en}·` };
    const id = `${annex}.${textOf(row["key"])}`;
    return { id, owner: annex, prefix, title: titleOf(row), options: optionsOf(row) };
  });
  const everywhere = nameBook([...fields, ...annexes, ...columns]);
  const beside = new Map(
    [...titles.keys()].map((annex) => {
      const own = columns.filter(({ owner }) => owner === annex);
      const bare = own.map((one) => ({ ...one, id: one.id.slice(annex.length + 1), prefix: none }));
      return [annex, nameBook(bare)(annex)] as const;
    }),
  );
  return (owner) => beside.get(owner) ?? everywhere(owner);
}
