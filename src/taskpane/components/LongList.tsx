import { lazy, Suspense } from "react";
import { useLooks } from "../look/styles";
import type { LongListProps } from "./longListProps";

/** Up to this many lines are simply there; beyond, only those in view are. */
const PLAIN = 80;

const VirtualList = lazy(() =>
  import(/* webpackChunkName: "long-list" */ "./VirtualList").then((loaded) => ({ default: loaded.VirtualList })),
);

/** A list for a screen reader whatever its length; a long one keeps only what is in view in the page. */
export function LongList<Item>(props: LongListProps<Item>) {
  const { label, items, keyOf, render } = props;
  const looks = useLooks();
  if (items.length > PLAIN)
    return (
      <Suspense fallback={null}>
        {/* lazy() forgets that the component is generic. */}
        <VirtualList {...(props as unknown as LongListProps<unknown>)} />
      </Suspense>
    );
  return (
    <ul className={looks.plainList} aria-label={label}>
      {items.map((item, index) => (
        <li key={keyOf(item)}>{render(item, index)}</li>
      ))}
    </ul>
  );
}
