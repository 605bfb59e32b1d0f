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
      const bench = await openWorkbench(browser, url, {
        query: `language=${language}&theme=${theme === "dark" ? "dark" : "light"}`,
        ...(theme === "forced" && { colors: "forced" }),
      });
      const look = async (screen, width) => {
        const name = `looks-${short}-${theme}-${screen}-${width}`;
        await setWidth(bench, width);
        await bench.page.screenshot({ path: path.join(out, `${name}.png`) });
        for (const one of await seriousIn(bench)) {
          failed++;
          console.log(`  ${name}: ${one}`);
        }
      };
      await look("start", 350);
      await bench.page.keyboard.press("Enter");
      await bench.says(/\d+ (?:\/|of) \d+/, 120_000);
      await look("unit", 320);
      await look("unit", 350);
      await bench.click(/检查并准备报送|Check and hand in/);
      await bench.says(/处，须改正|errors to correct/);
      await look("hand-in", 320);
      await bench.sample("round");
      await bench.says(/数从哪里来|Where does a number come from/, 120_000);
      await look("office", 320);
      await look("office", 350);
      for (const one of await bench.faults()) {
        failed++;
        console.log(`  ${short}, ${theme}: ${one}`);
      }
      await bench.close();
    }
  }
  console.log(
    `looks: ${failed === 0 ? "four screens, two languages, three themes, two widths: nothing serious" : `${failed} faults`}`,
  );
  return failed;
}

/** As `?pane=` has it, and a moment for the pane to draw itself anew. */
async function setWidth(bench, width) {
  await bench.page.evaluate((px) => document.getElementById("desk").style.setProperty("--pane", `${px}px`), width);
  await bench.frame.waitForFunction((px) => Math.abs(window.innerWidth - px) <= 2, { timeout: 10_000 }, width);
}

async function seriousIn(bench) {
  const found = [
    // Univer's own elements are not ours to mend.
    ...(await violations(bench.page.mainFrame(), [["#univer"], ["#pane"]])),
    ...(await violations(bench.frame, [["[data-tabster-dummy]"]])),
  ];
  const wide = await bench.frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return wide > 0 ? [...found, `the pane is ${wide} px too wide`] : found;
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
