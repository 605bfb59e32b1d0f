interface Range {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}
interface Item {
  readonly unitId: string;
  readonly sheetId: string;
  readonly range: Range;
  readonly id: string | number;
}
/** The parts of `@univerjs/core` that this is about: which ranges of which sheets concern whom. */
interface Univer {
  readonly RTree: { readonly prototype: object };
}
interface RangeIndex {
  insert: (this: RangeIndex, item: Item) => void;
  remove: (this: RangeIndex, item: Item) => void;
  removeById: (this: RangeIndex, unitId: string, sheetId?: string) => void;
  clear: (this: RangeIndex) => void;
  fromJSON: (this: RangeIndex, held: unknown) => void;
}

/** The ranges that an index holds already: of each workbook, sheet and id. */
class Held {
  private readonly books = new Map<string, Map<string, Map<string | number, Set<string>>>>();

  /** Whether it is new. */
  add({ unitId, sheetId, id, range }: Item): boolean {
    const sheets = made(this.books, unitId, () => new Map<string, Map<string | number, Set<string>>>());
    const ids = made(sheets, sheetId, () => new Map<string | number, Set<string>>());
    const ranges = made(ids, id, () => new Set<string>());
    const key = `${range.startRow} ${range.startColumn} ${range.endRow} ${range.endColumn}`;
    if (ranges.has(key)) return false;
    ranges.add(key);
    return true;
  }

  /** At most too much is forgotten: a range is held twice then, as it always was before. */
  forget({ unitId, sheetId, id }: Item): void {
    this.books.get(unitId)?.get(sheetId)?.delete(id);
  }

  forgetSheet(unitId: string, sheetId: string | undefined): void {
    if (sheetId) this.books.get(unitId)?.delete(sheetId);
    else this.books.delete(unitId);
  }
}

function made<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const held = map.get(key) ?? make();
  map.set(key, held);
  return held;
}

/**
 * Before each calculation Univer 0.25.1 puts what every formula refers to into its index of ranges anew, beside what stands there
 * since the last time: 100 KB an edit for a form of ours, and a search that finds the same again and again. What an index holds
 * already it is not given again.
 */
export function withoutDoubles({ RTree }: Univer): void {
  const index = RTree.prototype as RangeIndex;
  const { insert, remove, removeById, clear, fromJSON } = index;
  const indexes = new WeakMap<RangeIndex, Held>();
  const heldBy = (one: RangeIndex): Held => {
    const held = indexes.get(one) ?? new Held();
    indexes.set(one, held);
    return held;
  };
  index.insert = function (item) {
    if (heldBy(this).add(item)) insert.call(this, item);
  };
  index.remove = function (item) {
    heldBy(this).forget(item);
    remove.call(this, item);
  };
  index.removeById = function (unitId, sheetId) {
    heldBy(this).forgetSheet(unitId, sheetId);
    removeById.call(this, unitId, sheetId);
  };
  index.clear = function () {
    indexes.delete(this);
    clear.call(this);
  };
  index.fromJSON = function (held) {
    indexes.delete(this);
    fromJSON.call(this, held);
  };
}
