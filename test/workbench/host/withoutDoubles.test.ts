import { createRequire } from "node:module";
import { describe, expect, it } from "@jest/globals";
import type * as Core from "@univerjs/core";
import { withoutDoubles } from "../../../src/workbench/host/univer/withoutDoubles";

// Univer loads as CommonJS in Node itself only.
declare const nodeRequire: (name: string) => unknown;
const load = typeof nodeRequire === "function" ? nodeRequire : createRequire(`${process.cwd()}/package.json`);
const { RTree } = load("@univerjs/core") as typeof Core;
/** One of its own, so that whatever else runs here keeps Univer's. */
class Index extends RTree {}
withoutDoubles({ RTree: Index });

const column = { startRow: 0, startColumn: 2, endRow: 99, endColumn: 2 };
const cell = { startRow: 4, startColumn: 2, endRow: 4, endColumn: 2 };
const of = (id: string, range = column, sheetId = "data") => ({ unitId: "book", sheetId, id, range });

/** How often it is held, and who is found where the cell is. */
function seen(tree: Index): { held: number; found: string[] } {
  const ofSheet = (sheet: string) => tree.getTree("book", sheet) as { all(): unknown[] };
  const held = ofSheet("data").all().length + ofSheet("other").all().length;
  tree.openKdTree();
  const found = [...tree.bulkSearch([of("?", cell), of("?", cell, "other")])].map(String).sort();
  tree.closeKdTree();
  return { held, found };
}

describe("Univer's index of ranges without doubles", () => {
  it("holds each range of each id once", () => {
    const tree = new Index(true);
    for (let time = 0; time < 3; time++) tree.bulkInsert([of("a"), of("b"), of("a", cell), of("c", column, "other")]);
    expect(seen(tree)).toEqual({ held: 3, found: ["a", "b", "c"] });
  });

  it("takes a range again that was removed, with its sheet, or with everything", () => {
    const tree = new Index(true);
    const removals = [
      () => {
        tree.bulkRemove([of("a")]);
      },
      () => {
        tree.removeById("book", "data");
      },
      () => {
        tree.removeById("book");
      },
      () => {
        tree.clear();
      },
      () => {
        tree.fromJSON({});
      },
    ];
    for (const removed of removals) {
      tree.bulkInsert([of("a")]);
      expect(seen(tree).found).toEqual(["a"]);
      removed();
      expect(seen(tree)).toEqual({ held: 0, found: [] });
    }
  });

  it("keeps what another id has at the same place", () => {
    const tree = new Index(true);
    tree.bulkInsert([of("a"), of("b")]);
    tree.bulkRemove([of("a")]);
    tree.bulkInsert([of("b")]);
    expect(seen(tree)).toEqual({ held: 1, found: ["b"] });
  });
});
