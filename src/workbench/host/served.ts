type Properties = Readonly<Record<string, () => unknown>>;
type Setters = Readonly<Record<string, (value: never) => void>>;
type Methods = Readonly<Record<string, (...args: never[]) => unknown>>;

/**
 * One object as the library sees it. Only what stands here is served, under the name it has on the wire (PascalCase);
 * anything else is refused.
 */
export interface Served {
  readonly type: string;
  /** By this the library finds the object again in a later request. */
  readonly id?: () => string;
  readonly get?: Properties;
  readonly set?: Setters;
  readonly open?: Readonly<Record<string, () => Served>>;
  /** Gives another object, `null` where there is none (a null object), a plain result, or nothing. */
  readonly call?: Methods;
  readonly items?: () => readonly Served[];
}

export const isServed = (value: unknown): value is Served =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
