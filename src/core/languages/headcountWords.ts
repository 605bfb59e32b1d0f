/** What the locked headcount check (A5) says, in one language. */
export interface HeadcountWords {
  readonly title: string;
  readonly lock: {
    readonly name: string;
    readonly title: string;
    readonly notes: readonly string[];
    readonly hash: (hash: string) => string;
    readonly head: readonly [string, string, string, string, string, string];
    readonly none: string;
  };
  readonly bodies: {
    readonly name: (unitClass: string) => string;
    readonly title: string;
    readonly notes: readonly string[];
    readonly number: string;
    readonly unit: string;
    readonly sum: (unit: string) => string;
    readonly all: (units: number) => string;
  };
  readonly changes: {
    readonly name: string;
    readonly title: string;
    readonly head: readonly [string, string, string, string];
    readonly none: string;
  };
}
