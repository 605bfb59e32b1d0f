/** What the pictures of results say in the pane, in one language. Numbers come formatted. */
export interface PictureWords {
  readonly title: string;
  readonly open: string;
  /** Above them: whose results, of how many units. */
  readonly about: Readonly<Record<"self" | "final", (unitClass: string, units: number) => string>>;
  readonly unitClass: string;
  readonly none: string;
  /** Opens the same numbers as a table. */
  readonly numbers: string;
  /** A region that scrolls sideways. */
  readonly scroll: (title: string) => string;
  readonly bands: { readonly title: string; readonly head: readonly [string, string] };
  readonly losses: {
    readonly title: string;
    readonly head: readonly [string, string, string];
    readonly worst: (indicator: string, points: string) => string;
  };
  readonly gaps: {
    readonly title: string;
    readonly head: readonly [string, string, string, string];
    readonly widest: (unit: string, points: string) => string;
  };
  readonly heat: { readonly title: string; readonly unit: string; readonly key: string };
  readonly radar: {
    readonly title: string;
    readonly unit: string;
    /** Which line is whose, and what the numbers below it are. */
    readonly key: string;
    readonly head: readonly [string, string, string];
  };
  /** Of a picture, for those who don't see it: its title and the first numbers. */
  readonly described: (title: string, lines: readonly string[]) => string;
  readonly line: (label: string, values: readonly string[]) => string;
}
