import type { FileList } from "./fileList";
import type { Finding, Sentence } from "./sentence";

/** Everything the page knows at one moment. */
export interface Report {
  readonly list: FileList | undefined;
  /** undefined: still looking. */
  readonly files: readonly Finding[] | undefined;
  readonly done: number;
  readonly server: readonly Finding[];
  readonly machine: readonly Finding[];
}

export type Language = "zh" | "en";

const count = (findings: readonly Finding[], state: Finding["state"]) =>
  findings.filter((finding) => finding.state === state).length;

/** Everything found so far, server first, since one setting often explains many files. */
export const allFindings = ({ server, machine, files }: Report): Finding[] => [...server, ...machine, ...(files ?? [])];

/** The page in one sentence, and how serious it is. */
export function summary(report: Report): { state: Finding["state"]; says: Sentence } {
  if (!report.list) {
    return {
      state: "bad",
      says: {
        zh: "读不到文件清单 files.json。请用安装说明里的 https 地址打开本页，并核对 web 文件夹是否全部复制到了网站。",
        en: "The list files.json can't be read. Open this page by its https address, and check that all of the web folder was copied to the site.",
      },
    };
  }
  if (!report.files) {
    const { length } = report.list.files;
    return {
      state: "waiting",
      says: { zh: `正在检查文件，${report.done} / ${length}`, en: `Checking files, ${report.done} of ${length}` },
    };
  }
  const findings = allFindings(report);
  const bad = count(findings, "bad");
  const notes = count(findings, "note");
  if (bad > 0) {
    return {
      state: "bad",
      says: {
        zh: `有 ${bad} 项要处理${notes > 0 ? `，另有 ${notes} 项建议` : ""}。`,
        en: `${bad} ${bad === 1 ? "thing" : "things"} to put right${notes > 0 ? `, ${notes} to consider` : ""}.`,
      },
    };
  }
  if (notes > 0) {
    return {
      state: "note",
      says: { zh: `可以使用，有 ${notes} 项建议。`, en: `Ready for use, with ${notes} to consider.` },
    };
  }
  return { state: "good", says: { zh: "全部正常，可以使用。", en: "All is well; ready for use." } };
}

const words: Record<Language, Record<Finding["state"], string>> = {
  zh: { good: "正常", note: "建议", bad: "要处理", waiting: "检查中" },
  en: { good: "OK", note: "Consider", bad: "Put right", waiting: "Checking" },
};

/** A state in a word, beside its sign, so that colour isn't needed. */
export const wordFor = (state: Finding["state"], language: Language) => words[language][state];

/** The whole report as text, to be sent to whoever helps. Files that are as they should be are only counted. */
export function asText(report: Report, language: Language): string {
  const lines = [summary(report).says[language]];
  if (report.list) lines.push(`${report.list.baseUrl} · ${report.list.version}`);
  const told = [
    ...report.server,
    ...report.machine,
    ...(report.files ?? []).filter((finding) => finding.state !== "good"),
  ];
  for (const { state, what, says } of told) {
    lines.push(`[${wordFor(state, language)}] ${what[language]}${language === "zh" ? "：" : ": "}${says[language]}`);
  }
  const good = count(report.files ?? [], "good");
  lines.push(language === "zh" ? `正常的文件：${good} 个` : `Files as packaged: ${good}`);
  return lines.join("\n");
}
