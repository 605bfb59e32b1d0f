import { z } from "zod";

/** One step in the life of a scheme: who changed what into which version, when and why. */
const amendment = z.strictObject({
  version: z.string().min(1),
  /** The version it was made from; left out for the first one. */
  from: z.string().min(1).optional(),
  /** ISO 8601 UTC. */
  at: z.string().min(1),
  by: z.string(),
  why: z.string(),
  added: z.array(z.string()),
  removed: z.array(z.string()),
  changed: z.array(z.string()),
});
export type Amendment = z.infer<typeof amendment>;

const PUBLISHED_FORMAT = "pinghui/scheme/1";

/** A published scheme as a file: frozen under id and version by the hash of its content, with how it came to be. */
export const publishedSpec = z.strictObject({
  format: z.literal(PUBLISHED_FORMAT),
  /** SHA-256 of `canonical(scheme)`, hexadecimal. */
  hash: z.string(),
  log: z.array(amendment),
  scheme: z.unknown(),
});
export type Published = z.infer<typeof publishedSpec>;

export const published = (hash: string, log: readonly Amendment[], scheme: unknown): Published => ({
  format: PUBLISHED_FORMAT,
  hash,
  log: [...log],
  scheme,
});

/** The same text for the same content, whatever the order in which it was written. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(",")}}`;
}
