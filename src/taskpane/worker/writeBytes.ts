import { fflateDeflater } from "#adapters/xlsx/write/fflateDeflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import type { Plan } from "#core";

/** Bytes in a buffer of their own, which can be handed over instead of being copied. */
export const ownBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

export const write = (plan: Plan): Uint8Array<ArrayBuffer> => ownBytes(writeWorkbook(plan, fflateDeflater));
