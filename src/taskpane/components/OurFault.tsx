import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { Component, useEffect, useState, type ReactNode } from "react";
import { faultReference, onFault } from "../faults";
import { useLooks } from "../look/styles";
import { useServices } from "../services";

const useStyles = makeStyles({ page: { padding: "12px", display: "grid", gap: "12px" } });

/** A bug of ours, wherever it happened: said once, with a reference, and a way on. Nothing of the workbook is lost. */
export function OurFault({ children }: { children: ReactNode }) {
  const [reference, setReference] = useState<string>();
  useEffect(
    () =>
      onFault((told) => {
        setReference(told);
      }),
    [],
  );
  if (reference !== undefined)
    return (
      <Told
        reference={reference}
        onRetry={() => {
          setReference(undefined);
        }}
      />
    );
  return (
    <Catching
      onCaught={(fault) => {
        setReference(faultReference(fault));
      }}
    >
      {children}
    </Catching>
  );
}

class Catching extends Component<{ children: ReactNode; onCaught: (fault: unknown) => void }, { caught: boolean }> {
  override state = { caught: false };

  static getDerivedStateFromError(): { caught: boolean } {
    return { caught: true };
  }

  override componentDidCatch(fault: unknown): void {
    this.props.onCaught(fault);
  }

  override render(): ReactNode {
    return this.state.caught ? null : this.props.children;
  }
}

function Told({ reference, onRetry }: { reference: string; onRetry: () => void }) {
  const styles = useStyles();
  const { words, live, support } = useServices();
  const { fault, common } = words.pane;
  const looks = useLooks();
  const [host, setHost] = useState("");
  useEffect(() => {
    // Only an extra line for support: the message does without it.
    support?.().then(setHost, () => undefined);
  }, [support]);
  return (
    <div className={styles.page}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{fault.title}</MessageBarTitle>
          {fault.text(reference)}
        </MessageBarBody>
      </MessageBar>
      {host !== "" && <p className={mergeClasses(looks.small, looks.muted)}>{host}</p>}
      <Button
        onClick={() => {
          onRetry();
          void live.checkAll();
        }}
      >
        {common.retry}
      </Button>
    </div>
  );
}
