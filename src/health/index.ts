import { fetchFileList, lookAtFiles } from "./look";
import { machineFindings } from "./machineFindings";
import type { Language, Report } from "./report";
import { serverFindings } from "./serverFindings";
import { show } from "./view";

/**
 * The health page: is everything on the site that was packaged, and does the site say what it should?
 * It shares nothing with the pane, so that it still works when the pane doesn't.
 */
const root = document.querySelector("main");
let language: Language = navigator.language.startsWith("zh") ? "zh" : "en";
let report: Report;
/** Counts the rounds: an older one must not draw over a newer one. */
let round = 0;

function draw(next: Report): void {
  report = next;
  if (!root) return;
  const choose = (chosen: Language) => {
    language = chosen;
    draw(report);
  };
  show(root, report, language, choose, () => void check());
}

async function check(): Promise<void> {
  const mine = ++round;
  const tell = (next: Report) => {
    if (mine === round) draw(next);
  };
  const machine = machineFindings({
    userAgent: navigator.userAgent,
    inWebView: "webview" in ((window as { chrome?: object }).chrome ?? {}),
    language: navigator.language,
    width: window.innerWidth,
  });
  const list = await fetchFileList();
  const begun: Report = { list, files: undefined, done: 0, server: [], machine };
  tell(begun);
  if (!list) return;
  const { findings, headerOf } = await lookAtFiles(list.files, (done) => tell({ ...begun, done }));
  const pageBase = new URL(".", location.href).href.replace(/\/$/, "");
  const server = serverFindings(list, pageBase, window.isSecureContext, headerOf);
  tell({ ...begun, done: findings.length, files: findings, server });
}

void check();
