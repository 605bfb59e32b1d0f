import { Button, makeStyles, mergeClasses, MessageBar, MessageBarBody, ProgressBar } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { changesSaid } from "#core/roster/changesSaid";
import { missingNumbers } from "#core/roster/missingNumbers";
import { Desk } from "../components/Desk";
import { RosterChoice } from "../components/RosterChoice";
import { useLooks } from "../look/styles";
import { useSchemes } from "../useSchemes";
import { useServices, useSpoken } from "../services";
import { useOfficeTools } from "../useOfficeTools";
import { useOfficeWords } from "../words/officeWords";

const useStyles = makeStyles({ primary: { flexGrow: 1 }, changes: { margin: 0, paddingLeft: "16px" } });

/** A form for everybody on the roster, in one ZIP. */
export function IssueForms({ onBack }: { onBack: () => void }) {
  const styles = useStyles();
  const looks = useLooks();
  const tools = useOfficeTools();
  const { words, language, now } = useServices();
  const schemes = useSchemes();
  const { issueForms: said, common } = words.pane;
  const { tell, announce } = useSpoken();
  const { roster } = useSyncExternalStore(tools.returns.subscribe, tools.returns.current);
  const [progress, setProgress] = useState<{ readonly done: number; readonly all: number }>();
  const [saved, setSaved] = useState(false);
  const units = roster?.units.filter(({ scheme }) => schemes.has(scheme)) ?? [];
  const known = [...schemes.values()];
  const missing = roster ? known.reduce((sum, scheme) => sum + missingNumbers(scheme, roster), 0) : 0;
  const { carried } = useOfficeWords().roster;
  const changes = roster ? known.flatMap((scheme) => changesSaid(scheme, roster, carried, language)) : [];

  const make = async (): Promise<void> => {
    if (!roster || progress) return;
    setProgress({ done: 0, all: units.length });
    try {
      const bytes = await tools.reader.pack({ roster, language, stamp: now() }, (done, all) => {
        setProgress({ done, all });
      });
      const name = said.fileName(roster.settings.round);
      tools.save(bytes, name);
      setSaved(true);
      const text = said.done(units.length, name);
      tell({ intent: "success", text });
      announce(text);
    } finally {
      setProgress(undefined);
    }
  };
  return (
    <Desk
      onBack={onBack}
      top={
        <>
          <h1 className={looks.plainHeading}>{said.title}</h1>
          <p className={mergeClasses(looks.small, looks.muted)}>{said.text}</p>
        </>
      }
      bottom={
        <>
          <Button
            className={styles.primary}
            appearance="primary"
            disabled={units.length === 0}
            disabledFocusable={progress !== undefined}
            onClick={() => void make()}
          >
            {progress ? said.writing(progress.done, progress.all) : said.button(units.length)}
          </Button>
          <Button onClick={onBack}>{common.back}</Button>
        </>
      }
    >
      <div className={looks.column}>
        <RosterChoice tools={tools} />
        {missing > 0 && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{said.numbersMissing(missing)}</MessageBarBody>
          </MessageBar>
        )}
        {changes.length > 0 && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <ul className={styles.changes}>
                {changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            </MessageBarBody>
          </MessageBar>
        )}
        {progress && (
          <ProgressBar
            value={progress.all > 0 ? progress.done / progress.all : 0}
            thickness="large"
            aria-label={said.writing(progress.done, progress.all)}
          />
        )}
        {saved && <p className={mergeClasses(looks.small, looks.muted)}>{said.blocked}</p>}
      </div>
    </Desk>
  );
}
