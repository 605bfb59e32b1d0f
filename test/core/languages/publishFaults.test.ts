import { describe, expect, it } from "@jest/globals";
import { languages } from "#core/languages/index";
import type { PublishFault } from "#core/scheme/publishScheme";

/** What the pane says where a scheme may not be published: what is wrong, and where to mend it. */
describe("a scheme that is not published, in the pane", () => {
  it.each<[PublishFault, string, string]>([
    [
      { kind: "notOffered", ids: ["D1.3", "D2.1"] },
      "佐证材料附表的选项里没有小项D1.3、D2.1，填表单位有得分就报不了，所以没有发布。请在“附表栏目”表里补上这些选项，再发布。",
      "The evidence annex does not offer D1.3, D2.1: units with points for it could never hand in, so nothing was published. Please add it to the options on the sheet “Annex columns” and publish again.",
    ],
    [
      { kind: "placesGone", places: ["the place"], version: "2" },
      "版本2里有the place的内容，这份工作簿却没有了；照此发布，这些内容就丢了，所以没有发布。要保留的，请从导出的那一版方案工作簿里复制回来；确实不要了的，请先复制回来，再把里面的内容清空。",
      "Version 2 says something in the place, which this workbook no longer has. It would be lost, so nothing was published. To keep it, please copy it back from the workbook exported from that version; if it is not wanted any more, copy it back and clear what it says.",
    ],
  ])("$kind", (fault, zh, en) => {
    expect(languages["zh-CN"].schemeDesk.publishing.fault(fault)).toBe(zh);
    expect(languages["en-US"].schemeDesk.publishing.fault(fault)).toBe(en);
  });
});
