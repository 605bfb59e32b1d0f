import { useVirtualizer } from "@tanstack/react-virtual";
import { makeStyles } from "@fluentui/react-components";
import { useContext, type ReactNode } from "react";
import { useLooks } from "../look/styles";
import { ScrollContext } from "../look/scroll";

interface LongListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Likely height in pixels; measured once it is there. */
  readonly estimate: (item: Item) => number;
  readonly render: (item: Item, index: number) => ReactNode;
}

/** Up to this many lines are simply there; beyond, only those in view are. */
const PLAIN = 80;

const useStyles = makeStyles({
  room: { position: "relative" },
  line: { position: "absolute", top: 0, left: 0, right: 0 },
});

/** A list for a screen reader whatever its length; a long one keeps only what is in view in the page. */
export function LongList<Item>(props: LongListProps<Item>) {
  const { label, items, keyOf, render } = props;
  const looks = useLooks();
  if (items.length > PLAIN) return <Virtual {...props} />;
  return (
    <ul className={looks.plainList} aria-label={label}>
      {items.map((item, index) => (
        <li key={keyOf(item)}>{render(item, index)}</li>
      ))}
    </ul>
  );
}

function Virtual<Item>({ label, items, keyOf, estimate, render }: LongListProps<Item>) {
  const looks = useLooks();
  const styles = useStyles();
  const scroll = useContext(ScrollContext);
  const at = (index: number): Item => {
    const item = items[index];
    if (item === undefined) throw new Error(`no line ${index} in the list`);
    return item;
  };
  // The list begins below other things that scroll with it.
  const list = (element: HTMLUListElement | null): void => {
    if (element) begin.current = element.offsetTop;
  };
  const begin = scroll.margin;
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.element.current,
    estimateSize: (index) => estimate(at(index)),
    getItemKey: (index) => keyOf(at(index)),
    overscan: 12,
    scrollMargin: begin.current,
    initialRect: { width: 320, height: 600 },
  });
  return (
    <ul
      ref={list}
      className={`${looks.plainList} ${styles.room}`}
      aria-label={label}
      style={{ height: virtual.getTotalSize() }}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => (
        <li
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          aria-setsize={items.length}
          aria-posinset={index + 1}
          className={styles.line}
          style={{ transform: `translateY(${start - begin.current}px)` }}
        >
          {render(at(index), index)}
        </li>
      ))}
    </ul>
  );
}
