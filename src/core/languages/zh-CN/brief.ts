/** A name from a return may be as long as it likes; a sentence may not. */
export const brief = (text: string, most = 14): string => (text.length > most ? `${text.slice(0, most)}…` : text);
