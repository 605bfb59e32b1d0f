/** The part of `@univerjs/sheets-ui` that this is about. */
interface Selecting {
  readonly SheetSelectionRenderService: { readonly prototype: object };
}
interface Selections {
  /** How wide and high the rows and columns of the sheet in front are; undefined before the first. */
  readonly _skeleton: unknown;
  _clearAllSelectionControls: (this: Selections) => void;
  _changeRuntime: (this: Selections, skeleton: unknown, scene: unknown, viewport: unknown) => void;
}

/**
 * Univer 0.25.1 moves the frame around the selected cells from sheet to sheet, and its handle for filling keeps the sizes of the
 * sheet it was made on: after a jump from an issue to its cell, what is dragged lands in other cells than those under the
 * pointer. With other sizes, the frame is made anew.
 */
export function withoutOldSizes({ SheetSelectionRenderService }: Selecting): void {
  const selections = SheetSelectionRenderService.prototype as Selections;
  const change = selections._changeRuntime;
  selections._changeRuntime = function (skeleton, scene, viewport) {
    if (this._skeleton !== undefined && this._skeleton !== skeleton) this._clearAllSelectionControls();
    change.call(this, skeleton, scene, viewport);
  };
}
