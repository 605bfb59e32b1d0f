import { Zip, ZipPassThrough } from "fflate";

/** 1980-01-01, the first day ZIP knows: the same files give the same bytes. */
const NO_DAY = new Date(1980, 0, 1);

export interface FileBundle {
  add(name: string, bytes: Uint8Array): void;
  finish(): Uint8Array;
}

/** Files in a ZIP, stored as they are: workbooks are deflated already. Names are UTF-8 (APPNOTE.TXT, appendix D). */
export function fileBundle(): FileBundle {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const archive = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
    size += piece.length;
  });
  return {
    add(name, bytes) {
      const file = new ZipPassThrough(name);
      file.mtime = NO_DAY;
      archive.add(file);
      file.push(bytes, true);
    },
    finish() {
      archive.end();
      const whole = new Uint8Array(size);
      let at = 0;
      for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
      }
      return whole;
    },
  };
}
