import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLooks } from "../look/styles";
import { usePaneWords } from "../services";

const useStyles = makeStyles({
  stages: { display: "flex", gap: "4px", paddingTop: "8px" },
  stage: {
    flexGrow: 1,
    flexBasis: 0,
    textAlign: "center",
    paddingTop: "4px",
    borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
  now: {
    borderTopColor: tokens.colorBrandStroke1,
    borderTopWidth: "4px",
    paddingTop: "2px",
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The round's four stages, and at which of them this desk is; the second where nothing is said. */
export function Stages({ now = 1 }: { now?: number }) {
  const styles = useStyles();
  const looks = useLooks();
  const { stages, stagesLabel } = usePaneWords().office;
  return (
    <ol className={mergeClasses(looks.plainList, looks.small, styles.stages)} aria-label={stagesLabel}>
      {stages.map((stage, index) => (
        <li
          key={stage}
          className={mergeClasses(styles.stage, index === now && styles.now)}
          {...(index === now ? { "aria-current": "step" as const } : {})}
        >
          {index + 1} {stage}
        </li>
      ))}
    </ol>
  );
}
