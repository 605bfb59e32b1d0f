import {
  Button,
  Link,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useMemo, useState, useSyncExternalStore } from "react";
import { Board } from "../components/Board";
import { Desk } from "../components/Desk";
import { DropZone } from "../components/DropZone";
import { FileLines } from "../components/FileLines";
import { HeadcountChoice } from "../components/HeadcountChoice";
import { RosterChoice } from "../components/RosterChoice";
import { SourceSearch } from "../components/SourceSearch";
import { Stages } from "../components/Stages";
import { Working } from "../components/Working";
import { linesByFile, shownLine } from "../fileLines";
import { useLooks } from "../look/styles";
import { picked } from "../pickedFiles";
import { LazyPictures } from "../pictures/LazyPictures";
import { useLive, useServices } from "../services";
import { useOfficeTools } from "../useOfficeTools";
import { useConsolidating } from "../useConsolidating";
import { useRound } from "../useRound";
import { useOfficeWords } from "../words/officeWords";

const useStyles = makeStyles({
  primary: { flexGrow: 1 },
  // Side by side where there is room for both; the stage below where there isn't.
  title: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: "8px",
  },
  middle: { display: "flex", flexDirection: "column", gap: "8px" },
  links: { display: "flex", flexWrap: "wrap", gap: "4px 16px", padding: "4px 0" },
});

interface OfficeDeskProps {
  readonly onBack: (() => void) | undefined;
  readonly onIssue: () => void;
  readonly onSteps: () => void;
  readonly onScheme: () => void;
}

/** Who is missing, what came back and whether it is good, and one button that brings it together. */
export function OfficeDesk({ onBack, onIssue, onSteps, onScheme }: OfficeDeskProps) {
  const styles = useStyles();
  const looks = useLooks();
  const tools = useOfficeTools();
  const { language } = useServices();
  const words = useOfficeWords();
  const { workbook } = useLive();
  const { office, common } = words.pane;
  const intake = useSyncExternalStore(tools.returns.subscribe, tools.returns.current);
  const { lines, running, done, roster } = intake;
  const [sampling, setSampling] = useState(false);
  const [looking, setLooking] = useState(false);

  const summed = useRound(tools.desk, intake);
  const byFile = useMemo(() => linesByFile(summed), [summed]);
  const shown = useMemo(
    () =>
      lines.map((line) =>
        shownLine(line, byFile, {
          files: office.files,
          rejection: (reason) => words.consolidation.rejection(reason),
          verdict: words.consolidation.journal.verdict,
        }),
      ),
    [lines, byFile, office.files, words],
  );
  const counted = summed?.units.filter((unit) => unit.counted).length ?? 0;
  const { consolidating, inTheWay, run, dismiss } = useConsolidating(tools.desk, summed);

  const sample = async (): Promise<void> => {
    setSampling(true);
    try {
      const made = await tools.reader.sample(language);
      tools.returns.useRoster(made.roster, common.sample);
      tools.returns.add(await picked(made.files.map(({ name, bytes }) => new File([bytes], name))));
    } finally {
      setSampling(false);
    }
  };
  const round = roster?.settings.round ?? (workbook?.is === "round" ? workbook.round : "");
  return (
    <Desk
      onBack={onBack}
      top={
        <>
          <div className={styles.title}>
            <h1 className={looks.plainHeading}>{office.title(round)}</h1>
            <span className={mergeClasses(looks.small, looks.muted)}>{office.stage}</span>
          </div>
          <Stages />
          {summed && <Board round={summed} />}
        </>
      }
      bottom={
        running ? (
          <Working
            text={office.progress.reading(done, lines.length)}
            share={lines.length > 0 ? done / lines.length : 0}
            label={office.progress.label}
            onCancel={() => {
              tools.returns.cancel();
            }}
          />
        ) : (
          <>
            <Button
              className={styles.primary}
              appearance="primary"
              disabled={counted === 0}
              disabledFocusable={consolidating}
              onClick={() => void run(new Set())}
            >
              {consolidating
                ? office.consolidate.running
                : counted === 0
                  ? office.consolidate.buttonEmpty
                  : office.consolidate.button(counted)}
            </Button>
            {onBack && <Button onClick={onBack}>{common.back}</Button>}
          </>
        )
      }
    >
      <div className={styles.middle}>
        {inTheWay.length > 0 && (
          <InTheWay names={inTheWay} onReplace={() => void run(new Set(inTheWay))} onCancel={dismiss} />
        )}
        {workbook?.is === "round" && lines.length === 0 && <SourceSearch />}
        <RosterChoice tools={tools} />
        {roster && <HeadcountChoice tools={tools} />}
        <DropZone
          onFiles={(files) => {
            tools.returns.add(files);
          }}
        />
        {lines.length === 0 ? (
          <div className={styles.links}>
            <Link as="button" className={looks.small} onClick={() => void sample()}>
              {sampling ? office.sampleRunning : office.sampleRound}
            </Link>
            <Link as="button" className={looks.small} onClick={onIssue}>
              {office.menuIssue}
            </Link>
          </div>
        ) : (
          <FileLines
            lines={shown}
            desk={tools.desk}
            onClear={() => {
              tools.returns.clear();
            }}
          />
        )}
        {workbook?.is === "round" && lines.length > 0 && <SourceSearch />}
        <div className={styles.links}>
          {counted > 0 && (
            <Link
              as="button"
              className={looks.small}
              aria-expanded={looking}
              onClick={() => {
                setLooking(!looking);
              }}
            >
              {words.pictures.open}
            </Link>
          )}
          <Link as="button" className={looks.small} onClick={onSteps}>
            {words.steps.link}
          </Link>
          <Link as="button" className={looks.small} onClick={onScheme}>
            {words.schemeDesk.link}
          </Link>
        </div>
        {looking && summed && <LazyPictures classes={summed.pictures} />}
      </div>
    </Desk>
  );
}

interface InTheWayProps {
  readonly names: readonly string[];
  readonly onReplace: () => void;
  readonly onCancel: () => void;
}

/** Somebody's own sheets have the names of ours: they are replaced only by a word. */
function InTheWay({ names, onReplace, onCancel }: InTheWayProps) {
  const { pane } = useOfficeWords();
  const { consolidate: said } = pane.office;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{said.inTheWayTitle}</MessageBarTitle>
        {said.inTheWay(names.map(pane.quoted).join(pane.listSeparator))}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onReplace}>
          {said.replace}
        </Button>
        <Button size="small" onClick={onCancel}>
          {pane.common.cancel}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
