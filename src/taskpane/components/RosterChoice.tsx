import { Button, Link, makeStyles, mergeClasses, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from "react";
import { languages } from "#core/languages/index";
import { rosterFaultSentence } from "#core/roster/rosterFaultSentence";
import { findRoster } from "#usecases/findRoster";
import type { OfficeTools } from "../officeTools";
import { useLooks } from "../look/styles";
import { useSchemes } from "../useSchemes";
import { useLive, useReport, useServices, useSpoken } from "../services";
import { useOfficeWords } from "../words/officeWords";
import { FileChooser } from "./FileChooser";
import { SchemeChoice } from "./SchemeChoice";

const useStyles = makeStyles({
  choice: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px 0" },
  change: { flexShrink: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  faults: { margin: "4px 0 0", paddingLeft: "16px" },
});

/** Their number is said above them, and after so many the pane would hold nothing else. */
const MOST_FAULTS = 11;

const rosterWords = { "zh-CN": languages["zh-CN"].roster, "en-US": languages["en-US"].roster } as const;

/** Who has to report: from a file, or from the open workbook. */
export function RosterChoice({ tools }: { tools: OfficeTools }) {
  const styles = useStyles();
  const looks = useLooks();
  const { returns } = tools;
  const { language } = useServices();
  const words = useOfficeWords();
  const { workbook } = useLive();
  const { roster: said } = words.pane.office;
  const { roster, rosterFrom, rosterTrouble } = useSyncExternalStore(returns.subscribe, returns.current);
  const [changing, setChanging] = useState(false);
  const fromWorkbook = useRosterInWorkbook(tools);
  const blankRoster = useBlankRoster();
  return (
    <section className={styles.choice} aria-label={said.label}>
      {roster && !changing ? (
        <div className={looks.row}>
          <span className={mergeClasses(looks.grow, looks.wrap, looks.small)}>
            <span className={looks.muted}>{said.label}</span>
            {"　"}
            {said.chosen(roster.units.length, rosterFrom)}
          </span>
          <Link
            as="button"
            className={mergeClasses(looks.small, styles.change)}
            onClick={() => {
              setChanging(true);
            }}
          >
            {said.change}
          </Link>
        </div>
      ) : (
        <>
          {!roster && <span>{said.none}</span>}
          <div className={styles.buttons}>
            <FileChooser
              size="small"
              label={said.choose}
              onChosen={([file]) => {
                setChanging(false);
                if (file) void returns.addRoster(file);
              }}
            />
            <Button
              size="small"
              onClick={() => {
                setChanging(false);
                void fromWorkbook();
              }}
            >
              {said.fromWorkbook}
            </Button>
          </div>
          {workbook?.is === "other" && (
            <Link as="button" className={looks.small} onClick={() => void blankRoster()}>
              {said.blankTemplate}
            </Link>
          )}
        </>
      )}
      {rosterTrouble && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {rosterTrouble.unread
              ? said.unread(rosterTrouble.file, words.files.fault(rosterTrouble.unread, said.label))
              : said.faults(rosterTrouble.file, rosterTrouble.faults.length)}
            <ul className={styles.faults}>
              {rosterTrouble.faults.slice(0, MOST_FAULTS).map((fault, index) => (
                <li key={index}>{rosterFaultSentence(fault, words.roster, language)}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <SchemeChoice />
    </section>
  );
}

/** Tried by itself where the open workbook is the office's own; on request elsewhere. */
function useRosterInWorkbook({ returns }: OfficeTools): () => Promise<void> {
  const { workbook } = useServices();
  const schemes = useSchemes();
  const { workbook: open } = useLive();
  const { tell } = useSpoken();
  const report = useReport();
  const { roster: said } = useOfficeWords().pane.office;
  const tried = useRef<unknown>(undefined);
  const find = async (silently: boolean): Promise<void> => {
    const found = await findRoster(workbook, schemes, rosterWords, open?.is === "roster");
    if (!found.ok) {
      if (!silently) report(found);
    } else if (found.value.ok) returns.useRoster(found.value.roster, said.openWorkbook);
    else if (!silently) {
      const { faults } = found.value;
      if (faults.some(({ kind }) => kind !== "notARoster")) returns.refuseRoster(faults, said.openWorkbook);
      else tell({ intent: "warning", text: said.notInWorkbook });
    }
  };
  const lookOnce = useEffectEvent(() => {
    const { roster, rosterFrom, lines } = returns.current();
    // An open roster is still being written: each look takes it as it stands, until returns are held against it.
    const writing = open?.is === "roster" && lines.length === 0 && (!roster || rosterFrom === said.openWorkbook);
    // With other schemes a roster may be understood that was not before.
    if (!writing && (roster || tried.current === schemes)) return;
    tried.current = schemes;
    // A round workbook need not hold a roster; of an open roster everybody wants to know how it stands.
    void find(open?.is !== "roster");
  });
  useEffect(() => {
    if (open?.is === "round" || open?.is === "roster") lookOnce();
  }, [open, schemes]);
  return () => find(false);
}

/** An empty roster to fill in, with the banners' default list. */
function useBlankRoster(): () => Promise<void> {
  const { workbook, live, language, now, today } = useServices();
  const words = useOfficeWords();
  const schemes = useSchemes();
  const report = useReport();
  return async () => {
    const { rosterPlan } = await import(/* webpackChunkName: "roster" */ "#core/roster/rosterPlan");
    const plan = rosterPlan({
      schemes,
      language,
      words: { roster: words.roster, form: words.form },
      settings: { round: today().slice(0, 4), title: words.pane.newForm.roundTitleDefault },
      stamp: now(),
    });
    if (report(await workbook.build(plan, { replace: new Set() }))) await live.checkAll();
  };
}
