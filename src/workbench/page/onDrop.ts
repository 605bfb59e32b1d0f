/** A file that is dragged over a place is opened there; a cover says so, and keeps Univer from taking the file for text. */
export function onDrop(place: HTMLElement, cover: HTMLElement, open: (file: File) => void): void {
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
  place.addEventListener(
    "dragenter",
    (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      cover.hidden = false;
    },
    true,
  );
  cover.addEventListener("dragover", (event) => {
    event.preventDefault();
  });
  cover.addEventListener("dragleave", () => {
    cover.hidden = true;
  });
  cover.addEventListener("drop", (event) => {
    event.preventDefault();
    cover.hidden = true;
    const [file] = event.dataTransfer?.files ?? [];
    if (file) open(file);
  });
}
