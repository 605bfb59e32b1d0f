import "./withoutEval";
import { officeHost } from "#adapters/officejs/officeHost";
import { ribbon } from "#adapters/officejs/ribbon";
import { officeWorkbook } from "#adapters/officejs/officeWorkbook";
import type { Language } from "#core";
import { liveForm } from "#usecases/liveForm";
import { after, now, today } from "./clock";
import { onFault, reportFault, watchFaults } from "./faults";
import { healthPage } from "./healthPage";
import { mount } from "./mount";
import type { OfficeTools } from "./officeTools";
import { shippedScheme } from "./schemes";
import { schemeShelf } from "./schemeShelf";
import { startGate } from "./startGate";
import { loadWords } from "./words/loadWords";

/** The composition root in Excel. Until it says that it has started, gate.js keeps watch. */
async function start(): Promise<void> {
  watchFaults(window);
  const host = await officeHost();
  // Before anything that takes time: Excel may have started this page for one of the ribbon's buttons.
  const buttons = host.place === "elsewhere" ? undefined : ribbon(reportFault);
  if (host.place !== "elsewhere") startGate()?.speak(host.language);
  if (host.place !== "excel") {
    startGate()?.show(host.place === "olderExcel" ? "older-excel" : "elsewhere");
    return;
  }
  const helpers = () => import(/* webpackChunkName: "office-helpers" */ "#adapters/officejs/officeHelpers");
  onFault((_, fault) => {
    if (fault instanceof Error) void helpers().then(({ logFault }) => logFault(fault));
  });
  const place = document.getElementById("pane");
  if (!place) throw new Error("the page has no place for the pane");
  // Chinese first: everybody who reads another language gets English.
  const language: Language = /^zh/i.test(host.language) ? "zh-CN" : "en-US";
  const words = await loadWords(language);
  const workbook = officeWorkbook();
  const shelf = schemeShelf(shippedScheme);
  const live = liveForm({ workbook, findScheme: shelf.find, after, onFault: reportFault });
  // Before anything is read: what is read then is what stays.
  const settled = workbook.settle();
  let office: Promise<OfficeTools> | undefined;
  mount(
    place,
    {
      workbook,
      live,
      shelf,
      language,
      words,
      ...(buttons ? { ribbon: buttons } : {}),
      today,
      now,
      async support() {
        const { hostInformation } = await helpers();
        const { host: program, platform, version } = hostInformation();
        return `${program} ${platform} ${version}`;
      },
      health: healthPage,
      settled,
      office: () =>
        (office ??= import(/* webpackChunkName: "office-tools" */ "./startOffice").then(({ startOffice }) =>
          startOffice(after, shelf, (outline, steps, options) => workbook.buildInSteps(outline, steps, options)),
        )),
    },
    () => (host.isDark() ? "dark" : "light"),
  );
  startGate()?.started();
  await settled;
  await live.start();
}

void start();
