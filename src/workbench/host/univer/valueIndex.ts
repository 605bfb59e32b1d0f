/** The part of `@univerjs/engine-formula` that this is about. */
interface Engine {
  readonly CELL_INVERTED_INDEX_CACHE: {
    canUseCache: (...where: never[]) => { rowsInCache: [number, number][]; rowsNotInCache: [number, number][] };
  };
}

/**
 * Univer 0.25.1 looks equal values up in an index that keeps 0 and "" under one key: once a column has been compared,
 * `A1=""` is TRUE for a cell that holds 0 (`InvertedIndexCache.getCellPositions`). 0 is not blank, to us least of all: we
 * let it find nothing in its index, so that it compares cell by cell.
 */
export function forgetValueIndex({ CELL_INVERTED_INDEX_CACHE }: Engine): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
}
