import type { FileList } from "./fileList";
import { plain, type Finding, type Sentence } from "./sentence";

/** Reads one header of a file that was fetched; undefined when the file or the header is missing. */
export type HeaderOf = (path: string, name: string) => string | undefined;

const good = (what: Sentence, says: Sentence): Finding => ({ state: "good", what, says });
const set: Sentence = { zh: "已设置", en: "Set" };

function address(list: FileList, pageBase: string): Finding {
  const what = { zh: "网站地址", en: "Address" };
  if (pageBase === list.baseUrl) return good(what, plain(pageBase));
  return {
    state: "bad",
    what,
    says: {
      zh: `本页打开在 ${pageBase}，安装包却是为 ${list.baseUrl} 做的，功能区按钮会打开后一个地址。请用正确的地址重新打包。`,
      en: `This page is at ${pageBase}, but the package was made for ${list.baseUrl}, which is where the ribbon buttons go. Package again for the right address.`,
    },
  };
}

function transport(pageBase: string, secure: boolean): Finding {
  const what = { zh: "加密连接", en: "Encrypted connection" };
  if (pageBase.startsWith("https:") && secure) {
    return good(what, {
      zh: "使用 https，浏览器信任证书",
      en: "https, and the browser trusts the certificate",
    });
  }
  return {
    state: "bad",
    what,
    says: {
      zh: "本页不是通过受信任的 https 打开的，Excel 会拒绝。请给网站装上本单位证书机构签发的证书。",
      en: "This page wasn't opened over trusted https; Excel will refuse it. Give the site a certificate of your authority.",
    },
  };
}

/** Order and spacing don't matter in a policy; a stricter or looser rule does. */
const normalPolicy = (policy: string) =>
  policy
    .split(";")
    .map((rule) => rule.trim().split(/\s+/).join(" "))
    .filter((rule) => rule !== "")
    .sort()
    .join("; ");

function policy(list: FileList, headerOf: HeaderOf): Finding {
  const what = { zh: "内容安全策略（CSP）", en: "Content security policy (CSP)" };
  const stated = headerOf("taskpane.html", "content-security-policy");
  if (stated === undefined) {
    return {
      state: "bad",
      what,
      says: {
        zh: "网站没有发送 Content-Security-Policy。请照 web.config 或 nginx.conf 设置。",
        en: "The site doesn't send Content-Security-Policy. Set it as in web.config or nginx.conf.",
      },
    };
  }
  if (normalPolicy(stated) === normalPolicy(list.contentSecurityPolicy)) return good(what, set);
  return {
    state: "note",
    what,
    says: {
      zh: `与安装包给出的不同，请核对是不是有意改的：${stated}`,
      en: `It differs from the package's. Is that meant? ${stated}`,
    },
  };
}

function framing(headerOf: HeaderOf): Finding | undefined {
  const stated = headerOf("taskpane.html", "x-frame-options");
  if (stated === undefined) return undefined;
  return {
    state: "bad",
    what: plain("X-Frame-Options"),
    says: {
      zh: `网站发送了 X-Frame-Options：${stated}，网页版 Excel 打不开窗格。请去掉；允许谁嵌入由 CSP 决定。`,
      en: `The site sends X-Frame-Options: ${stated}, so Excel on the web can't show the pane. Remove it; the CSP says who may frame it.`,
    },
  };
}

function freshness(headerOf: HeaderOf): Finding {
  const what = { zh: "网页缓存", en: "Caching of pages" };
  if (/\b(?:no-cache|no-store|max-age=0)\b/.test(headerOf("taskpane.html", "cache-control") ?? "")) {
    return good(what, { zh: "每次都核对有没有新版", en: "Asked for anew each time" });
  }
  return {
    state: "bad",
    what,
    says: {
      zh: "taskpane.html 没有设 Cache-Control: no-cache，更新后同事可能还在用旧版。请照 web.config 或 nginx.conf 设置。",
      en: "taskpane.html has no Cache-Control: no-cache, so colleagues may stay on an old version. Set it as in web.config or nginx.conf.",
    },
  };
}

function icons(list: FileList, headerOf: HeaderOf): Finding | undefined {
  const icon = list.files.find(({ path }) => path.startsWith("icons/"));
  if (!icon || !/\bno-store\b/.test(headerOf(icon.path, "cache-control") ?? "")) return undefined;
  return {
    state: "bad",
    what: { zh: "图标缓存", en: "Caching of icons" },
    says: {
      zh: "图标设了 no-store，功能区可能不显示图标。请允许缓存。",
      en: "Icons are sent with no-store; the ribbon may show none. Let them be cached.",
    },
  };
}

function compression(list: FileList, headerOf: HeaderOf): Finding | undefined {
  const largest = list.files
    .filter(({ path }) => path.endsWith(".js"))
    .sort((one, other) => other.bytes - one.bytes)
    .at(0);
  if (!largest) return undefined;
  const what = { zh: "压缩传输", en: "Compression" };
  if (headerOf(largest.path, "content-encoding") !== undefined) return good(what, { zh: "已启用", en: "On" });
  return {
    state: "note",
    what,
    says: {
      zh: `没有压缩，${largest.path} 要传 ${Math.ceil(largest.bytes / 1024)} KB。网速慢时请启用 gzip。`,
      en: `Off: ${largest.path} travels as ${Math.ceil(largest.bytes / 1024)} KB. Turn on gzip where the network is slow.`,
    },
  };
}

function sniffing(headerOf: HeaderOf): Finding {
  const what = plain("X-Content-Type-Options");
  if (headerOf("taskpane.html", "x-content-type-options") === "nosniff") return good(what, set);
  return {
    state: "note",
    what,
    says: { zh: "建议设为 nosniff。", en: "Better set to nosniff." },
  };
}

function library(list: FileList): Finding {
  const what = plain("office.js");
  if (list.files.some(({ path }) => path === "office-js/office.js")) {
    return good(what, { zh: "在本网站上，不访问外网", en: "On this site; no other site is asked" });
  }
  return {
    state: "note",
    what,
    says: {
      zh: "安装包里没有 office-js，窗格要从外网读取；封闭网络里打不开，请用带 office.js 的构建重新打包。",
      en: "The package has no office-js, so the pane fetches it from outside. On a closed net, package a build that has it.",
    },
  };
}

/** What the server says with its files: only headers a page may read of its own origin. `pageBase` has no trailing slash. */
export function serverFindings(list: FileList, pageBase: string, secure: boolean, headerOf: HeaderOf): Finding[] {
  return [
    address(list, pageBase),
    transport(pageBase, secure),
    library(list),
    policy(list, headerOf),
    framing(headerOf),
    freshness(headerOf),
    icons(list, headerOf),
    sniffing(headerOf),
    compression(list, headerOf),
  ].filter((finding) => finding !== undefined);
}
