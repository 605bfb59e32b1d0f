// How it looks: both languages, light, dark and forced colours, at both widths of the pane; axe on our page and on the pane.
import path from "node:path";
import axe from "axe-core";
import { openWorkbench } from "./workbenchPage.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const SERIOUS = new Set(["serious", "critical"]);

export async function looks(browser, url, out) {
  let failed = 0;
  for (const [language, short] of [
    ["zh-CN", "zh"],
    ["en-US", "en"],
  ]) {
    for (const theme of ["light", "dark", "forced"]) {
      for (const width of [320, 350]) {
        const name = `looks-${short}-${theme}-${width}`;
        const dark = theme === "dark" ? "dark" : "light";
        const bench = await openWorkbench(browser, url, {
          query: `language=${language}&theme=${dark}&pane=${width}&role=unit`,
          ...(theme === "forced" && { colors: "forced" }),
        });
        await bench.says(/\d+ (?:\/|of) \d+/, 120_000);
        await bench.page.screenshot({ path: path.join(out, `${name}.png`) });
        const found = [
          // Univer's own elements are not ours to mend.
          ...(await violations(bench.page.mainFrame(), [["#univer"], ["#pane"]])),
          ...(await violations(bench.frame, [["[data-tabster-dummy]"]])),
        ];
        const wide = await bench.frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (wide > 0) found.push(`the pane is ${wide} px too wide`);
        for (const one of [...found, ...(await bench.faults())]) {
          failed++;
          console.log(`  ${name}: ${one}`);
        }
        await bench.close();
      }
    }
  }
  console.log(
    `looks: ${failed === 0 ? "two languages, three themes, two widths, nothing serious" : `${failed} faults`}`,
  );
  return failed;
}

async function violations(frame, exclude) {
  await frame.evaluate(axe.source);
  const { violations: found } = await frame.evaluate(
    (rules, without) => window.axe.run({ exclude: without }, { runOnly: rules }),
    RULES,
    exclude,
  );
  return found
    .filter(({ impact }) => SERIOUS.has(impact))
    .map(
      ({ id, nodes }) => `axe ${id}: ${nodes[0]?.html.slice(0, 140)} ${nodes[0]?.failureSummary?.split("\n")[1] ?? ""}`,
    );
}
