/** Of a workbook none of whose sources says when it was saved. */
const NEVER = "2000-01-01T00:00:00Z";

/** Not the clock: the same files give the same bytes, so what is made of them is as old as the newest (ISO 8601). */
export const newest = (made: readonly { readonly savedAt?: string | undefined }[]): string =>
  made.reduce((latest, { savedAt = "" }) => (savedAt > latest ? savedAt : latest), NEVER);
