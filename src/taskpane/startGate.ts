/** What gate.js leaves for the bundle. */
interface Gate {
  started(): void;
  show(page: "older-excel" | "elsewhere" | "stuck"): void;
}

export const startGate = (): Gate | undefined => (window as Window & { pinghuiGate?: Gate }).pinghuiGate;
