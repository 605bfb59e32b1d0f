import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readFileList } from "../../src/health/fileList";
import { iconSize } from "../manifest/icons";
import { manifestFaults } from "../manifest/lint";
import { writeStandIn } from "./standIn";

const release = (JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version;
const intranet = "https://intranet.example:8443/ping.hui";
const workshop = mkdtempSync(join(tmpdir(), "pinghui-package-"));
const built = join(workshop, "built");
const out = join(workshop, "out");

const pack = (...args: string[]) =>
  spawnSync(process.execPath, ["scripts/package.mjs", ...args], { encoding: "utf8", env: { ...process.env } });
const packed = (...args: string[]) => {
  const result = pack("--built", built, ...args);
  if (result.status !== 0) throw new Error(result.stderr);
  return result;
};
const read = (path: string) => readFileSync(join(out, path), "utf8");
const idOf = (manifest: string) => /<Id>(.*)<\/Id>/.exec(manifest)?.[1];
const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

beforeAll(() => {
  writeStandIn(built);
  packed(
    "--base-url",
    intranet,
    "--out",
    out,
    "--catalogue",
    "\\\\fs01\\加载项",
    "--frame-host",
    "https://oos.example",
  );
});
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

describe("npm run package", () => {
  it("makes a manifest for the address that has nothing wrong with it", () =>
    expect(
      manifestFaults(read("catalogue/pinghui.xml"), { baseUrl: intranet, version: `${release}.0`, iconSize }),
    ).toEqual([]));

  it("puts the pane, icons, health page and help on the site, without source maps", () => {
    const site = files(join(out, "web"));
    expect(site).toEqual(
      expect.arrayContaining([
        "files.json",
        "gate.js",
        "health.css",
        "health.html",
        "health.js",
        "help.html",
        "icons/mark-32.png",
        "index.0123abcd4567.js",
        "office-js/office.js",
        "office-js/zh-cn/office_strings.js",
        "taskpane.html",
        "web.config",
      ]),
    );
    expect(site.filter((path) => path.endsWith(".map"))).toEqual([]);
  });

  it("lists every file of the site with size and hash, but not the list itself and what IIS keeps to itself", () => {
    const list = readFileList(read("web/files.json"));
    expect(list).toMatchObject({ baseUrl: intranet, version: `${release}.0` });
    const site = files(join(out, "web")).filter((path) => path !== "files.json" && path !== "web.config");
    expect(list?.files.map(({ path }) => path).sort()).toEqual(site);
    expect(list?.files.find(({ path }) => path === "gate.js")).toEqual({
      path: "gate.js",
      bytes: 9,
      sha256: createHash("sha256").update("var gate;").digest("hex"),
    });
  });

  it("gives a checksum of every file", () => {
    const lines = read("checksums.txt").trimEnd().split("\n");
    for (const line of lines) {
      const [hash, path] = line.split("  ") as [string, string];
      expect([
        path,
        createHash("sha256")
          .update(readFileSync(join(out, path)))
          .digest("hex"),
      ]).toEqual([path, hash]);
    }
    expect(lines.length).toBe(files(out).length - 1);
  });

  it("tells IIS which files may be kept", () => {
    const config = read("web/web.config");
    const kept = [...config.matchAll(/<location path="([^"]+)">[^]*?value="([^"]+)"/g)].map((found) => found.slice(1));
    expect(kept).toEqual([
      ["icons", "public, max-age=86400"],
      // office.js's own files have fixed names, even one that looks hashed.
      ["index.0123abcd4567.js", "public, max-age=31536000, immutable"],
    ]);
    expect(config).toContain('<add name="Cache-Control" value="no-cache" />');
    expect(config).not.toContain('<add name="X-Frame-Options"');
  });

  it.each(["web/web.config", "admin/nginx.conf", "web/files.json"])("states one strict policy: %s", (path) => {
    const policy = /default-src 'none';[^"]*/.exec(read(path))?.[0];
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-/);
    expect(policy).toMatch(/frame-ancestors 'self' .*https:\/\/excel\.cloud\.microsoft .*https:\/\/oos\.example$/);
    expect(policy).not.toMatch(/unsafe-|\*[ ;]/);
  });

  it("takes over what the pane's page allows, such as office.js from elsewhere", () => {
    const own = join(workshop, "elsewhere");
    cpSync(built, own, { recursive: true });
    const meta = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' https://office.example" />`;
    writeFileSync(join(own, "taskpane/taskpane.html"), `<!doctype html>${meta}`);
    const folder = join(workshop, "elsewhere-out");
    expect(pack("--built", own, "--base-url", intranet, "--out", folder).status).toBe(0);
    const list = readFileList(readFileSync(join(folder, "web/files.json"), "utf8"));
    expect(list?.contentSecurityPolicy).toMatch(
      /^default-src 'none'; script-src 'self' https:\/\/office\.example; frame-ancestors 'self' /,
    );
  });

  it("tells nginx address, port and folder", () => {
    const config = read("admin/nginx.conf");
    expect(config).toContain("listen 8443 ssl;");
    expect(config).toContain("server_name intranet.example;");
    expect(config).toContain("location /ping.hui/ {");
    // A dot is any character in nginx's patterns.
    expect(config).toContain('"~^/ping\\.hui/office-js/" "no-cache";');
  });

  it("writes the catalogue for regedit and for group policy", () => {
    const registry = readFileSync(join(out, "admin/catalogue.reg"));
    expect(registry.toString("hex", 0, 2)).toBe("fffe");
    const text = registry.toString("utf16le", 2);
    expect(text).toMatch(/^Windows Registry Editor Version 5\.00\r\n/);
    expect(text).toContain('"Url"="\\\\\\\\fs01\\\\加载项"\r\n');
    const key = /TrustedCatalogs\\(\{[0-9a-f-]{36}\})\]\r\n"Id"="(.*)"/.exec(text);
    expect(key?.[1]).toBe(key?.[2]);
    const policy = read("admin/catalogue-gpo.xml");
    expect(policy).toContain(`TrustedCatalogs\\${key?.[1]}"`);
    expect(policy).toContain('name="Url" type="REG_SZ" value="\\\\fs01\\加载项"');
  });

  it("marks PowerShell and README as UTF-8, which old Windows needs to be told", () => {
    for (const path of ["admin/clear-cache.ps1", "README.txt"]) {
      expect(readFileSync(join(out, path)).toString("hex", 0, 3)).toBe("efbbbf");
      expect(read(path).replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    }
    expect(read("admin/clear-cache.cmd")).toMatch(/^[\x00-\x7f]*$/);
  });

  it("makes the same bytes again, in place of what it made before", () => {
    const before = read("checksums.txt");
    packed(
      "--base-url",
      intranet,
      "--out",
      out,
      "--catalogue",
      "\\\\fs01\\加载项",
      "--frame-host",
      "https://oos.example",
    );
    expect(read("checksums.txt")).toBe(before);
    expect(existsSync(`${out}.part`)).toBe(false);
  });

  it("gives an address one id, and every address another; --id and --revision are kept", () => {
    const manifestOf = (...args: string[]) => {
      const folder = join(workshop, "other");
      packed("--out", folder, ...args);
      return readFileSync(join(folder, "catalogue/pinghui.xml"), "utf8");
    };
    const other = manifestOf("--base-url", "https://intranet.example/trial");
    const given = "0E6F3A52-0000-4000-8000-000000000001";
    const chosen = manifestOf("--base-url", intranet, "--id", given, "--revision", "7");
    const ids = [readFileSync("manifest.xml", "utf8"), read("catalogue/pinghui.xml"), other, chosen].map(idOf);
    expect(new Set(ids).size).toBe(4);
    // What Python's uuid.uuid5 says for our name space and this address.
    expect(ids[1]).toBe("e864be4d-49ed-57e1-98af-1adb7115a324");
    expect(ids[3]).toBe(given.toLowerCase());
    expect(chosen).toContain(`<Version>${release}.7</Version>`);
  });
});

describe("npm run package refuses", () => {
  it.each([
    ["no address", [], "请用 --base-url 写明网站地址。"],
    ["an address without https", ["--base-url", "http://intranet/pinghui"], "网站地址须以 https:// 开头"],
    ["a slash at the end", ["--base-url", "https://intranet/pinghui/"], "请去掉网站地址末尾的“/”"],
    ["no address at all", ["--base-url", "intranet/pinghui"], "不是网址"],
    ["a password", ["--base-url", "https://a:b@intranet/pinghui"], "不能有用户名、密码"],
    ["a question", ["--base-url", "https://intranet/pinghui?x=1"], "不能有用户名、密码、“?”"],
    ["capitals in the host", ["--base-url", "https://Intranet/pinghui"], "请把网站地址写成“https://intranet/pinghui”"],
    ["an id that is none", ["--base-url", "https://intranet", "--id", "pinghui"], "不是 GUID"],
    ["a revision that is none", ["--base-url", "https://intranet", "--revision", "b"], "应是 0 到 99999 的整数"],
    [
      "a folder that isn't shared",
      ["--base-url", "https://intranet", "--catalogue", "D:\\加载项"],
      "\\\\服务器\\共享名",
    ],
    ["a frame host with a path", ["--base-url", "https://intranet", "--frame-host", "https://oos/x"], "不带路径"],
    ["an option nobody knows", ["--base-url", "https://intranet", "--url", "x"], "看不懂这个选项"],
    [
      "a missing build",
      ["--base-url", "https://intranet", "--built", join(workshop, "nothing")],
      "请先运行 npm run build",
    ],
  ])("%s", (_, args, sentence) => {
    const result = pack(...args, "--out", join(workshop, "refused"));
    expect(result.status).toBe(2);
    const [chinese, english] = result.stderr.split("\n");
    expect(chinese).toContain(sentence);
    expect(english).toMatch(/^[^\u4e00-\u9fff]*[A-Za-z]/);
    expect(existsSync(join(workshop, "refused"))).toBe(false);
  });

  it("a build without health page", () => {
    const half = join(workshop, "half");
    cpSync(built, half, { recursive: true });
    rmSync(join(half, "health"), { recursive: true });
    expect(pack("--base-url", "https://intranet", "--built", half).stderr).toContain(
      "health.js，请先运行 npm run build",
    );
  });

  it("to replace a folder that holds other things, and leaves it alone", () => {
    const folder = join(workshop, "precious");
    mkdirSync(folder);
    writeFileSync(join(folder, "报表.xlsx"), "x");
    const result = pack("--built", built, "--base-url", "https://intranet", "--out", folder);
    expect([result.status, result.stderr]).toEqual([2, expect.stringContaining("里有别的东西，没有动它")]);
    expect(files(folder)).toEqual(["报表.xlsx"]);
    expect(existsSync(`${folder}.part`)).toBe(false);
  });
});
