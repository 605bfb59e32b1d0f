// Makes what an administrator needs for one address: the site, the manifest, server settings, Windows files, checksums.
//   npm run package -- --base-url https://intranet/pinghui [--out dist/site] [--id GUID] …
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { checksums, put } from "./delivery/files.mjs";
import { contentSecurityPolicy } from "./delivery/headers.mjs";
import { idFor, manifestFor } from "./delivery/manifest.mjs";
import { packageOptions } from "./delivery/options.mjs";
import { readMe } from "./delivery/readMe.mjs";
import { Refusal, run } from "./delivery/refusal.mjs";
import { nginxConf } from "./delivery/servers.mjs";
import { makeSite, readBuilt } from "./delivery/site.mjs";
import { clearCacheCommand, clearCacheScript, groupPolicyFile, registryFile } from "./delivery/windows.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

function build() {
  const webpack = createRequire(import.meta.url).resolve("webpack/bin/webpack.js");
  const names = ["--config-name", "taskpane", "--config-name", "health"];
  const { status } = spawnSync(process.execPath, [webpack, ...names], { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Refusal("没有构建成功，原因见上。\nThe build failed; the reason stands above.");
  return join(root, "dist");
}

/** Replaces only what is empty or was made here. @param {string} out */
function clear(out) {
  if (!existsSync(out)) return;
  const names = readdirSync(out);
  if (names.length > 0 && !(names.includes("checksums.txt") && names.includes("web"))) {
    throw new Refusal(
      `文件夹“${out}”里有别的东西，没有动它。请换一个空文件夹。\n“${out}” holds other things and was left alone. Choose an empty folder.`,
    );
  }
  rmSync(out, { recursive: true });
}

async function main() {
  const {
    baseUrl,
    id = idFor(baseUrl),
    revision,
    catalogue,
    frameHosts,
    ...options
  } = packageOptions(process.argv.slice(2));
  const version = `${JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version}.${revision}`;
  const built = options.built === undefined ? build() : resolve(options.built);

  const out = resolve(options.out);
  const draft = `${out}.part`;
  rmSync(draft, { recursive: true, force: true });
  try {
    const policy = contentSecurityPolicy(readBuilt(built, "taskpane/taskpane.html"), frameHosts);
    const count = makeSite({ root, built, folder: join(draft, "web"), baseUrl, version, policy });
    const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
    put(draft, "catalogue/pinghui.xml", manifestFor(manifest, { baseUrl, id, version }));
    put(draft, "admin/nginx.conf", nginxConf(baseUrl, policy));
    put(draft, "admin/clear-cache.cmd", clearCacheCommand);
    put(draft, "admin/clear-cache.ps1", clearCacheScript);
    if (catalogue) {
      put(draft, "admin/catalogue.reg", registryFile(catalogue));
      put(draft, "admin/catalogue-gpo.xml", groupPolicyFile(catalogue));
    }
    for (const guide of ["deploy.zh-CN.md", "deploy.en.md", "smoke-excel.md"]) {
      cpSync(join(root, "docs", guide), join(draft, "admin", guide));
    }
    put(draft, "README.txt", readMe({ baseUrl, id, version, catalogue }));
    put(draft, "checksums.txt", checksums(draft));
    clear(out);
    renameSync(draft, out);
    console.log(`已生成 ${out}：网站文件 ${count} 个，版本 ${version}，标识 ${id}。接下来看其中的 README.txt。`);
    console.log(`${count} files for ${baseUrl}, version ${version}, id ${id}. Next: README.txt in that folder.`);
    if (!catalogue) {
      console.log("没有写注册表和组策略文件；需要时加 --catalogue \\\\服务器\\共享名。");
      console.log("No registry or policy file was written; add --catalogue \\\\server\\share for them.");
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

await run(main);
