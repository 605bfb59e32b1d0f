import { makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { lazy, Suspense } from "react";
import type { IssueLine } from "../issueLines";
import { cellText } from "../issueLines";
import { useLooks } from "../look/styles";
import { useGoTo, usePaneWords } from "../services";
import { LongList } from "./LongList";
import { SeverityMark } from "./SeverityMark";

// Below a warning only, and the one thing here that is typed into.
const ReasonEntry = lazy(() =>
  import(/* webpackChunkName: "reason" */ "./ReasonEntry").then((loaded) => ({ default: loaded.ReasonEntry })),
);
/** Its height in pixels, which it has before it is there too. */
const REASON = 44;

const useStyles = makeStyles({
  heading: {
    padding: "12px 8px 4px",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  // New and changed lines fade in; nothing moves.
  line: {
    animationName: { from: { opacity: 0.2 }, to: { opacity: 1 } },
    animationDuration: "400ms",
    "@media (prefers-reduced-motion: reduce)": { animationDuration: "1ms" },
  },
  arrow: { flexShrink: 0, marginTop: "2px", color: tokens.colorNeutralForeground3 },
  block: { display: "block" },
  id: { fontWeight: tokens.fontWeightSemibold },
});

/** Issues as a list: arrows move, Enter goes to the cell. */
export function IssueList({ lines, label }: { lines: readonly IssueLine[]; label: string }) {
  const arrows = useArrowNavigationGroup({ axis: "vertical" });
  return (
    <div {...arrows}>
      <LongList
        label={label}
        items={lines}
        keyOf={({ key }) => key}
        estimate={({ kind }) => (kind === "heading" ? 36 : kind === "reason" ? REASON : 72)}
        render={(line) => <Line line={line} />}
      />
    </div>
  );
}

function Line({ line }: { line: IssueLine }) {
  const styles = useStyles();
  const looks = useLooks();
  const goTo = useGoTo();
  const words = usePaneWords();
  if (line.kind === "heading")
    return <h2 className={mergeClasses(looks.plainHeading, looks.small, styles.heading)}>{line.title}</h2>;
  if (line.kind === "reason")
    return (
      <Suspense fallback={<div style={{ height: REASON }} />}>
        <ReasonEntry indicator={line.indicator} given={line.given} />
      </Suspense>
    );
  const { severity, indicator, sentence, cell } = line;
  const content = (
    <>
      <SeverityMark severity={severity} />
      <span className={mergeClasses(looks.grow, looks.wrap)}>
        {indicator !== "" && <span className={styles.id}>{indicator} </span>}
        {sentence}
        {cell && <span className={mergeClasses(styles.block, looks.small, looks.muted)}>{cellText(cell)}</span>}
      </span>
      {cell && <ChevronRight16Regular className={styles.arrow} aria-hidden />}
    </>
  );
  if (!cell)
    return (
      <div className={mergeClasses(looks.row, styles.line)} style={plainLine}>
        {content}
      </div>
    );
  return (
    <button
      type="button"
      className={mergeClasses(looks.line, styles.line)}
      title={words.common.goTo(cellText(cell))}
      onClick={() => {
        goTo(cell);
      }}
    >
      {content}
    </button>
  );
}

const plainLine = { padding: "6px 8px", alignItems: "flex-start" } as const;
