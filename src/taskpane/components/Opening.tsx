import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";
import { useLooks } from "../look/styles";

const useStyles = makeStyles({
  icon: { flexShrink: 0, marginTop: "2px", color: tokens.colorNeutralForeground3 },
});

interface OpeningProps {
  readonly heading: ReactNode;
  /** Stands below the heading whether or not it is open. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** A heading that is a button, and what it opens. */
export function Opening({ heading, below, children }: OpeningProps) {
  const [open, setOpen] = useState(false);
  const looks = useLooks();
  const styles = useStyles();
  const id = useId();
  const Icon = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <>
      <button
        type="button"
        className={looks.line}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <Icon className={styles.icon} aria-hidden />
        {heading}
      </button>
      {below}
      <div id={id}>{open && children}</div>
    </>
  );
}
