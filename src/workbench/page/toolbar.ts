import { faultKinds, type FaultKind } from "./faults";
import type { Language, SampleName, Words } from "./words";

interface ToolbarOptions {
  readonly place: HTMLElement;
  readonly said: Words;
  readonly language: Language;
  readonly faults: readonly FaultKind[];
  readonly onFile: (file: File) => void;
  readonly onSample: (name: SampleName | "empty") => void;
  readonly onSave: () => void;
  readonly onTour: () => void;
}

/** The address of this page with one thing asked otherwise. */
function asking(name: string, value: string): string {
  const url = new URL(location.href);
  if (value === "") url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url.href;
}

/** Open, samples, save, tour, language, and the drill for testers. Everything is an element of the browser's own. */
export function toolbar({ place, said, language, faults, onFile, onSample, onSave, onTour }: ToolbarOptions): void {
  place.setAttribute("aria-label", said.tools);
  const button = (text: string, act: () => void): HTMLButtonElement => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  };
  const file = document.createElement("input");
  file.type = "file";
  file.accept = ".xlsx";
  file.hidden = true;
  file.setAttribute("aria-label", said.open);
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    if (chosen) onFile(chosen);
    // So that the same file can be chosen again.
    file.value = "";
  });
  const samples = choice(
    said.samples,
    [["", said.samples], ...Object.entries(said.sample).map(([name, text]) => [name, text] as const)],
    "",
    (name) => {
      samples.value = "";
      if (name !== "") onSample(name as SampleName | "empty");
    },
  );
  const drill = choice(
    said.faults,
    [
      ["", `${said.faults}${language === "zh-CN" ? "：" : ": "}${said.noFault}`],
      ...faultKinds.map(({ name, says }) => [name, says[language]] as const),
    ],
    faults[0]?.name ?? "",
    (name) => {
      location.assign(asking("faults", name));
    },
  );
  drill.classList.add("quiet");
  const other = document.createElement("a");
  other.href = asking("language", language === "zh-CN" ? "en-US" : "zh-CN");
  other.lang = language === "zh-CN" ? "en" : "zh";
  other.textContent = said.otherLanguage;
  place.append(
    button(said.open, () => {
      file.click();
    }),
    file,
    samples,
    button(said.save, onSave),
    button(said.tour, onTour),
    drill,
    other,
  );
}

function choice(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  onChange: (value: string) => void,
): HTMLSelectElement {
  const select = document.createElement("select");
  select.setAttribute("aria-label", label);
  for (const [value, text] of options) {
    const option = document.createElement("option");
    option.value = value;
    option.textContent = text;
    select.append(option);
  }
  select.value = chosen;
  select.addEventListener("change", () => {
    onChange(select.value);
  });
  return select;
}
