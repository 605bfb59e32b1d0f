import { useMemo, useState } from "react";
import { FaultTools, NoFaults, NoLines } from "../../components/FaultTools";
import { IssueList } from "../../components/IssueList";
import { bookLines } from "../../schemeDesk/bookLines";
import type { BookLine, CheckedBook } from "../../schemeDesk/schemeOrder";
import { useLive, useServices } from "../../services";
import { useOfficeWords } from "../../words/officeWords";

const SEVERITIES = ["error", "warning"] as const;

/** Everything that was noticed, sheet by sheet; a line leads to its cell. */
export function BookFaults({ checked, checking }: { checked: CheckedBook | undefined; checking: boolean }) {
  const { live } = useServices();
  const { looking } = useLive();
  const {
    pane,
    schemeDesk: { desk },
  } = useOfficeWords();
  const { faults: said } = desk;
  const [only, setOnly] = useState<BookLine["severity"]>();
  const lines = useMemo(
    () =>
      bookLines(
        (checked?.lines ?? []).filter(({ severity }) => !only || severity === only),
        said.whole,
      ),
    [checked, only, said.whole],
  );
  const count = (severity: BookLine["severity"]): number =>
    checked?.lines.filter((line) => line.severity === severity).length ?? 0;
  return (
    <>
      <FaultTools
        label={pane.unit.issues.filter}
        severities={SEVERITIES}
        count={(severity) => (severity === "error" ? said.errors : said.warnings)(count(severity))}
        only={only}
        onOnly={setOnly}
        checkAll={said.checkAll}
        busy={looking || checking}
        onCheckAll={() => void live.checkAll()}
      />
      {!checked ? (
        <NoLines text={desk.checking} />
      ) : lines.length > 0 ? (
        <IssueList label={said.list} lines={lines} />
      ) : checked.lines.length > 0 ? (
        <NoLines text={pane.unit.issues.noneOfKind} />
      ) : (
        <NoFaults title={said.none} note={said.noneNote} />
      )}
    </>
  );
}
