import "../../../src/taskpane/withoutEval";
import type { Language } from "#core";
import { liveForm } from "#usecases/liveForm";
import { takeReturns } from "#usecases/takeReturns";
import { after, now } from "../../../src/taskpane/clock";
import { reportFault, watchFaults } from "../../../src/taskpane/faults";
import type { OfficeTools } from "../../../src/taskpane/officeTools";
import { mount } from "../../../src/taskpane/mount";
import { keepInStep } from "../../../src/taskpane/schemeDesk/keepInStep";
import { schemeBench } from "../../../src/taskpane/schemeDesk/schemeBench";
import { shippedScheme, shippedSchemes } from "../../../src/taskpane/schemes";
import { schemeShelf } from "../../../src/taskpane/schemeShelf";
import { startGate } from "../../../src/taskpane/startGate";
import { loadWords } from "../../../src/taskpane/words/loadWords";
import { stepRunner } from "../../../src/taskpane/steps/stepRunner";
import { inProcess, schemingHere, steppingHere } from "../inProcess";
import { scene, type SceneName } from "../scenes";

/** The pane without Excel: `?scene=form&language=zh-CN&theme=dark`. For pictures and for looking at; never shipped. */
async function preview(): Promise<void> {
  watchFaults(window);
  const asked = new URLSearchParams(location.search);
  const language: Language = asked.get("language") === "en-US" ? "en-US" : "zh-CN";
  const dark = asked.get("theme") === "dark";
  const schemes = await shippedSchemes();
  const workbook = scene((asked.get("scene") ?? "form") as SceneName, schemes, language);
  const shelf = schemeShelf(shippedScheme);
  const live = liveForm({ workbook, findScheme: shelf.find, after, onFault: reportFault });
  const { reader, desk } = inProcess(schemes, workbook);
  const returns = takeReturns({ reader, after, onFault: reportFault });
  const saved: { readonly name: string }[] = [];
  const steps = stepRunner({
    start: steppingHere(schemes),
    after,
    onFault: reportFault,
    save: (file) => saved.push(file),
  });
  const office = Promise.resolve<OfficeTools>({
    reader,
    desk,
    returns,
    steps,
    schemes: schemeBench({ start: schemingHere(schemes), after }),
    save: (_, name) => saved.push({ name }),
  });
  keepInStep(shelf, reader, returns);
  const place = document.getElementById("pane");
  if (!place) throw new Error("the page has no place for the pane");
  mount(
    place,
    {
      workbook,
      live,
      shelf,
      language,
      words: await loadWords(language),
      today: () => "2015-08-09",
      now,
      office: () => office,
    },
    () => (dark ? "dark" : "light"),
  );
  await live.start();
  startGate()?.started();
  const select = asked.get("select");
  const cell = select === null ? undefined : live.current().form?.reading.places.get(select);
  if (cell) workbook.select(cell);
  Object.assign(window, { workbook, saved });
}

void preview();
