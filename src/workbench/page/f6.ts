/** F6 goes from one part of the window to the next, Shift+F6 back, as in Excel. */
export function f6(parts: readonly { readonly holds: () => boolean; readonly enter: () => void }[]) {
  return (event: KeyboardEvent): void => {
    if (event.key !== "F6") return;
    event.preventDefault();
    event.stopPropagation();
    const here = parts.findIndex(({ holds }) => holds());
    const step = event.shiftKey ? -1 : 1;
    parts[(Math.max(here, 0) + step + parts.length) % parts.length]?.enter();
  };
}
