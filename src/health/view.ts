import { allFindings, asText, summary, wordFor, type Language, type Report } from "./report";
import type { Finding, Sentence } from "./sentence";

const signs: Record<Finding["state"], string> = { good: "✓", note: "○", bad: "✕", waiting: "…" };

const titles = {
  page: { zh: "评汇自检", en: "Pinghui health check" },
  server: { zh: "网站设置", en: "Site" },
  machine: { zh: "这台电脑", en: "This computer" },
  files: { zh: "文件", en: "Files" },
  copy: { zh: "复制检查结果", en: "Copy the result" },
  copied: { zh: "已复制，可以粘贴给帮忙的同事。", en: "Copied. Paste it to whoever helps you." },
  notCopied: {
    zh: "没能自动复制。请按 Ctrl+C 复制下面选中的文字。",
    en: "Not copied. Press Ctrl+C to copy the selected text below.",
  },
  again: { zh: "重新检查", en: "Check again" },
} satisfies Record<string, Sentence>;

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function row({ state, what, says }: Finding, language: Language): HTMLElement {
  const sign = element("span", "sign", signs[state]);
  sign.setAttribute("aria-hidden", "true");
  return element(
    "li",
    `row ${state}`,
    sign,
    element("span", "word", wordFor(state, language)),
    element("span", "what", what[language]),
    element("span", "says", says[language]),
  );
}

const list = (findings: readonly Finding[], language: Language) =>
  element("ul", "rows", ...findings.map((finding) => row(finding, language)));

function section(title: Sentence, language: Language, ...children: Node[]): HTMLElement {
  return element("section", "", element("h2", "", title[language]), ...children);
}

function fileSection(report: Report, language: Language): HTMLElement[] {
  if (!report.list || !report.files) return [];
  const odd = report.files.filter((finding) => finding.state !== "good");
  const good = report.files.filter((finding) => finding.state === "good");
  const heading = language === "zh" ? `正常的文件 ${good.length} 个` : `${good.length} files as packaged`;
  const folded = element("details", "", element("summary", "", heading), list(good, language));
  return [section(titles.files, language, list(odd, language), folded)];
}

function copyButton(report: Report, language: Language): HTMLElement {
  const button = element("button", "primary", titles.copy[language]);
  button.id = "copy";
  const said = element("p", "said");
  said.setAttribute("role", "status");
  const text = element("textarea", "copy", asText(report, language));
  text.readOnly = true;
  text.hidden = true;
  text.setAttribute("aria-label", titles.copy[language]);
  button.addEventListener("click", () => {
    // Panes and old browsers may refuse the clipboard; then the text is there to be copied by hand.
    const byHand = () => {
      said.textContent = titles.notCopied[language];
      text.hidden = false;
      text.select();
    };
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (!clipboard) return byHand();
    clipboard.writeText(text.value).then(() => (said.textContent = titles.copied[language]), byHand);
  });
  return element("div", "copying", button, said, text);
}

/** Draws the report into `root`. `choose` changes the language, `again` starts anew. */
export function show(
  root: HTMLElement,
  report: Report,
  language: Language,
  choose: (language: Language) => void,
  again: () => void,
): void {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = titles.page[language];
  // Everything is drawn anew; whoever stood on a button goes on standing there.
  const focused = document.activeElement?.id;
  const other = element("button", "plain", language === "zh" ? "English" : "中文");
  other.id = "language";
  other.lang = language === "zh" ? "en" : "zh-CN";
  other.addEventListener("click", () => choose(language === "zh" ? "en" : "zh"));
  const repeat = element("button", "plain", titles.again[language]);
  repeat.id = "again";
  repeat.addEventListener("click", again);

  const { state, says } = summary(report);
  const sign = element("span", "sign", signs[state]);
  sign.setAttribute("aria-hidden", "true");
  const said = element("p", `summary ${state}`, sign, element("span", "", says[language]));
  said.setAttribute("role", "status");

  const finished = report.files !== undefined || report.list === undefined;
  root.replaceChildren(
    element("header", "", element("h1", "", titles.page[language]), element("div", "buttons", repeat, other)),
    said,
    ...(report.list ? [element("p", "version", `${report.list.baseUrl} · ${report.list.version}`)] : []),
    ...(report.server.length > 0 ? [section(titles.server, language, list(report.server, language))] : []),
    ...fileSection(report, language),
    section(titles.machine, language, list(report.machine, language)),
    ...(finished && allFindings(report).length > 0 ? [copyButton(report, language)] : []),
  );
  if (focused) document.getElementById(focused)?.focus();
}
