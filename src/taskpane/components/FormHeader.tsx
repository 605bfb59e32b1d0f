import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { useId, useState } from "react";
import { inLanguage } from "#core";
import { toSerial } from "#core/calendar/civilDate";
import type { FormNow } from "#usecases/liveForm";
import { useLooks } from "../look/styles";
import { usePaneWords, useServices } from "../services";
import { LongName } from "./LongName";

const useStyles = makeStyles({
  name: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  line: { display: "flex", flexWrap: "wrap", columnGap: "12px", justifyContent: "space-between" },
  about: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: "4px 12px",
    margin: "8px 0 0",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
  sample: {
    display: "inline-block",
    margin: "4px 0 0",
    padding: "0 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
  },
  late: { color: tokens.colorPaletteRedForeground1 },
});

/** Days after which a missed deadline is history: a form of an earlier round that is looked at again, or a sample. */
const LONG_AGO = 90;

/** Whose form, what it is, and how long there is left. */
export function FormHeader({ form: { identity, scheme } }: { form: FormNow }) {
  const styles = useStyles();
  const looks = useLooks();
  const { language, today } = useServices();
  const words = usePaneWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const days = identity.due === undefined ? undefined : toSerial(identity.due) - toSerial(today());
  const { about } = words.unit;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [about.title, identity.roundTitle],
    [about.scheme, inLanguage(scheme.title, language)],
    [about.code, identity.unitCode],
    [about.due, identity.due],
    [about.contact, identity.contact],
  ];
  return (
    <>
      <div className={looks.row}>
        <h1 className={mergeClasses(styles.name, looks.grow)}>
          <LongName text={identity.unitName} />
        </h1>
        <Button
          appearance="subtle"
          size="small"
          icon={<Info16Regular />}
          aria-label={words.unit.info}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            setOpen(!open);
          }}
        />
      </div>
      <div className={mergeClasses(styles.line, looks.small, looks.muted)}>
        <span>{words.unit.line(inLanguage(scheme.unitClass, language), identity.round, scheme.version)}</span>
        {identity.due !== undefined && days !== undefined && (
          <span className={days < 0 && days >= -LONG_AGO ? styles.late : ""}>
            {days < -LONG_AGO ? words.unit.wasDue(identity.due) : words.unit.daysLeft(days)}
          </span>
        )}
      </div>
      {identity.sample && <p className={mergeClasses(styles.sample, looks.small)}>{words.common.sample}</p>}
      <dl id={id} hidden={!open} className={mergeClasses(styles.about, looks.small)} style={open ? undefined : hidden}>
        {facts.map(([name, value]) => (
          <div key={name} style={contents}>
            <dt className={looks.muted}>{name}</dt>
            <dd>{value === undefined || value === "" ? about.none : value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const contents = { display: "contents" } as const;
const hidden = { display: "none" } as const;
