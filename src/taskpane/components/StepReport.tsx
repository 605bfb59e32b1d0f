import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  useArrowNavigationGroup,
} from "@fluentui/react-components";
import { useContext, useEffect, useEffectEvent } from "react";
import type { OfficeTools } from "../officeTools";
import { ScrollContext, toTop } from "../look/scroll";
import { useLooks } from "../look/styles";
import { useSpoken } from "../services";
import type { StepWork } from "../steps/stepRunner";
import { useOfficeWords } from "../words/officeWords";
import { LazyPictures } from "../pictures/LazyPictures";
import { FileRow } from "./FileRow";
import { LongList } from "./LongList";
import { Remarks } from "./Remarks";

const useStyles = makeStyles({
  heading: { margin: "0 0 4px" },
  text: { margin: "4px 0 0" },
  block: { display: "block", marginTop: "4px" },
});

interface StepReportProps {
  readonly work: StepWork;
  readonly onSave: OfficeTools["save"];
  /** The same step once more, where the button below leads on to the next one. */
  readonly again: { readonly label: string; readonly run: () => void } | undefined;
}

/** How a step goes, file by file, and what came of it. */
export function StepReport({ work, onSave, again }: StepReportProps) {
  const styles = useStyles();
  const looks = useLooks();
  const { steps: said } = useOfficeWords();
  const { announce } = useSpoken();
  const { element } = useContext(ScrollContext);
  const arrows = useArrowNavigationGroup({ axis: "vertical" });
  const { lines, outcome, cancelled } = work;
  const file = outcome?.done ? outcome.file : undefined;

  const tellOutcome = useEffectEvent(() => {
    if (!outcome) return;
    announce(outcome.done ? outcome.said : outcome.why);
    // The button that was pressed is below, and what came of it stands above.
    toTop(element.current);
  });
  useEffect(() => {
    tellOutcome();
  }, [outcome]);
  return (
    <>
      {outcome && (
        <MessageBar intent={outcome.done ? "success" : "warning"} layout="multiline">
          <MessageBarBody>
            {outcome.done ? outcome.said : outcome.why}
            {file && <span className={styles.block}>{said.saved(file.name)}</span>}
          </MessageBarBody>
        </MessageBar>
      )}
      {cancelled && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{said.stopped}</MessageBarBody>
        </MessageBar>
      )}
      {outcome?.done === true && outcome.notes.length > 0 && (
        <section aria-label={said.findings}>
          <h2 className={mergeClasses(looks.plainHeading, styles.heading)}>{said.findings}</h2>
          <Remarks remarks={outcome.notes} label={said.findings} more={said.more} />
        </section>
      )}
      {file && (
        <div>
          <div className={looks.row}>
            <Button
              size="small"
              onClick={() => {
                onSave(file.bytes, file.name);
              }}
            >
              {said.saveAgain}
            </Button>
            {again && (
              <Button size="small" onClick={again.run}>
                {again.label}
              </Button>
            )}
          </div>
          <p className={mergeClasses(styles.text, looks.small, looks.muted)}>{said.blocked}</p>
        </div>
      )}
      {outcome?.done === true && outcome.pictures && <LazyPictures classes={outcome.pictures} />}
      {lines.length > 0 && (
        <div {...arrows}>
          <LongList
            label={said.list}
            items={lines.map((line, index) => ({ line, index }))}
            keyOf={({ index }) => String(index)}
            estimate={({ line }) => (line.why === "" ? 52 : 92)}
            render={({ line }) => (
              <FileRow
                line={line}
                more={line.remarks.length === 0 ? undefined : () => <Remarks indented remarks={line.remarks} />}
              />
            )}
          />
        </div>
      )}
    </>
  );
}
