import type { Role, Words } from "./words";

/** The first thing a newcomer sees: who are you? A dialog of the browser's own, so Esc leaves it. */
export function startCard(dialog: HTMLDialogElement, said: Words, onRole: (role: Role | undefined) => void): void {
  let chosen: Role | undefined;
  const title = document.createElement("h2");
  title.id = "start-title";
  title.textContent = said.start.title;
  dialog.setAttribute("aria-labelledby", title.id);
  const about = document.createElement("p");
  about.textContent = said.start.about;
  const button = (role: Role | undefined, name: string, text?: string): HTMLButtonElement => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = role === undefined ? "" : "role";
    const strong = document.createElement("strong");
    strong.textContent = name;
    made.append(strong);
    if (text !== undefined) {
      const small = document.createElement("span");
      small.textContent = text;
      made.append(small);
    }
    made.addEventListener("click", () => {
      chosen = role;
      dialog.close();
    });
    return made;
  };
  const { unit, office } = said.start.roles;
  dialog.replaceChildren(
    title,
    about,
    button("unit", ...unit),
    button("office", ...office),
    button(undefined, said.start.alone),
  );
  dialog.addEventListener(
    "close",
    () => {
      onRole(chosen);
    },
    { once: true },
  );
  dialog.showModal();
}
