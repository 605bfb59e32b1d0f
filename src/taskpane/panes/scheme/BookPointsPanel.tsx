import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { inLanguage } from "#core";
import type { BookPoints } from "#core/schemeBook/bookPoints";
import { Opening } from "../../components/Opening";
import { SeverityMark } from "../../components/SeverityMark";
import { useLooks } from "../../look/styles";
import { useServices } from "../../services";
import { useOfficeWords } from "../../words/officeWords";

const useStyles = makeStyles({
  major: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: "4px 0" },
  indicators: { padding: "0 8px 8px 32px" },
  indicator: { padding: "2px 0" },
});

/** Points major by major; where the indicators make another sum, both are said. */
export function BookPointsPanel({ points: { majors } }: { points: BookPoints }) {
  const styles = useStyles();
  const looks = useLooks();
  const { language } = useServices();
  const { schemeDesk } = useOfficeWords();
  const { pointsPanel: said, desk } = schemeDesk;
  const pointsOf = (points: number | undefined): string =>
    points === undefined ? said.none : said.points(String(points));
  return (
    <ul className={looks.plainList} aria-label={said.list}>
      {majors.map(({ id, title, stated, sum, indicators }, index) => (
        <li key={`${id} ${String(index)}`} className={styles.major}>
          <Opening
            heading={
              <>
                <span className={mergeClasses(looks.grow, looks.strong, looks.wrap)}>
                  {id} {inLanguage(title, language)}
                </span>
                {sum !== stated && <SeverityMark severity="error" />}
                <span className={looks.number}>
                  {sum === stated
                    ? pointsOf(sum)
                    : desk.points(String(sum), stated === undefined ? "—" : String(stated))}
                </span>
              </>
            }
          >
            <ul className={mergeClasses(looks.plainList, styles.indicators)} aria-label={inLanguage(title, language)}>
              {indicators.map((one, at) => (
                <li key={`${one.id} ${String(at)}`} className={mergeClasses(looks.row, looks.small, styles.indicator)}>
                  <span className={mergeClasses(looks.grow, looks.wrap)}>
                    {one.id} {inLanguage(one.title, language)}
                  </span>
                  <span className={looks.number}>{pointsOf(one.points)}</span>
                </li>
              ))}
            </ul>
          </Opening>
        </li>
      ))}
    </ul>
  );
}
