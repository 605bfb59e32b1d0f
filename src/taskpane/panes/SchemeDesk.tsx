import type { SchemeJob } from "../schemeDesk/schemeJob";
import { useLive } from "../services";
import { SchemeEdit } from "./scheme/SchemeEdit";
import { SchemeStart } from "./scheme/SchemeStart";

interface SchemeDeskProps {
  /** undefined where the open workbook is the scheme's own. */
  readonly onBack: (() => void) | undefined;
  readonly onDesk: (job: SchemeJob) => void;
}

/** The office's own scheme: where it begins, and while it stands in the open workbook, what is still to mend. */
export function SchemeDesk({ onBack, onDesk }: SchemeDeskProps) {
  const { workbook } = useLive();
  return workbook?.is === "scheme" ? (
    <SchemeEdit book={workbook} onBack={onBack} onDesk={onDesk} />
  ) : (
    <SchemeStart onBack={onBack} />
  );
}
