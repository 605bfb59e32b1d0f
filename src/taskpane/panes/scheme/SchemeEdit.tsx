import { Button, makeStyles, mergeClasses, Tab, TabList } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { inLanguage } from "#core";
import type { OpenWorkbook } from "#usecases/recogniseWorkbook";
import { Desk } from "../../components/Desk";
import { useLooks } from "../../look/styles";
import type { SchemeJob } from "../../schemeDesk/schemeJob";
import type { BookLine } from "../../schemeDesk/schemeOrder";
import { useCheckedBook } from "../../schemeDesk/useCheckedBook";
import { useServices, useSpoken } from "../../services";
import { useOfficeWords } from "../../words/officeWords";
import { BookCard } from "./BookCard";
import { BookFaults } from "./BookFaults";
import { BookPointsPanel } from "./BookPointsPanel";
import { BookTrial } from "./BookTrial";
import { PublishBook } from "./PublishBook";

const useStyles = makeStyles({
  tabs: { marginInline: "-8px" },
  primary: { flexGrow: 1, flexBasis: 0 },
  text: { margin: 0 },
});

interface SchemeEditProps {
  readonly book: Extract<OpenWorkbook, { readonly is: "scheme" }>;
  readonly onBack: (() => void) | undefined;
  readonly onDesk: (job: SchemeJob) => void;
}

type View = "faults" | "points" | "trial" | "publish";

export const errorsIn = (lines: readonly BookLine[]): number =>
  lines.filter(({ severity }) => severity === "error").length;

/** The scheme in the open workbook: what is to mend, its points, how they would arise, and publishing it. */
export function SchemeEdit({ book, onBack, onDesk }: SchemeEditProps) {
  const styles = useStyles();
  const looks = useLooks();
  const { language } = useServices();
  const { schemeDesk, pane } = useOfficeWords();
  const { desk: said } = schemeDesk;
  const [view, setView] = useState<View>("faults");
  const { checked, checking } = useCheckedBook(book.snapshot);
  const lines = checked?.lines ?? [];
  const errors = errorsIn(lines);
  useSaidCounts(checked?.lines);
  const points = checked?.points;
  const title = points ? inLanguage(points.title, language) : "";
  const shown = title === "" ? said.untitled : title;
  if (view === "publish" && points)
    return (
      <PublishBook
        title={shown}
        id={points.id}
        version={points.version}
        onBack={() => {
          setView("faults");
        }}
        onDesk={onDesk}
      />
    );
  return (
    <Desk
      onBack={onBack}
      top={
        <>
          <h1 className={mergeClasses(looks.plainHeading, looks.twoLines)} title={shown}>
            {shown}
          </h1>
          {points && (
            <p className={mergeClasses(styles.text, looks.small, looks.muted)}>
              {said.version(points.id, points.version)}
            </p>
          )}
          {points && <BookCard points={points} />}
          <TabList
            className={styles.tabs}
            size="small"
            aria-label={said.tabs.label}
            selectedValue={view}
            onTabSelect={(_, { value }) => {
              setView(value as View);
            }}
          >
            <Tab value="faults" aria-controls={PANEL}>
              {said.tabs.faults(lines.length)}
            </Tab>
            <Tab value="points" aria-controls={PANEL}>
              {said.tabs.points}
            </Tab>
            <Tab value="trial" aria-controls={PANEL}>
              {said.tabs.trial}
            </Tab>
          </TabList>
        </>
      }
      bottom={
        <>
          <Button
            className={styles.primary}
            appearance="primary"
            disabled={!checked?.scheme}
            onClick={() => {
              setView("publish");
            }}
          >
            {!checked ? said.checking : errors > 0 ? said.notYet(errors) : said.publish}
          </Button>
          <Button
            onClick={
              onBack ??
              (() => {
                onDesk("steps");
              })
            }
          >
            {onBack ? pane.common.back : said.steps}
          </Button>
        </>
      }
    >
      <div id={PANEL} role="tabpanel" aria-label={said.tabs.label} aria-busy={checking}>
        {view === "faults" && <BookFaults checked={checked} checking={checking} />}
        {view === "points" && points && <BookPointsPanel points={points} />}
        {view === "trial" && <BookTrial scheme={checked?.scheme} errors={errors} />}
      </div>
    </Desk>
  );
}

const PANEL = "scheme-panel";

/** Tells those who hear when the counts change. */
function useSaidCounts(lines: readonly BookLine[] | undefined): void {
  const { announce } = useSpoken();
  const { faults } = useOfficeWords().schemeDesk.desk;
  const errors = lines && errorsIn(lines);
  const said = errors === undefined ? undefined : faults.checked(errors, (lines?.length ?? 0) - errors);
  const last = useRef(said);
  useEffect(() => {
    if (said === undefined || last.current === said) return;
    last.current = said;
    announce(said);
  }, [said, announce]);
}
