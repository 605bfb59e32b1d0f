import { expect, it } from "@jest/globals";
import { namesApart } from "#usecases/namesApart";

it("keeps names apart that Windows takes for one, and those that a number would make alike", () => {
  const names = ["某局", "某局", "A", "a", "某局 (2)", "另一局"];
  expect(namesApart(names, (name, number) => `${name} (${number})`)).toEqual([
    "某局",
    "某局 (2)",
    "A",
    "a (2)",
    "某局 (2) (2)",
    "另一局",
  ]);
});
