import { receive, send } from "../../src/taskpane/worker/carriage";
import { consolidated, sampleRound } from "../builders/sampleRound";
import { shippedSchemes } from "../../src/cli/schemes";

describe("from the worker to the page", () => {
  it("a round is the same as if it had never been handed over", () => {
    const { verdicts, sample, workbook } = sampleRound({ departments: 6, banners: 2, odd: 4 });
    const carried = verdicts.map((verdict) => {
      const sent = structuredClone(send({ is: "return", verdict }));
      const received = receive(sent, shippedSchemes());
      if (received.is !== "return") throw new Error("no return");
      return received.verdict;
    });
    const again = consolidated(carried, sample.roster).workbook;
    const plain = (plan: typeof workbook) =>
      plan.sheets.map(({ longTable, ...sheet }) => ({ ...sheet, long: longTable ? [...longTable.rows()] : [] }));
    expect(plain(again)).toEqual(plain(workbook));
  });
});
