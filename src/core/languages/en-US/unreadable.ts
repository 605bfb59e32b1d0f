/** Why a file could not even be looked into; the same of every kind of file that is handed in. */
export const unreadable = {
  empty: "The file is empty (0 bytes) and was probably not copied whole; please copy the original again.",
  cannotOpen: "The file can't be opened: no permission, or it was moved. Please check and hand it in again.",
  encrypted: "The file has a password; please remove it and hand the file in again.",
  tooLarge: "The file is too large; please remove pictures and the like.",
  ourFault:
    "This program failed while reading the file. That is our fault; the other files go on. Please hand the file to whoever maintains it.",
  damaged: "The file is incomplete or damaged; please open it in Excel or WPS, save it anew and hand it in again.",
} as const;
