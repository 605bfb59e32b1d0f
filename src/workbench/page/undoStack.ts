import { IUndoRedoService } from "@univerjs/presets";
import type { FUniver } from "../host/univer/univerTypes";

/** The part of Univer that remembers what can be taken back. */
export interface UndoStack {
  clearUndoRedo(workbook: string): void;
}

/** Univer's facade undoes and redoes, but has no word for forgetting. */
export function undoStackOf(api: FUniver): UndoStack {
  const { _injector } = api as unknown as { readonly _injector: { get(service: typeof IUndoRedoService): UndoStack } };
  return _injector.get(IUndoRedoService);
}
