import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useLive, useServices, useSpoken, type Notice } from "../services";

const useStyles = makeStyles({
  notices: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 12px 0",
  },
});

/** Above the desk: trouble with the workbook, as long as it lasts, and what became of the last thing done. */
export function Notices({ notice }: { notice: Notice | undefined }) {
  const styles = useStyles();
  const { trouble, deaf, open } = useLive();
  const { tell } = useSpoken();
  const { live, words } = useServices();
  const { common, ...said } = words.pane;
  // Where nothing is typed, nothing is missed.
  const missing = deaf && open === "form" && !trouble;
  if (!trouble && !notice && !missing) return null;
  return (
    <section className={styles.notices} aria-label={common.messages}>
      {trouble && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{said.trouble(trouble)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void live.checkAll()}>
              {common.retry}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {missing && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{said.deaf}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void live.checkAll()}>
              {said.unit.menu.checkAll}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {notice && (
        <MessageBar intent={notice.intent} layout="multiline">
          <MessageBarBody>{notice.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                aria-label={common.close}
                icon={<Dismiss16Regular />}
                onClick={() => {
                  tell(undefined);
                }}
              />
            }
          />
        </MessageBar>
      )}
    </section>
  );
}
