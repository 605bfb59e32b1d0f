import { useId, type ReactNode } from "react";
import { usePictureLooks } from "./pictureLooks";

interface DrawingProps {
  readonly title: string;
  /** Its numbers in words. */
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** Drawn in its own size instead of the pane's width. */
  readonly fixed?: boolean;
  readonly children: ReactNode;
}

/** An SVG that is one image to a screen reader, with title and description. */
export function Drawing({ title, text, width, height, fixed = false, children }: DrawingProps) {
  const own = usePictureLooks();
  const id = useId();
  return (
    <svg
      role="img"
      aria-labelledby={`${id}t`}
      aria-describedby={`${id}d`}
      className={fixed ? own.wide : own.svg}
      viewBox={`0 0 ${width} ${height}`}
      {...(fixed ? { width, height } : {})}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{text}</desc>
      {children}
    </svg>
  );
}

/** Names are cut where there is no room; whole they stand in the table. A Chinese sign is twice as wide as a letter. */
export function cut(name: string, room: number): string {
  let width = 0;
  for (const [index, sign] of [...name].entries()) {
    width += /[\u2e80-\uffef]/.test(sign) ? 2 : 1;
    if (width > room) return `${[...name].slice(0, Math.max(1, index - 1)).join("")}…`;
  }
  return name;
}
