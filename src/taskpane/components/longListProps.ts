import type { ReactNode } from "react";

export interface LongListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Likely height in pixels; measured once it is there. */
  readonly estimate: (item: Item) => number;
  readonly render: (item: Item, index: number) => ReactNode;
}
