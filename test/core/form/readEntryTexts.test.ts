import { readEntryTexts } from "#core/form/readEntryTexts";
import { mark } from "#core/form/keys";
import { sheetOf } from "./marked";

const sheet = (name: string, corner: string, rows: readonly (readonly (string | number | null)[])[]) =>
  sheetOf(name, [[corner, "ph.name", "ph.count"], ...rows]);

describe("what stands in a sheet of entries", () => {
  const sheets = [
    sheet("封面", mark.cover, [["a", "不是", 1]]),
    sheet("甲", mark.data, [
      ["a", " 市甲局 ", 3],
      ["b", null, 0],
      [null, "无键", 9],
      ["a", "再来", 4],
    ]),
    sheet("乙", mark.data, [
      ["a", "另一张", 5],
      ["c", "市丙局", null],
    ]),
  ];
  it("goes by the keys of rows and columns; what comes first counts", () => {
    expect([...readEntryTexts({ sheets }, mark.data)]).toEqual([
      ["a", { name: "市甲局", count: "3" }],
      ["b", { name: "", count: "0" }],
      ["c", { name: "市丙局", count: "" }],
    ]);
  });
  it("is nothing where no sheet has that corner", () => {
    expect([...readEntryTexts({ sheets }, mark.score)]).toEqual([]);
    expect([...readEntryTexts({ sheets: [sheetOf("白", [["a", "b"]])] }, mark.data)]).toEqual([]);
  });
});
