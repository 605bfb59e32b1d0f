import { Button, makeStyles, useArrowNavigationGroup } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { RoundDesk } from "#usecases/consolidateHere";
import type { ReturnFindings } from "#usecases/returnSummary";
import { failedText, type ShownLine } from "../fileLines";
import { cellText } from "../issueLines";
import { reportFault } from "../faults";
import { usePaneWords } from "../services";
import { useSchemes } from "../useSchemes";
import { useOfficeWords } from "../words/officeWords";
import { CopyButton } from "./CopyButton";
import { FileRow } from "./FileRow";
import { LongList } from "./LongList";
import { Remarks } from "./Remarks";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: "4px", alignItems: "center", padding: "8px 0 4px" },
});

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
          render={(line) => {
            const { noticed } = line;
            return (
              <FileRow
                line={line}
                more={noticed === undefined ? undefined : () => <ReturnIssues kept={noticed} desk={desk} />}
              />
            );
          }}
        />
      </div>
    </section>
  );
}

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
  return <Remarks indented remarks={told} />;
}
