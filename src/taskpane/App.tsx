import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { Announcer } from "./components/Announcer";
import { Notices } from "./components/Notices";
import { OurFault } from "./components/OurFault";
import { useAnnouncements } from "./look/announcements";
import { themes, type Brightness } from "./look/themes";
import { Workbench } from "./panes/Workbench";
import { ServicesContext, SpokenContext, useServices, type Notice, type PaneServices } from "./services";

const useStyles = makeStyles({
  root: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground2,
    "@media (max-height: 420px)": { height: "auto", minHeight: "100%" },
  },
  desk: { flexGrow: 1, minHeight: 0 },
});

interface AppProps {
  readonly services: PaneServices;
  /** Excel's theme; it has no event, so it is asked for again whenever the pane comes to the front. */
  readonly brightness: () => Brightness;
}

/** The whole pane: looks, words, what is said, and one desk. */
export function App({ services, brightness }: AppProps) {
  const [bright, setBright] = useState(brightness);
  useEffect(() => {
    const again = (): void => {
      setBright(brightness());
    };
    window.addEventListener("focus", again);
    return () => {
      window.removeEventListener("focus", again);
    };
  }, [brightness]);
  return (
    <FluentProvider theme={themes[bright]} style={{ ...full, colorScheme: bright }}>
      <ServicesContext.Provider value={services}>
        <OurFault>
          <Spoken />
        </OurFault>
      </ServicesContext.Provider>
    </FluentProvider>
  );
}

const full = { height: "100%" } as const;

function Spoken() {
  const styles = useStyles();
  const [notice, tell] = useState<Notice>();
  const { said, announce } = useAnnouncements();
  const spoken = useMemo(() => ({ tell, announce }), [announce]);
  const { settled, words } = useServices();
  const { unfinished, trouble } = words.pane;
  useEffect(() => {
    let wanted = true;
    void settled?.then((outcome) => {
      if (!wanted || (outcome.ok && outcome.value === "nothing")) return;
      const text = !outcome.ok
        ? trouble(outcome.problem)
        : outcome.value === "finished"
          ? unfinished.finished
          : unfinished.takenBack;
      tell({ intent: outcome.ok && outcome.value === "finished" ? "info" : "warning", text });
      announce(text);
    });
    return () => {
      wanted = false;
    };
  }, [settled, unfinished, trouble, announce]);
  return (
    <SpokenContext.Provider value={spoken}>
      <div className={styles.root}>
        <Notices notice={notice} />
        <div className={styles.desk}>
          <Workbench />
        </div>
        <Announcer text={said} />
      </div>
    </SpokenContext.Provider>
  );
}
