import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Severity } from "#core";
import { useLooks } from "../look/styles";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  indented: { padding: "0 8px 8px 32px" },
  remark: { display: "flex", gap: "8px", padding: "2px 0" },
});

const MOST = 12;

interface RemarksProps {
  readonly remarks: readonly { readonly severity: Severity; readonly text: string; readonly cell?: string }[];
  readonly label?: string;
  /** Below a line rather than by itself. */
  readonly indented?: boolean;
  readonly more?: (count: number) => string;
}

/** What was noticed, errors first; of many, the first ones. */
export function Remarks({ remarks, label, indented = false, more = (count) => `… ${count}` }: RemarksProps) {
  const styles = useStyles();
  const looks = useLooks();
  return (
    <ul
      className={mergeClasses(looks.plainList, looks.small, indented && styles.indented)}
      {...(label === undefined ? {} : { "aria-label": label })}
    >
      {remarks.slice(0, MOST).map(({ severity, text, cell = "" }, index) => (
        <li key={index} className={styles.remark}>
          <SeverityMark severity={severity} />
          <span className={looks.wrap}>
            {text}
            {cell !== "" && <span className={looks.muted}> {cell}</span>}
          </span>
        </li>
      ))}
      {remarks.length > MOST && <li className={looks.muted}>{more(remarks.length - MOST)}</li>}
    </ul>
  );
}
