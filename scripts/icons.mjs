// Draws assets/icons/NAME-SIZE.png from NAME.svg, and the sizes below 32 from NAME-small.svg, with Chromium.
// The PNGs are committed, so nobody needs Chromium who doesn't change an icon. CHROMIUM names another browser.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = fileURLToPath(new URL("../assets/icons/", import.meta.url));
const small = [16, 20, 24];
const large = [32, 40, 48, 64, 80];

const drawings = readdirSync(folder)
  .filter((file) => file.endsWith(".svg"))
  .flatMap((file) => {
    const source = file.replace(/\.svg$/, "");
    const svg = readFileSync(join(folder, file)).toString("base64");
    const name = source.replace(/-small$/, "");
    return (source === name ? large : small).map((size) => ({ file: `${name}-${size}.png`, size, svg }));
  });

// One page draws all of them and leaves the bytes in its text, so that one start of the browser is enough.
const page = `<!doctype html><meta charset="utf-8"><title>icons</title><pre></pre><script>
const draw = async ({ file, size, svg }) => {
  const image = new Image();
  image.width = image.height = size;
  image.src = "data:image/svg+xml;base64," + svg;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: size, height: size });
  canvas.getContext("2d").drawImage(image, 0, 0, size, size);
  return file + " " + canvas.toDataURL("image/png").split(",")[1];
};
Promise.all(${JSON.stringify(drawings)}.map(draw)).then((lines) => {
  document.querySelector("pre").textContent = lines.join("\\n");
});
</script>`;

const workshop = mkdtempSync(join(tmpdir(), "pinghui-icons-"));
try {
  const sheet = join(workshop, "icons.html");
  writeFileSync(sheet, page);
  const browser = process.env.CHROMIUM ?? "chromium";
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=10000", "--dump-dom"];
  const dom = execFileSync(browser, [...flags, pathToFileURL(sheet).href], {
    encoding: "utf8",
    maxBuffer: 64 * 2 ** 20,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const lines = /<pre>([^<]+)<\/pre>/.exec(dom)?.[1]?.trim().split("\n") ?? [];
  if (lines.length !== drawings.length) throw new Error(`${lines.length} of ${drawings.length} icons were drawn`);
  for (const line of lines) {
    const space = line.indexOf(" ");
    writeFileSync(join(folder, line.slice(0, space)), Buffer.from(line.slice(space + 1), "base64"));
  }
  console.log(`画好 ${lines.length} 个图标。${lines.length} icons drawn.`);
} finally {
  rmSync(workshop, { recursive: true, force: true });
}
