import { Button, makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import { ArrowSwap16Regular } from "@fluentui/react-icons/svg/arrow-swap";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Clock16Regular } from "@fluentui/react-icons/svg/clock";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import { useEffect, useState } from "react";
import type { RoundDesk } from "#usecases/consolidateHere";
import type { ReturnFindings } from "#usecases/returnSummary";
import { failedText, type ShownLine, type Tone } from "../fileLines";
import { cellText } from "../issueLines";
import { useLooks } from "../look/styles";
import { reportFault } from "../faults";
import { usePaneWords } from "../services";
import { useSchemes } from "../useSchemes";
import { useOfficeWords } from "../words/officeWords";
import { CopyButton } from "./CopyButton";
import { LongList } from "./LongList";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: "4px", alignItems: "center", padding: "8px 0 4px" },
  icon: { flexShrink: 0, marginTop: "2px" },
  good: { color: tokens.colorPaletteGreenForeground1 },
  warned: { color: tokens.colorPaletteDarkOrangeForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  replaced: { color: tokens.colorNeutralForeground2 },
  waiting: { color: tokens.colorNeutralForeground3 },
  block: { display: "block" },
  issues: { padding: "0 8px 8px 32px" },
  issue: { display: "flex", gap: "8px", padding: "2px 0" },
  short: { flexShrink: 0, maxWidth: "45%", textAlign: "end", overflowWrap: "anywhere" },
});

const icons: Readonly<Record<Tone, typeof Clock16Regular>> = {
  good: CheckmarkCircle16Filled,
  warned: Warning16Filled,
  bad: ErrorCircle16Filled,
  replaced: ArrowSwap16Regular,
  waiting: Clock16Regular,
};

/** One verdict line a file, as they come. */
export function FileLines({
  lines,
  desk,
  onClear,
}: {
  lines: readonly ShownLine[];
  desk: RoundDesk;
  onClear: () => void;
}) {
  const styles = useStyles();
  const { files } = usePaneWords().office;
  const [failedOnly, setFailedOnly] = useState(false);
  const arrows = useArrowNavigationGroup({ axis: "vertical" });
  const failed = lines.filter(({ tone }) => tone === "bad");
  return (
    <section>
      <div className={styles.tools}>
        {failed.length > 0 && (
          <>
            <Button
              size="small"
              appearance="subtle"
              aria-pressed={failedOnly}
              onClick={() => {
                setFailedOnly(!failedOnly);
              }}
            >
              {failedOnly ? files.all : files.onlyFailed}
            </Button>
            <CopyButton label={files.copyFailed} text={() => failedText(lines)} />
          </>
        )}
        <Button size="small" appearance="subtle" onClick={onClear}>
          {files.clear}
        </Button>
      </div>
      <div {...arrows}>
        <LongList
          label={files.list}
          items={failedOnly ? failed : lines}
          keyOf={({ id }) => String(id)}
          estimate={({ why }) => (why === "" ? 52 : 92)}
          render={(line) => <FileLineRow line={line} desk={desk} />}
        />
      </div>
    </section>
  );
}

function FileLineRow({ line, desk }: { line: ShownLine; desk: RoundDesk }) {
  const styles = useStyles();
  const looks = useLooks();
  const [open, setOpen] = useState(false);
  const { name, unit, tone, short, why, noticed } = line;
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
  return noticed !== undefined ? (
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
      {open && <ReturnIssues kept={noticed} desk={desk} />}
    </>
  ) : (
    <div className={looks.line} style={still}>
      {content}
    </div>
  );
}

const still = { cursor: "default" } as const;
const MOST = 12;

/** What was noticed in a returned file: errors first, with their cells. */
function ReturnIssues({ kept, desk }: { kept: number; desk: RoundDesk }) {
  const [found, setFound] = useState<ReturnFindings>();
  useEffect(() => {
    let wanted = true;
    desk.findings(kept).then((findings) => {
      if (wanted) setFound(findings);
    }, reportFault);
    return () => {
      wanted = false;
    };
  }, [desk, kept]);
  return found && <Findings found={found} />;
}

function Findings({ found: { scheme: id, issues, tampering } }: { found: ReturnFindings }) {
  const styles = useStyles();
  const looks = useLooks();
  const words = useOfficeWords();
  const scheme = useSchemes().get(id ?? "");
  if (!scheme) return null;
  const sentence = words.issueSentence(scheme);
  const told = [
    ...issues.map(({ issue, place }) => ({
      severity: issue.severity,
      text: sentence(issue),
      cell: place ? cellText(place) : "",
    })),
    ...tampering.map((finding) => ({
      severity: "warning" as const,
      text: words.consolidation.tampering(finding),
      cell: "",
    })),
  ];
  return (
    <ul className={mergeClasses(looks.plainList, looks.small, styles.issues)}>
      {told.slice(0, MOST).map(({ severity, text, cell }, index) => (
        <li key={index} className={styles.issue}>
          <SeverityMark severity={severity} />
          <span className={looks.wrap}>
            {text}
            {cell !== "" && <span className={looks.muted}> {cell}</span>}
          </span>
        </li>
      ))}
      {told.length > MOST && <li className={looks.muted}>… {told.length - MOST}</li>}
    </ul>
  );
}
