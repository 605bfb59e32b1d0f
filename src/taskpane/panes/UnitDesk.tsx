import { Button, Link, makeStyles, MessageBar, MessageBarBody, Tab, TabList, tokens } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { CellRef } from "#core";
import { checkHandIn } from "#usecases/checkHandIn";
import type { FormNow } from "#usecases/liveForm";
import { Desk } from "../components/Desk";
import { FormHeader } from "../components/FormHeader";
import { Issues } from "../components/Issues";
import { ScoreCard } from "../components/ScoreCard";
import { countOf, SEVERITIES } from "../issueLines";
import { useGoTo, useLive, useRibbon, useServices, useSpoken } from "../services";

// Issues are what is seen first; the rest comes when it is asked for.
const panels = () => import(/* webpackChunkName: "panels" */ "../components/panels");
const Scores = lazy(() => panels().then(({ Scores: shown }) => ({ default: shown })));
const RowPanel = lazy(() => panels().then(({ RowPanel: shown }) => ({ default: shown })));
const HandInCheck = lazy(() => panels().then(({ HandInCheck: shown }) => ({ default: shown })));

const useStyles = makeStyles({
  tabs: { marginInline: "-8px" },
  primary: { flexGrow: 1 },
  fault: { marginTop: "8px" },
  health: { alignSelf: "center", fontSize: tokens.fontSizeBase200 },
  more: { display: "flex", flexWrap: "wrap", gap: "8px", width: "100%" },
});

type View = "issues" | "scores" | "row" | "handIn";

/** How far am I, what is wrong, what do I do next. */
export function UnitDesk({ form }: { form: FormNow }) {
  const styles = useStyles();
  const { words, live } = useServices();
  const { looking } = useLive();
  const { announce } = useSpoken();
  const { unit, common } = words.pane;
  const [view, setView] = useState<View>("issues");
  const [more, setMore] = useState(false);
  useIssueCounts(form);

  const prepare = async (): Promise<void> => {
    await live.checkAll();
    setView("handIn");
    const now = live.current().form;
    if (now) announce(checkHandIn(now).ready ? unit.handIn.ready : unit.handIn.notReady);
  };
  const leave = (): void => {
    setView("issues");
  };
  useRibbon((command) => {
    if (command === "checkForm") setView("issues");
  });
  const { faults } = form.reading;
  return (
    <Desk
      onBack={view === "handIn" ? leave : undefined}
      top={
        <>
          <FormHeader form={form} />
          <ScoreCard
            form={form}
            onScore={() => {
              setView("scores");
            }}
          />
          {faults.length > 0 && (
            <MessageBar intent="error" layout="multiline" className={styles.fault}>
              <MessageBarBody>{words.formChanged(faults)}</MessageBarBody>
            </MessageBar>
          )}
          <TabList
            className={styles.tabs}
            size="small"
            aria-label={unit.tabs.label}
            selectedValue={view}
            onTabSelect={(_, { value }) => {
              setView(value as View);
            }}
          >
            <Tab value="issues" aria-controls={PANEL}>
              {unit.tabs.issues(form.evaluation.issues.length)}
            </Tab>
            <Tab value="scores" aria-controls={PANEL}>
              {unit.tabs.scores}
            </Tab>
            <Tab value="row" aria-controls={PANEL}>
              {unit.tabs.row}
            </Tab>
          </TabList>
        </>
      }
      bottom={
        view === "handIn" ? (
          <Button className={styles.primary} onClick={leave}>
            {common.back}
          </Button>
        ) : (
          <>
            <More form={form} open={more} />
            <Button
              className={styles.primary}
              appearance="primary"
              disabledFocusable={looking}
              onClick={() => void prepare()}
            >
              {unit.handIn.button}
            </Button>
            <Button
              appearance="subtle"
              icon={<MoreHorizontal20Regular />}
              iconPosition="after"
              aria-expanded={more}
              aria-controls={MORE}
              onClick={() => {
                setMore(!more);
              }}
            >
              {common.more}
            </Button>
          </>
        )
      }
    >
      <div id={PANEL} role={view === "handIn" ? undefined : "tabpanel"} aria-label={panelName(view, unit)}>
        {view === "issues" && <Issues form={form} />}
        <Suspense fallback={null}>
          {view === "scores" && <Scores form={form} />}
          {view === "row" && <RowPanel form={form} />}
          {view === "handIn" && <HandInCheck form={form} />}
        </Suspense>
      </div>
    </Desk>
  );
}

const PANEL = "pane-panel";
const MORE = "pane-more";

const panelName = (
  view: View,
  { issues, scores, tabs }: ReturnType<typeof useServices>["words"]["pane"]["unit"],
): string | undefined => ({ issues: issues.list, scores: scores.list, row: tabs.row, handIn: undefined })[view];

/** What is seldom needed: opens above the one button, in place. */
function More({ form, open }: { form: FormNow; open: boolean }) {
  const styles = useStyles();
  const goTo = useGoTo();
  const { words, live, health } = useServices();
  const { menu } = words.pane.unit;
  const [healthAt, setHealthAt] = useState<string>();
  useEffect(() => {
    if (open) void health?.().then(setHealthAt);
  }, [open, health]);
  if (!open) return null;
  const first = (name: string | undefined): CellRef | undefined =>
    name === undefined ? undefined : { sheet: name, row: 2, column: 2 };
  const places: readonly (readonly [string, CellRef | undefined])[] = [
    [menu.cover, first(form.sheets.cover?.sheet.name)],
    [menu.scoreSheet, first(form.sheets.score?.sheet.name)],
  ];
  return (
    <div id={MORE} className={styles.more}>
      <Button size="small" onClick={() => void live.checkAll()}>
        {menu.checkAll}
      </Button>
      {places.map(
        ([title, cell]) =>
          cell && (
            <Button
              key={title}
              size="small"
              onClick={() => {
                goTo(cell);
              }}
            >
              {title}
            </Button>
          ),
      )}
      {healthAt !== undefined && (
        // In a window of its own: the pane stays what it is.
        <Link href={healthAt} target="_blank" rel="noopener" className={styles.health}>
          {menu.health}
        </Link>
      )}
    </div>
  );
}

/** Tells those who hear when the counts change; the live region itself takes care not to chatter. */
function useIssueCounts({ evaluation: { issues } }: FormNow): void {
  const { words } = useServices();
  const { announce } = useSpoken();
  const [errors = 0, warnings = 0, hints = 0] = SEVERITIES.map((severity) => countOf(issues, severity));
  const said = words.pane.unit.issues.checked(errors, warnings, hints);
  const last = useRef(said);
  useEffect(() => {
    if (last.current === said) return;
    last.current = said;
    announce(said);
  }, [said, announce]);
}
