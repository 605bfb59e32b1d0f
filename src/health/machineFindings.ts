import { plain, type Finding } from "./sentence";

/** What a page may know of the machine it is shown on. `inWebView`: the page is inside another program, not a browser. */
export interface Machine {
  readonly userAgent: string;
  readonly inWebView: boolean;
  readonly language: string;
  readonly width: number;
}

/** The oldest engine the pane is built for: the last one for Windows 7 and 8. */
export const oldestChromium = 109;

function engine({ userAgent, inWebView }: Machine): Finding {
  const what = inWebView
    ? { zh: "窗格组件（WebView2）", en: "Pane engine (WebView2)" }
    : { zh: "浏览器", en: "Browser" };
  // Before Chromium, Edge said both "Chrome/" and "Edge/".
  const old = /Trident|MSIE|Edge\/\d/.test(userAgent);
  const chromium = /(?:Edg|Chrome)\/(\d+)[\d.]*/.exec(userAgent);
  const version = Number(chromium?.[1] ?? 0);
  if (old || (chromium && version < oldestChromium)) {
    return {
      state: "bad",
      what,
      says: {
        zh: `版本太旧，窗格不能运行。请安装新版 WebView2 离线运行时（${oldestChromium} 版以上）。`,
        en: `Too old for the pane. Install a current WebView2 runtime (${oldestChromium} or newer) offline.`,
      },
    };
  }
  if (chromium) return { state: "good", what, says: plain(`Chromium ${chromium[0].split("/")[1] ?? ""}`) };
  if (/AppleWebKit/.test(userAgent)) return { state: "good", what, says: plain("WebKit") };
  return {
    state: "note",
    what,
    says: { zh: "不认识这个浏览器，没有试过。", en: "Not a browser we know; it hasn't been tried." },
  };
}

/** The machine's side: its engine, its language, the room there is, and the words it calls itself by. */
export function machineFindings(machine: Machine): Finding[] {
  return [
    engine(machine),
    { state: "good", what: { zh: "界面语言", en: "Language" }, says: plain(machine.language) },
    {
      state: "good",
      what: { zh: "窗口宽度", en: "Width" },
      says: { zh: `${machine.width} 像素`, en: `${machine.width} pixels` },
    },
    { state: "good", what: { zh: "浏览器标识", en: "User agent" }, says: plain(machine.userAgent) },
  ];
}
