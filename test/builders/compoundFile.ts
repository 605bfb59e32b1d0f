const FREE = 0xffffffff;
const END = 0xfffffffe;
const SECTOR = 512;

/**
 * An OLE compound file with a directory and no content: streams of these names at the top, and in one storage below.
 * Sector 0 is the allocation table, the directory follows from sector 1 on.
 */
export function compoundFile(top: readonly string[], nested: readonly string[] = []): Uint8Array {
  const chain = (names: readonly string[], from: number): Buffer[] =>
    names.map((name, index) => entry(name, 2, index + 1 < names.length ? from + index + 1 : FREE, FREE));
  const storage = nested.length > 0 ? [entry("Storage", 1, FREE, top.length + 2)] : [];
  const atTop = top.map((name, index) =>
    entry(name, 2, index + 1 < top.length || storage.length > 0 ? index + 2 : FREE, FREE),
  );
  const entries = [entry("Root Entry", 5, FREE, 1), ...atTop, ...storage, ...chain(nested, top.length + 2)];
  const sectors = Math.ceil((entries.length * 128) / SECTOR);
  const directory = Buffer.concat([...entries, Buffer.alloc(sectors * SECTOR - entries.length * 128)]);
  const table = Buffer.alloc(SECTOR, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  for (let sector = 1; sector <= sectors; sector++)
    table.writeUInt32LE(sector < sectors ? sector + 1 : END, sector * 4);
  const header = Buffer.alloc(SECTOR, 0xff);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  header.fill(0, 8, 76);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(0, 76);
  return new Uint8Array(Buffer.concat([header, table, directory]));
}

function entry(name: string, type: number, right: number, child: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, "utf16le");
  bytes.writeUInt16LE(name.length * 2 + 2, 64);
  bytes.writeUInt8(type, 66);
  bytes.writeUInt32LE(FREE, 68);
  bytes.writeUInt32LE(right, 72);
  bytes.writeUInt32LE(child, 76);
  return bytes;
}
