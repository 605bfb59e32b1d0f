/** What gate.js leaves for the bundle. */
interface Gate {
  started(): void;
  /** What the gate shows from now on is in the language of Office, which may not be the browser's. */
  speak(language: string): void;
  show(page: "older-excel" | "elsewhere" | "stuck"): void;
}

export const startGate = (): Gate | undefined => (window as Window & { pinghuiGate?: Gate }).pinghuiGate;
