/** Bytes of a name as UTF-8: file systems take 255, and an ending follows. */
const NAME_BYTES = 210;
const bytesIn = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A name that Windows, macOS and Linux all take, and show: none begins with a dot. Whole signs are left out at its end. */
export function safeName(name: string): string {
  const signs = [...name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, "_").replace(/^\.+/, "_")];
  let bytes = 0;
  const kept = signs.findIndex((sign) => (bytes += bytesIn(sign)) > NAME_BYTES);
  return signs.slice(0, kept === -1 ? undefined : kept).join("");
}
