/** A name that Windows, macOS and Linux all take. */
export const safeName = (name: string): string => name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, "_").slice(0, 80);
