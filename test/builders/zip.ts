import { crc32, deflateRawSync } from "node:zlib";

export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** What a liar or a careless program may write instead of the truth, in both headers. */
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  /** Deflated bytes, in place of those of `data`. */
  readonly deflated?: Uint8Array;
  /** The name in the local header, where it is to differ. */
  readonly localName?: string;
  /** The size in the local header, where it is to differ. */
  readonly localSize?: number;
  /** The part, stored, whose data is this one, header and all: see `nested`. */
  readonly inside?: string;
  /** Sizes only behind the data, as programs do that write in one go. */
  readonly sizesFollow?: boolean;
  /** Sizes and offset in an extra field, as if the archive were beyond 4 GB. */
  readonly zip64?: boolean;
  /** Extra fields behind the name in the local header, and a remark behind the entry in the directory. */
  readonly localExtra?: Uint8Array;
  readonly remark?: string;
}

export interface ZipTweaks {
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  readonly comment?: string;
  /** How many entries the end record claims. */
  readonly count?: number;
  /** Where it says that the directory begins, beside the truth. */
  readonly offsetBy?: number;
  /** End record and locator as beyond 4 GB; by how many bytes the locator points beside the record. */
  readonly zip64End?: number;
  /** Name of a part at whose data all others point too. */
  readonly allPointAt?: string;
}

/** An archive by hand, so that a test can write each of its fields wrong. */
export function zip(parts: readonly ZipPart[], tweaks: ZipTweaks = {}): Uint8Array {
  const body: Buffer[] = [Buffer.from(tweaks.before ?? [])];
  let offset = body[0]!.length;
  const headers = parts.map((part) => {
    const header = describe(part);
    const around = parts.find(({ name }) => name === part.inside);
    if (around) return { part, header, at: NaN };
    const at = offset;
    const bytes = localEntry(part, header);
    body.push(bytes);
    offset += bytes.length;
    return { part, header, at };
  });
  const placeOf = (name: string): number => headers.find(({ part }) => part.name === name)!.at;
  const shared = headers.find(({ part }) => part.name === tweaks.allPointAt)?.at;
  const directory = Buffer.concat(
    headers.map(({ part, header, at }) =>
      centralEntry(part, header, shared ?? (part.inside ? placeOf(part.inside) + 30 + part.inside.length : at)),
    ),
  );
  const comment = Buffer.from(tweaks.comment ?? "");
  const end64 = tweaks.zip64End === undefined ? [] : zip64End(parts.length, directory.length, offset, tweaks.zip64End);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(tweaks.count ?? parts.length, 8);
  end.writeUInt16LE(tweaks.count ?? parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(tweaks.zip64End === undefined ? offset + (tweaks.offsetBy ?? 0) : 0xffffffff, 16);
  end.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...body, directory, ...end64, end, comment, Buffer.from(tweaks.after ?? [])]));
}

function zip64End(entries: number, size: number, offset: number, beside: number): Buffer[] {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(entries), 24);
  record.writeBigUInt64LE(BigInt(entries), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size + beside), 8);
  return [record, locator];
}

interface Header {
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Two parts of which one lies in the other: each is right by itself, and its bytes count twice. */
export const nested = (outer: string, inner: ZipPart): ZipPart[] => [
  { name: outer, method: 0, data: localEntry(inner, describe(inner)) },
  { ...inner, inside: outer },
];

function describe(part: ZipPart): Header {
  const data = Buffer.from(part.data);
  const method = part.method ?? 8;
  return {
    method,
    flags: (part.flags ?? 0) | (part.sizesFollow ? 8 : 0),
    crc: part.crc ?? crc32(data),
    size: part.size ?? data.length,
    packed: part.deflated ?? (method === 0 ? data : deflateRawSync(data)),
  };
}

function localEntry(part: ZipPart, { method, flags, crc, size, packed }: Header): Buffer {
  const name = Buffer.from(part.localName ?? part.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  if (!part.sizesFollow) {
    header.writeUInt32LE(crc, 14);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(part.localSize ?? size, 22);
  }
  header.writeUInt16LE(name.length, 26);
  const extra = Buffer.from(part.localExtra ?? []);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra, packed]);
}

function centralEntry(part: ZipPart, { method, flags, crc, size, packed }: Header, offset: number): Buffer {
  const name = Buffer.from(part.name);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(part.zip64 ? 0xffffffff : packed.length, 20);
  header.writeUInt32LE(part.zip64 ? 0xffffffff : size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(part.zip64 ? 28 : 0, 30);
  const remark = Buffer.from(part.remark ?? "");
  header.writeUInt16LE(remark.length, 32);
  header.writeUInt32LE(part.zip64 ? 0xffffffff : offset, 42);
  if (!part.zip64) return Buffer.concat([header, name, remark]);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packed.length), 12);
  extra.writeBigUInt64LE(BigInt(offset), 20);
  return Buffer.concat([header, name, extra, remark]);
}
