import type { ListedFile } from "./fileList";
import { plain, type Finding, type Sentence } from "./sentence";

/** What the server said when asked for a file. `sha256` is undefined where the browser can't compute it (no https). */
export type Answer =
  | { readonly kind: "silent" }
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly bytes: number;
      readonly sha256: string | undefined;
      readonly type: string;
    };

/** Types by which a browser runs a script at all when told `nosniff` (WHATWG Fetch, "should response … be blocked"). */
const scriptTypes = /^(?:text|application)\/(?:x-)?(?:javascript|ecmascript)/i;

const copyAgain: Sentence = {
  zh: "请把安装包里 web 文件夹的内容重新复制到网站。",
  en: "Copy the contents of the package's web folder to the site again.",
};

const join = (first: Sentence, second: Sentence): Sentence => ({
  zh: first.zh + second.zh,
  en: `${first.en} ${second.en}`,
});

function refused(status: number): Sentence {
  if (status === 404) return join({ zh: "网站上没有这个文件。", en: "The site doesn't have this file." }, copyAgain);
  if (status === 401 || status === 403) {
    return {
      zh: "网站不允许读取这个文件。请允许匿名读取，或核对文件夹权限和筛选规则。",
      en: "The site doesn't allow this file to be read. Allow anonymous reading, or check folder rights and filter rules.",
    };
  }
  return {
    zh: `网站没有给出这个文件（状态 ${status}）。请查看服务器日志。`,
    en: `The site did not deliver this file (status ${status}). Please look into the server's log.`,
  };
}

/** One file: reachable, of the right size, with the right content, and of a type the browser accepts? */
export function fileFinding(file: ListedFile, answer: Answer): Finding {
  const bad = (says: Sentence): Finding => ({ state: "bad", what: plain(file.path), says });
  if (answer.kind === "silent") {
    return bad({
      zh: "连不上网站。请核对网络、代理和证书。",
      en: "The site can't be reached. Check the network, the proxy and the certificate.",
    });
  }
  if (answer.status !== 200) return bad(refused(answer.status));
  if (answer.bytes !== file.bytes) {
    return bad(
      join(
        {
          zh: `大小是 ${answer.bytes} 字节，应为 ${file.bytes} 字节，可能没有复制完整或被改写。`,
          en: `It has ${answer.bytes} bytes instead of ${file.bytes}: copied in part, or rewritten.`,
        },
        copyAgain,
      ),
    );
  }
  if (answer.sha256 !== undefined && answer.sha256 !== file.sha256) {
    return bad(join({ zh: "内容与发布时不同。", en: "Its content differs from what was packaged." }, copyAgain));
  }
  if (file.path.endsWith(".js") && !scriptTypes.test(answer.type)) {
    return bad({
      zh: `网站把它标为“${answer.type || "无类型"}”，浏览器不会运行。请照 web.config 或 nginx.conf 设置文件类型。`,
      en: `The site calls it “${answer.type || "no type"}”, so browsers won't run it. Set file types as in web.config or nginx.conf.`,
    });
  }
  if (answer.sha256 === undefined) {
    return {
      state: "note",
      what: plain(file.path),
      says: { zh: "大小相符；不是 https，没有核对内容。", en: "Size as packaged; content not compared without https." },
    };
  }
  return { state: "good", what: plain(file.path), says: { zh: "正常", en: "As packaged" } };
}
