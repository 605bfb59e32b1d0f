/** The part of `@univerjs/sheets-ui` that this is about. */
interface Drawing {
  readonly SheetRenderController: { readonly prototype: object };
}
interface Marking {
  _markUnitDirty: (this: Marking, command: { readonly id: string }, options: unknown) => void;
}

/** What Univer says to itself when a calculation is due: no cell has changed, and its results come as cells of their own. */
const CHANGES_NOTHING: ReadonlySet<string> = new Set([
  "formula.mutation.set-trigger-formula-calculation-start",
  "formula.mutation.set-formula-calculation-start",
]);

/**
 * Univer 0.25.1 draws the whole view anew after every mutation, so also after the one that starts a calculation: in the middle
 * of it, with nothing new to show, and whoever waits for the results waits for the drawing too.
 */
export function withoutIdleDrawing({ SheetRenderController }: Drawing): void {
  const controller = SheetRenderController.prototype as Marking;
  const mark = controller._markUnitDirty;
  controller._markUnitDirty = function (command, options) {
    if (!CHANGES_NOTHING.has(command.id)) mark.call(this, command, options);
  };
}
