import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { bannerScheme, departmentScheme } from "../builders/schemes";

describe("docs/score-json.md", () => {
  it("lists every annex with its columns, required ones bold", () => {
    const listed = readFileSync("docs/score-json.md", "utf8")
      .split("\n")
      .filter((line) => /^\| (departments|banners) /.test(line));
    const rows = [departmentScheme, bannerScheme].flatMap(({ id, annexes }) =>
      annexes.map(({ key, columns }) => {
        const told = columns
          .filter(({ computed }) => computed === undefined)
          .map(({ key: name, required, kind, options = [] }) => {
            const choices = options.map(({ zh }) => zh).join(" ");
            return `${required ? `**${name}**` : name}${kind === "choice" && name !== "indicator" ? ` (${choices})` : ""}`;
          });
        return `| ${id} | \`${key}\` | ${told.join(", ")} |`;
      }),
    );
    expect(listed).toEqual(rows);
  });
});
