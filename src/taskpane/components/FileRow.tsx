import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowSwap16Regular } from "@fluentui/react-icons/svg/arrow-swap";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Clock16Regular } from "@fluentui/react-icons/svg/clock";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import { useState, type ReactNode } from "react";
import type { ShownLine, Tone } from "../fileLines";
import { useLooks } from "../look/styles";

const useStyles = makeStyles({
  icon: { flexShrink: 0, marginTop: "2px" },
  good: { color: tokens.colorPaletteGreenForeground1 },
  warned: { color: tokens.colorPaletteDarkOrangeForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  replaced: { color: tokens.colorNeutralForeground2 },
  waiting: { color: tokens.colorNeutralForeground3 },
  block: { display: "block" },
  short: { flexShrink: 0, maxWidth: "45%", textAlign: "end", overflowWrap: "anywhere" },
});

const icons: Readonly<Record<Tone, typeof Clock16Regular>> = {
  good: CheckmarkCircle16Filled,
  warned: Warning16Filled,
  bad: ErrorCircle16Filled,
  replaced: ArrowSwap16Regular,
  waiting: Clock16Regular,
};

interface FileRowProps {
  readonly line: Pick<ShownLine, "name" | "unit" | "tone" | "short" | "why">;
  /** What the line opens; undefined where there is no more to say. */
  readonly more?: (() => ReactNode) | undefined;
}

/** A verdict line: name, unit, why, and in a word what became of it. */
export function FileRow({ line: { name, unit, tone, short, why }, more }: FileRowProps) {
  const styles = useStyles();
  const looks = useLooks();
  const [open, setOpen] = useState(false);
  const Icon = icons[tone];
  const content = (
    <>
      <Icon className={mergeClasses(styles.icon, styles[tone])} aria-hidden />
      <span className={mergeClasses(looks.grow, looks.wrap)}>
        {name}
        {unit !== "" && <span className={mergeClasses(styles.block, looks.small, looks.muted)}>{unit}</span>}
        {why !== "" && <span className={mergeClasses(styles.block, looks.small)}>{why}</span>}
      </span>
      <span className={mergeClasses(styles.short, looks.small)}>{short}</span>
    </>
  );
  return more ? (
    <>
      <button
        type="button"
        className={looks.line}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {content}
      </button>
      {open && more()}
    </>
  ) : (
    <div className={looks.line} style={still}>
      {content}
    </div>
  );
}

const still = { cursor: "default" } as const;
