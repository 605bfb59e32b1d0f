import type { FaultKind } from "./faults";
import { stepsFor, type Spot } from "./tourSteps";
import type { Language, Role, Words } from "./words";

interface TourOptions {
  readonly language: Language;
  readonly said: Words;
  readonly faults: readonly FaultKind[];
  readonly spots: Readonly<Record<Spot, HTMLElement>>;
  readonly card: HTMLElement;
}

export interface Tour {
  start(role: Role): void;
  end(): void;
}

/** A card that says what to do next, and a frame around where. It holds nobody up: everything behind it can be used. */
export function tour({ language, said, faults, spots, card }: TourOptions): Tour {
  let role: Role = "unit";
  let at = 0;

  const point = (spot: Spot | undefined): void => {
    for (const [name, element] of Object.entries(spots)) element.classList.toggle("pointed", name === spot);
  };
  const end = (): void => {
    point(undefined);
    card.hidden = true;
  };
  const button = (text: string, act: () => void, primary = false): HTMLButtonElement => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    if (primary) made.className = "primary";
    made.addEventListener("click", act);
    return made;
  };
  const go = (to: number): void => {
    at = to;
    show();
  };
  const show = (): void => {
    const steps = stepsFor(role, faults);
    const step = steps[at];
    if (!step) {
      end();
      return;
    }
    point(step.at);
    const count = document.createElement("p");
    count.className = "count";
    count.textContent = said.step(at + 1, steps.length);
    const text = document.createElement("p");
    text.textContent = step.says[language];
    const buttons = document.createElement("div");
    buttons.className = "buttons";
    const last = at === steps.length - 1;
    const next = button(
      last ? said.steps.done : said.steps.next,
      () => {
        go(at + 1);
      },
      true,
    );
    if (!last) buttons.append(button(said.steps.skip, end));
    if (at > 0)
      buttons.append(
        button(said.steps.back, () => {
          go(at - 1);
        }),
      );
    buttons.append(next);
    const focused = card.contains(document.activeElement);
    card.replaceChildren(count, text, buttons);
    card.hidden = false;
    // Whoever steps on with the keyboard stays on the same button.
    if (focused) next.focus();
  };
  card.addEventListener("keydown", (event) => {
    if (event.key === "Escape") end();
  });
  return {
    start(wanted) {
      role = wanted;
      go(0);
    },
    end,
  };
}
