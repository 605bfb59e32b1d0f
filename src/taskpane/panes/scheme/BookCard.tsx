import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { BookPoints } from "#core/schemeBook/bookPoints";
import { Bar } from "../../components/Bar";
import { SeverityMark } from "../../components/SeverityMark";
import { useLooks } from "../../look/styles";
import { useOfficeWords } from "../../words/officeWords";

const useStyles = makeStyles({
  card: { marginTop: "8px" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: "12px" },
  end: { marginLeft: "auto" },
  bar: { padding: "4px 0" },
});

/** Points of all indicators beside the total, as they stand in the cells. */
export function BookCard({ points: { sum, stated, majors } }: { points: BookPoints }) {
  const styles = useStyles();
  const looks = useLooks();
  const { desk: said } = useOfficeWords().schemeDesk;
  const total = stated === undefined ? "—" : String(stated);
  const indicators = majors.reduce((count, major) => count + major.indicators.length, 0);
  return (
    <section className={mergeClasses(looks.card, styles.card)} aria-label={said.pointsLabel}>
      <div className={styles.line}>
        <span>
          <span className={looks.numeral}>{sum}</span>{" "}
          <span className={mergeClasses(looks.small, looks.muted)}>{said.points("", total).trim()}</span>
        </span>
        <span className={mergeClasses(looks.small, styles.end)}>{said.size(majors.length, indicators)}</span>
      </div>
      <div className={styles.bar}>
        <Bar value={Math.min(sum, stated ?? sum)} max={stated ?? sum} label={said.points(String(sum), total)} />
      </div>
      {sum !== stated && (
        <div className={mergeClasses(looks.row, looks.small)}>
          <SeverityMark severity="error" />
          {said.pointsDiffer(String(sum), total)}
        </div>
      )}
    </section>
  );
}
