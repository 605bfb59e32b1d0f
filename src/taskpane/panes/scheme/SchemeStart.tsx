import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Radio,
  RadioGroup,
} from "@fluentui/react-components";
import { useState } from "react";
import { inLanguage, type Scheme } from "#core";
import { Desk } from "../../components/Desk";
import { SchemeChoice } from "../../components/SchemeChoice";
import { useLooks } from "../../look/styles";
import { useStartedBook } from "../../schemeDesk/useStartedBook";
import { useLive, useServices } from "../../services";
import { useSchemes } from "../../useSchemes";
import { useOfficeWords } from "../../words/officeWords";

const useStyles = makeStyles({
  primary: { flexGrow: 1, flexBasis: 0 },
  text: { margin: "4px 0 0" },
});

/** A scheme to begin from, and where it is to be edited: here, or in a workbook of its own. */
export function SchemeStart({ onBack }: { onBack: (() => void) | undefined }) {
  const styles = useStyles();
  const looks = useLooks();
  const { language, shelf } = useServices();
  const words = useOfficeWords();
  const { start: said } = words.schemeDesk;
  const { workbook } = useLive();
  const schemes = useSchemes();
  const [chosen, setChosen] = useState("");
  const scheme = schemes.get(chosen) ?? [...schemes.values()][0];
  const { busy, asks, write, save, dismiss } = useStartedBook();
  const here = workbook?.is === "other";
  const isOwn = (one: Scheme): boolean => shelf.current().set.inForce.includes(one);
  const act = (does: (scheme: Scheme) => Promise<void>) => (): void => {
    if (scheme && !busy) void does(scheme);
  };
  const quoted = (names: readonly string[]): string => names.map(words.pane.quoted).join(words.pane.listSeparator);
  return (
    <Desk
      onBack={onBack}
      top={
        <>
          <h1 className={looks.plainHeading}>{said.title}</h1>
          <p className={mergeClasses(styles.text, looks.small, looks.muted)}>{said.text}</p>
        </>
      }
      bottom={
        <>
          <Button
            className={styles.primary}
            appearance="primary"
            disabledFocusable={busy}
            onClick={act(here ? (one) => write(one, undefined) : save)}
          >
            {busy ? said.writing : here ? said.write : said.save}
          </Button>
          {onBack && <Button onClick={onBack}>{words.pane.common.back}</Button>}
        </>
      }
    >
      <div className={looks.column}>
        {asks && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{asks.is === "notEmpty" ? said.notEmptyTitle : said.inTheWayTitle}</MessageBarTitle>
              {asks.is === "notEmpty" ? said.notEmpty : said.inTheWay(quoted(asks.names))}
            </MessageBarBody>
            <MessageBarActions>
              <Button
                size="small"
                onClick={act((one) => write(one, new Set(asks.is === "notEmpty" ? [] : asks.names)))}
              >
                {asks.is === "notEmpty" ? said.writeAnyway : said.replace}
              </Button>
              <Button size="small" onClick={act(save)}>
                {said.save}
              </Button>
              <Button size="small" onClick={dismiss}>
                {words.pane.common.cancel}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        <Field label={said.which}>
          <RadioGroup
            value={scheme?.id ?? ""}
            onChange={(_, { value }) => {
              setChosen(value);
            }}
          >
            {[...schemes.values()].map((one) => (
              <Radio
                key={one.id}
                value={one.id}
                label={(isOwn(one) ? said.own : said.shipped)(inLanguage(one.title, language), one.version)}
              />
            ))}
          </RadioGroup>
        </Field>
        <SchemeChoice />
        {here ? (
          <div>
            <Button size="small" disabledFocusable={busy} onClick={act(save)}>
              {said.save}
            </Button>
          </div>
        ) : (
          <p className={mergeClasses(styles.text, looks.small, looks.muted)}>{said.notHere}</p>
        )}
      </div>
    </Desk>
  );
}
