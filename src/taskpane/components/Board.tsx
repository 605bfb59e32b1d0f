import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { UnitStatus } from "#core/consolidation/consolidation";
import type { RoundSummary } from "#usecases/returnSummary";
import { useLooks } from "../look/styles";
import { usePaneWords } from "../services";
import { useOfficeWords } from "../words/officeWords";
import { Bar } from "./Bar";
import { CopyButton } from "./CopyButton";

const useStyles = makeStyles({
  card: { marginTop: "8px" },
  counts: { display: "flex", flexWrap: "wrap", gap: "4px 16px", paddingBottom: "4px" },
  count: {
    display: "inline-flex",
    alignItems: "baseline",
    gap: "4px",
    padding: "2px 4px",
    marginInline: "-4px",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    background: "none",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  chosen: { textDecorationLine: "underline", textUnderlineOffset: "4px" },
  units: { margin: "8px 0 0", maxHeight: "160px", overflowY: "auto" },
});

const STATUSES: readonly UnitStatus[] = ["reported", "notReported", "returned", "otherVersion", "unitDiffers"];
/** Shown even when nobody is in it. */
const ALWAYS: ReadonlySet<UnitStatus> = new Set(["reported", "notReported", "returned"]);

/** 应报, 已报, 未报 … : they add up; each number opens the units it counts. */
export function Board({ round }: { round: RoundSummary }) {
  const styles = useStyles();
  const looks = useLooks();
  const { board } = usePaneWords().office;
  const [chosen, setChosen] = useState<UnitStatus>();
  const { units } = round;
  const of = (status: UnitStatus): RoundSummary["units"] => units.filter((unit) => unit.status === status);
  const reported = of("reported").length;
  const label = `${board.reported} ${reported}/${units.length}`;
  return (
    <section className={mergeClasses(looks.card, styles.card)} aria-label={board.label}>
      <div className={styles.counts}>
        <span className={styles.count} style={still}>
          {board.due} <span className={styles.number}>{units.length}</span>
        </span>
        {STATUSES.filter((status) => ALWAYS.has(status) || of(status).length > 0).map((status) => (
          <button
            key={status}
            type="button"
            className={mergeClasses(styles.count, chosen === status && styles.chosen)}
            aria-expanded={chosen === status}
            onClick={() => {
              setChosen(chosen === status ? undefined : status);
            }}
          >
            {board[status]} <span className={styles.number}>{of(status).length}</span>
          </button>
        ))}
      </div>
      <Bar value={reported} max={units.length} label={label} />
      {chosen !== undefined && (
        <ul
          className={mergeClasses(looks.plainList, looks.small, styles.units)}
          aria-label={board[chosen]}
          // A box that scrolls has to be reached by the keyboard too.
          tabIndex={0}
        >
          {of(chosen).map((unit) => (
            <li key={unit.code}>{`${unit.code}　${unit.name}`}</li>
          ))}
        </ul>
      )}
      <Reminder round={round} missing={of("notReported")} />
    </section>
  );
}

const still = { cursor: "default" } as const;

/** The text that goes into the group chat. */
function Reminder({ round, missing }: { round: RoundSummary; missing: RoundSummary["units"] }) {
  const words = useOfficeWords();
  if (missing.length === 0) return null;
  const { board, listSeparator, day } = words.consolidation;
  const { title, due } = round.settings;
  const names = missing.map(({ name }) => name).join(listSeparator);
  return (
    <CopyButton
      label={words.pane.office.board.copyReminder}
      text={() => board.reminder.notReported(title, names, missing.length, due === undefined ? undefined : day(due))}
    />
  );
}
