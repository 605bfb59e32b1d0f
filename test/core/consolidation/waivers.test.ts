import { given } from "#core/answers/answer";
import { waiversOf } from "#core/consolidation/waivers";
import { departmentScheme } from "../../builders/schemes";
import { listed } from "./returned";

const [power, resp] = ["D2.4.powerListNotDue", "D2.4.respListNotDue"];
const unit = (code: string, ...waived: string[]) => ({
  unit: listed(code, code, { numbers: new Map(waived.map((id) => [id, given(true)])) }),
  status: "notReported" as const,
  submission: undefined,
  superseded: [],
  rejected: [],
  verified: false,
  place: undefined,
  selfOrder: undefined,
});
const waived = (...units: ReturnType<typeof unit>[]): string[] =>
  waiversOf({ scheme: departmentScheme, units, items: [] }).map(
    ({ indicator, parts, units: whom }) =>
      `${indicator.id} ${parts.join("")}: ${whom.map(({ code }) => code).join(" ")}`,
  );

describe("parts that the office says are not due yet", () => {
  it.each<[string, ReturnType<typeof unit>[], string[]]>([
    ["nobody has any", [unit("A"), unit("B")], []],
    ["one list of two", [unit("A"), unit("B", power)], ["D2.4 14: B"]],
    ["both lists, and what hangs on both", [unit("A", power, resp)], ["D2.4 1234: A"]],
    [
      "units with the same parts stand together, in the order of the roster",
      [unit("A", resp), unit("B", power), unit("C", resp)],
      ["D2.4 2: A C", "D2.4 14: B"],
    ],
  ])("%s", (_, units, expected) => expect(waived(...units)).toEqual(expected));
});
