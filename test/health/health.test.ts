import { readFileSync } from "node:fs";

import { fileFinding, type Answer } from "../../src/health/fileFinding";
import { readFileList, type FileList } from "../../src/health/fileList";
import { machineFindings } from "../../src/health/machineFindings";
import { asText, summary, type Report } from "../../src/health/report";
import { serverFindings } from "../../src/health/serverFindings";

const hash = "a".repeat(64);
const file = { path: "index.js", bytes: 10, sha256: hash };
const fine: Answer = { kind: "answered", status: 200, bytes: 10, sha256: hash, type: "text/javascript; charset=utf-8" };

describe("a file", () => {
  it.each<[string, Answer, string, RegExp]>([
    ["as packaged", fine, "good", /^正常$/],
    ["with the older type for scripts", { ...fine, type: "application/x-javascript" }, "good", /^正常$/],
    ["that no server answers for", { kind: "silent" }, "bad", /连不上网站.*证书/],
    ["that isn't there", { ...fine, status: 404 }, "bad", /没有这个文件.*重新复制/],
    ["that asks for a password", { ...fine, status: 401 }, "bad", /不允许读取.*匿名/],
    ["that is forbidden", { ...fine, status: 403 }, "bad", /不允许读取/],
    ["that breaks the server", { ...fine, status: 500 }, "bad", /状态 500/],
    ["copied in part", { ...fine, bytes: 9 }, "bad", /9 字节，应为 10 字节/],
    ["changed", { ...fine, sha256: "b".repeat(64) }, "bad", /内容与发布时不同/],
    ["of a type no browser runs", { ...fine, type: "text/plain" }, "bad", /标为“text\/plain”/],
    ["of no type", { ...fine, type: "" }, "bad", /标为“无类型”/],
    ["whose content can't be compared", { ...fine, sha256: undefined }, "note", /没有核对内容/],
  ])("%s", (_, answer, state, sentence) => {
    const finding = fileFinding(file, answer);
    expect(finding).toMatchObject({ state, what: { zh: "index.js" } });
    expect(finding.says.zh).toMatch(sentence);
    expect(finding.says.en).toMatch(/^[^\u4e00-\u9fff]+$/);
  });

  it("that isn't a script may have any type", () =>
    expect(fileFinding({ ...file, path: "icons/mark-16.png" }, { ...fine, type: "image/png" }).state).toBe("good"));
});

const list: FileList = {
  version: "1.2.3.0",
  baseUrl: "https://intranet/pinghui",
  contentSecurityPolicy: "default-src 'none'; script-src 'self'",
  files: [file, { ...file, path: "office-js/office.js", bytes: 20_000 }, { ...file, path: "icons/mark-16.png" }],
};
const rightHeaders: Record<string, string> = {
  "taskpane.html content-security-policy": "script-src  'self';default-src 'none';",
  "taskpane.html cache-control": "no-cache",
  "taskpane.html x-content-type-options": "nosniff",
  "icons/mark-16.png cache-control": "public, max-age=86400",
  "office-js/office.js content-encoding": "gzip",
};
const server = (headers: Record<string, string | undefined>, pageBase = list.baseUrl, secure = true, of = list) =>
  serverFindings(of, pageBase, secure, (path, name) => ({ ...rightHeaders, ...headers })[`${path} ${name}`])
    .filter(({ state }) => state !== "good")
    .map(({ state, what, says }) => `${state} ${what.zh}：${says.zh}`);

describe("the server's settings", () => {
  it("are fine as we ship them, however a policy is spaced and ordered", () => expect(server({})).toEqual([]));
  it.each<[string, string[], RegExp]>([
    ["no policy", server({ "taskpane.html content-security-policy": undefined }), /^bad 内容安全策略/],
    ["another policy", server({ "taskpane.html content-security-policy": "default-src *" }), /^note .*default-src \*/],
    ["framing forbidden", server({ "taskpane.html x-frame-options": "DENY" }), /^bad X-Frame-Options.*DENY/],
    ["pages that are kept", server({ "taskpane.html cache-control": "max-age=600" }), /^bad 网页缓存.*旧版/],
    ["nothing said about keeping", server({ "taskpane.html cache-control": undefined }), /^bad 网页缓存/],
    ["icons that aren't kept", server({ "icons/mark-16.png cache-control": "no-store" }), /^bad 图标缓存/],
    ["no nosniff", server({ "taskpane.html x-content-type-options": undefined }), /^note X-Content-Type-Options/],
    [
      "no compression",
      server({ "office-js/office.js content-encoding": undefined }),
      /^note 压缩传输.*office\.js 要传 20 KB/,
    ],
    ["another address", server({}, "https://other/pinghui"), /^bad 网站地址.*other.*intranet/],
    [
      "no https",
      server({}, "http://intranet/pinghui", false, { ...list, baseUrl: "http://intranet/pinghui" }),
      /^bad 加密连接/,
    ],
    [
      "no office.js",
      server({ "index.js content-encoding": "gzip" }, list.baseUrl, true, { ...list, files: [file] }),
      /^note office\.js/,
    ],
  ])("%s", (_, findings, finding) => {
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(finding);
  });
});

describe("the machine", () => {
  const engine = (userAgent: string, inWebView = false) =>
    machineFindings({ userAgent, inWebView, language: "zh-CN", width: 350 })[0];
  const chromium = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome";
  it.each([
    ["WebView2 of today", `${chromium}/130.0.0.0 Safari/537.36 Edg/130.0.0.0`, "good"],
    ["the oldest we build for", `${chromium}/109.0.0.0 Safari/537.36 Edg/109.0.0.0`, "good"],
    ["one older", `${chromium}/108.0.0.0 Safari/537.36 Edg/108.0.0.0`, "bad"],
    ["Edge before Chromium", `${chromium}/70.0.3538.102 Safari/537.36 Edge/18.19042`, "bad"],
    ["Internet Explorer in Excel 2019", "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko", "bad"],
    [
      "Excel on a Mac",
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)",
      "good",
    ],
    ["something else", "curl/8.0", "note"],
  ])("%s", (_, userAgent, state) => expect(engine(userAgent)?.state).toBe(state));
  it("knows a pane from a browser", () =>
    expect([engine(chromium, true)?.what.zh, engine(chromium)?.what.zh]).toEqual(["窗格组件（WebView2）", "浏览器"]));
});

describe("the report", () => {
  const good = fileFinding(file, fine);
  const bad = fileFinding({ ...file, path: "gate.js" }, { ...fine, status: 404 });
  const note = fileFinding(file, { ...fine, sha256: undefined });
  const report: Report = { list, files: [good], done: 1, server: [], machine: [] };
  it.each<[string, Report, string, string]>([
    ["nothing to read", { ...report, list: undefined }, "bad", "读不到文件清单"],
    ["still looking", { ...report, files: undefined, done: 2 }, "waiting", "正在检查文件，2 / 3"],
    ["all is well", report, "good", "全部正常，可以使用。"],
    ["something to consider", { ...report, files: [good, note] }, "note", "可以使用，有 1 项建议。"],
    [
      "something wrong",
      { ...report, files: [good, note, bad], server: [bad] },
      "bad",
      "有 2 项要处理，另有 1 项建议。",
    ],
  ])("%s", (_, told, state, sentence) => {
    expect(summary(told).state).toBe(state);
    expect(summary(told).says.zh).toContain(sentence);
  });
  it("can be sent as text, in which good files are only counted", () =>
    expect(asText({ ...report, files: [good, bad] }, "zh").split("\n")).toEqual([
      "有 1 项要处理。",
      "https://intranet/pinghui · 1.2.3.0",
      "[要处理] gate.js：网站上没有这个文件。请把安装包里 web 文件夹的内容重新复制到网站。",
      "正常的文件：1 个",
    ]));
});

describe("files.json", () => {
  it("is read back as it was written", () => expect(readFileList(JSON.stringify(list))).toEqual(list));
  it.each([
    ["a server's own page", "<!doctype html><title>404</title>"],
    ["another JSON", '{"name":"x"}'],
    ["no files", JSON.stringify({ ...list, files: [] })],
    ["a hash that is none", JSON.stringify({ ...list, files: [{ ...file, sha256: "x" }] })],
    ["nothing", "null"],
  ])("is none: %s", (_, text) => expect(readFileList(text)).toBeUndefined());
});

describe("our static pages", () => {
  it.each(["health.html", "help.html"])("%s obeys the policy and asks no other site", (page) => {
    const html = readFileSync(`src/health/${page}`, "utf8");
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|https?:\/\//i);
    for (const [, attributes, content] of html.matchAll(/<script([^>]*)>([^<]*)/g)) {
      expect(attributes).toContain("src=");
      expect(content).toBe("");
    }
    expect(html).toMatch(/<html lang="zh-CN">[^]*lang="en"/);
  });
});
