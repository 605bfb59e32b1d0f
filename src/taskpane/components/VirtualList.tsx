import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useContext } from "react";
import { ScrollContext } from "../look/scroll";
import { useLooks } from "../look/styles";
import type { LongListProps } from "./longListProps";

const useStyles = makeStyles({
  room: { position: "relative" },
  line: { position: "absolute", top: 0, left: 0, right: 0 },
});

/** Only what is in view is in the page; each line still says which of how many it is. */
export function VirtualList<Item>({ label, items, keyOf, estimate, render }: LongListProps<Item>) {
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
      className={mergeClasses(looks.plainList, styles.room)}
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
