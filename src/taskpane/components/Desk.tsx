import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, type KeyboardEvent, type ReactNode } from "react";
import { ScrollContext } from "../look/scroll";

const useStyles = makeStyles({
  desk: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    maxWidth: "720px",
    margin: "0 auto",
    boxSizing: "border-box",
    // Zoomed far in, fixed parts would leave no room for the middle: then all of it scrolls.
    "@media (max-height: 420px)": { height: "auto", minHeight: "100%" },
  },
  top: { padding: "12px 12px 8px", flexShrink: 0 },
  middle: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: "0 4px 12px 12px",
    // Keeps lines from jumping sideways when the list grows beyond the pane; a thin bar fits into the margin.
    scrollbarGutter: "stable",
    scrollbarWidth: "thin",
    "@media (max-height: 420px)": { overflowY: "visible" },
  },
  bottom: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // Above the tools of the list, which stick to the top.
    "@media (max-height: 420px)": { position: "sticky", bottom: 0, zIndex: 1 },
  },
});

interface DeskProps {
  readonly top: ReactNode;
  readonly children: ReactNode;
  readonly bottom?: ReactNode;
  /** Esc, when nothing nearer took it. */
  readonly onBack?: (() => void) | undefined;
}

/** A desk: who and how far above, the work in the middle, the one next step always visible below. */
export function Desk({ top, children, bottom, onBack }: DeskProps) {
  const styles = useStyles();
  const element = useRef<HTMLElement>(null);
  const scroll = useMemo(() => ({ element, margin: { current: 0 } }), []);
  const back = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
    onBack?.();
  };
  return (
    <div className={styles.desk} onKeyDown={back}>
      <header className={styles.top}>{top}</header>
      <main ref={element} className={styles.middle}>
        <ScrollContext.Provider value={scroll}>{children}</ScrollContext.Provider>
      </main>
      {bottom && <footer className={styles.bottom}>{bottom}</footer>}
    </div>
  );
}
