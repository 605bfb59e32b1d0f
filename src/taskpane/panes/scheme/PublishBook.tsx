import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
} from "@fluentui/react-components";
import { useState } from "react";
import { Desk } from "../../components/Desk";
import { FileChooser } from "../../components/FileChooser";
import { useLooks } from "../../look/styles";
import type { SchemeJob } from "../../schemeDesk/schemeJob";
import { usePublishing } from "../../schemeDesk/usePublishing";
import { useSchemeFile } from "../../schemeDesk/useSchemeFile";
import { useEarlierVersions } from "../../schemeDesk/useEarlierVersions";
import { useOfficeWords } from "../../words/officeWords";
import { PublishedNote } from "./PublishedNote";

const useStyles = makeStyles({
  primary: { flexGrow: 1, flexBasis: 0 },
  text: { margin: "4px 0 0" },
});

interface PublishBookProps {
  readonly title: string;
  readonly id: string;
  readonly version: string;
  readonly onBack: () => void;
  readonly onDesk: (job: SchemeJob) => void;
}

/** Freezes the scheme under its id and version: who changed what into which version and why, and the file to keep. */
export function PublishBook({ title, id, version, onBack, onDesk }: PublishBookProps) {
  const styles = useStyles();
  const looks = useLooks();
  const { schemeDesk, pane } = useOfficeWords();
  const { publishing: said } = schemeDesk;
  const earlier = useEarlierVersions(id, version);
  const { take } = useSchemeFile();
  const [chosen, setChosen] = useState<string>();
  const [texts, setTexts] = useState({ by: "", why: "" });
  const [asked, setAsked] = useState(false);
  const { busy, trouble, done, publish, saveAgain } = usePublishing();
  const isChange = earlier.length > 0;
  const known = earlier.some((one) => one.version === chosen);
  const after = known ? (chosen ?? "") : (earlier.at(-1)?.version ?? "");
  const missing = (key: "by" | "why"): boolean => asked && isChange && texts[key].trim() === "";
  const go = (): void => {
    setAsked(true);
    if (busy || (isChange && (texts.by.trim() === "" || texts.why.trim() === ""))) return;
    void publish({ after, ...texts });
  };
  return (
    <Desk
      onBack={onBack}
      top={
        <>
          <h1 className={looks.plainHeading}>{said.title(title)}</h1>
          <p className={mergeClasses(styles.text, looks.small, looks.muted)}>{said.what(id, version)}</p>
        </>
      }
      bottom={
        <>
          {done ? (
            <Button
              className={styles.primary}
              appearance="primary"
              onClick={() => {
                onDesk("issueForms");
              }}
            >
              {said.issue}
            </Button>
          ) : (
            <Button className={styles.primary} appearance="primary" disabledFocusable={busy} onClick={go}>
              {busy ? said.running : said.button(version)}
            </Button>
          )}
          <Button onClick={onBack}>{pane.common.back}</Button>
        </>
      }
    >
      <div className={looks.column}>
        {trouble !== undefined && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{trouble}</MessageBarBody>
          </MessageBar>
        )}
        {done ? (
          <PublishedNote done={done} onSave={saveAgain} onDesk={onDesk} />
        ) : (
          <>
            {isChange ? (
              <Field label={said.after}>
                <RadioGroup
                  value={after}
                  onChange={(_, { value }) => {
                    setChosen(value);
                  }}
                >
                  {earlier.map((one) => (
                    <Radio key={one.version} value={one.version} label={said.version(one.version, one.from)} />
                  ))}
                </RadioGroup>
              </Field>
            ) : (
              <p className={mergeClasses(styles.text, looks.small, looks.muted)}>{said.first}</p>
            )}
            <div>
              <FileChooser
                size="small"
                appearance="subtle"
                label={said.addEarlier}
                accept=".json"
                onChosen={([file]) => void take(file).then((own) => setChosen(own?.scheme.version))}
              />
            </div>
            {(["by", "why"] as const).map((key) => (
              <Field
                key={key}
                label={said[key]}
                required={isChange}
                {...(missing(key)
                  ? { validationState: "error" as const, validationMessage: said.missing(said[key]) }
                  : {})}
              >
                <Input
                  value={texts[key]}
                  onChange={(_, { value }) => {
                    setTexts((before) => ({ ...before, [key]: value }));
                  }}
                />
              </Field>
            ))}
          </>
        )}
      </div>
    </Desk>
  );
}
