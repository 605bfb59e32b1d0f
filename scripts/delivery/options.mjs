// What `npm run package` may be told, and what is wrong with it in plain words.
import { parseArgs } from "node:util";

import { Refusal } from "./refusal.mjs";

const usage =
  "用法 Usage：npm run package -- --base-url https://内网地址/pinghui [--out dist/site] [--id GUID] [--revision 0]\n" +
  "　　　[--catalogue \\\\服务器\\共享] [--frame-host https://Office网页版地址] [--built 已构建的文件夹]";

const no = (/** @type {string} */ zh, /** @type {string} */ en) => new Refusal(`${zh}\n${en}`);

/** @param {string | undefined} text */
function baseUrl(text) {
  if (!text) throw no(`请用 --base-url 写明网站地址。`, `Say the address of the site with --base-url.\n${usage}`);
  const example = "https://intranet.example/pinghui";
  /** @type {URL} */
  let url;
  try {
    url = new URL(text);
  } catch {
    throw no(`“${text}”不是网址，请写成 ${example} 的样子。`, `“${text}” is no address. Write it like ${example}.`);
  }
  if (url.protocol !== "https:") {
    throw no(
      `网站地址须以 https:// 开头，Excel 不打开“${text}”这样的地址。`,
      `The address must begin with https://; Excel won't open “${text}”.`,
    );
  }
  if (url.search || url.hash || url.username || url.password) {
    throw no(
      `网站地址里不能有用户名、密码、“?”或“#”：“${text}”。`,
      `The address must have no user name, password, “?” or “#”: “${text}”.`,
    );
  }
  if (text.endsWith("/")) {
    throw no(`请去掉网站地址末尾的“/”：“${text}”。`, `Please drop the “/” at the end of the address: “${text}”.`);
  }
  const normal = url.href.replace(/\/$/, "");
  if (normal !== text) throw no(`请把网站地址写成“${normal}”。`, `Please write the address as “${normal}”.`);
  // The longest address of ours is this and a file; the manifest allows 2048 (bt:URL).
  if (text.length > 1900) throw no(`网站地址太长。`, `The address is too long.`);
  return text;
}

/** @param {string | undefined} text */
function id(text) {
  if (text === undefined) return undefined;
  const lower = text.toLowerCase().replace(/^\{|\}$/g, "");
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(lower)) return lower;
  throw no(
    `--id “${text}”不是 GUID，应是 8-4-4-4-12 位的十六进制数。`,
    `--id “${text}” is no GUID: 8-4-4-4-12 hexadecimal digits.`,
  );
}

/** @param {string} text */
function revision(text) {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw no(
    `--revision “${text}”应是 0 到 99999 的整数。`,
    `--revision “${text}” should be a whole number up to 99999.`,
  );
}

/** @param {string | undefined} text */
function catalogue(text) {
  if (text === undefined) return undefined;
  if (/^\\\\[^\\/"<>|?*:]+(?:\\[^\\/"<>|?*:]+)+$/.test(text)) return text;
  throw no(
    `共享文件夹“${text}”要写成 \\\\服务器\\共享名 的样子，末尾不带“\\”。`,
    `Write the shared folder “${text}” like \\\\server\\share, without “\\” at the end.`,
  );
}

/** @param {string} text */
function frameHost(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "https:" && url.origin === text) return text;
  throw no(
    `--frame-host “${text}”要写成 https://主机名 的样子，不带路径。`,
    `Write --frame-host “${text}” like https://host, without a path.`,
  );
}

const parse = (/** @type {string[]} */ args) =>
  parseArgs({
    args,
    options: {
      "base-url": { type: "string" },
      out: { type: "string", default: "dist/site" },
      id: { type: "string" },
      revision: { type: "string", default: "0" },
      catalogue: { type: "string" },
      "frame-host": { type: "string", multiple: true },
      built: { type: "string" },
    },
  }).values;

/** @param {string[]} args */
function understood(args) {
  try {
    return parse(args);
  } catch (trouble) {
    const detail = trouble instanceof Error ? trouble.message : String(trouble);
    throw no(`看不懂这个选项。`, `An option isn't understood: ${detail}\n${usage}`);
  }
}

/**
 * What to package, checked; a Refusal says what is wrong.
 * @param {string[]} args
 */
export function packageOptions(args) {
  const values = understood(args);
  return {
    baseUrl: baseUrl(values["base-url"]),
    out: values.out,
    id: id(values.id),
    revision: revision(values.revision),
    catalogue: catalogue(values.catalogue),
    frameHosts: (values["frame-host"] ?? []).map(frameHost),
    built: values.built,
  };
}
