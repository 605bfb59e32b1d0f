import { Button, makeStyles, mergeClasses, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { beijingTime } from "#core/consolidation/texts";
import { useLooks } from "../../look/styles";
import type { SchemeJob } from "../../schemeDesk/schemeJob";
import { doneText, type Published } from "../../schemeDesk/usePublishing";
import { useOfficeWords } from "../../words/officeWords";

const useStyles = makeStyles({
  text: { margin: 0 },
  heading: { margin: "8px 0 0" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface PublishedNoteProps {
  readonly done: Published;
  readonly onSave: () => void;
  readonly onDesk: (job: SchemeJob) => void;
}

/** What was published, how it came to be, and what it is good for now. */
export function PublishedNote({ done, onSave, onDesk }: PublishedNoteProps) {
  const styles = useStyles();
  const looks = useLooks();
  const { publishing: said } = useOfficeWords().schemeDesk;
  const { log } = done.own;
  const last = log.at(-1);
  const desks = [
    ["collect", said.collect],
    ["newForm", said.newForm],
  ] as const;
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{doneText(done, said)}</MessageBarBody>
      </MessageBar>
      {last?.from !== undefined && (
        <p className={styles.text}>{said.changes(last.added.length, last.removed.length, last.changed.length)}</p>
      )}
      <section aria-label={said.log}>
        <h2 className={mergeClasses(looks.plainHeading, styles.heading)}>{said.log}</h2>
        <ul className={mergeClasses(looks.plainList, looks.small, looks.muted)}>
          {log.map(({ version, from, at, by, why }) => (
            <li key={`${version} ${at}`} className={looks.wrap}>
              {said.logLine(version, from, beijingTime(at).slice(0, 10), by, why)}
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={said.next}>
        <h2 className={mergeClasses(looks.plainHeading, styles.heading)}>{said.next}</h2>
        <p className={mergeClasses(styles.text, looks.small, looks.muted)}>{said.nextNote}</p>
      </section>
      <div className={styles.buttons}>
        {desks.map(([job, title]) => (
          <Button
            key={job}
            size="small"
            onClick={() => {
              onDesk(job);
            }}
          >
            {title}
          </Button>
        ))}
        <Button size="small" onClick={onSave}>
          {said.again}
        </Button>
      </div>
    </>
  );
}
