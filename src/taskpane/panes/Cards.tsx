import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentAdd24Regular } from "@fluentui/react-icons/svg/document-add";
import { Eye24Regular } from "@fluentui/react-icons/svg/eye";
import { MailInboxAll24Regular } from "@fluentui/react-icons/svg/mail-inbox-all";
import { TaskListSquareLtr24Regular } from "@fluentui/react-icons/svg/task-list-square-ltr";
import { useState } from "react";
import { Desk } from "../components/Desk";
import { useLooks } from "../look/styles";
import { shippedSchemes } from "../schemes";
import { usePaneWords, useReport, useServices } from "../services";

export type Job = "newForm" | "issueForms" | "collect" | "steps" | "scheme";

const useStyles = makeStyles({
  cards: { display: "grid", gap: "8px", padding: "4px 0 12px" },
  card: {
    display: "flex",
    gap: "12px",
    padding: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
  },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  title: { fontSize: tokens.fontSizeBase300, padding: "8px 0 0" },
  text: { display: "block", marginTop: "4px" },
});

/** What an ordinary workbook can become. */
export function Cards({ onChoose }: { onChoose: (job: Job) => void }) {
  const styles = useStyles();
  const looks = useLooks();
  const { cards } = usePaneWords();
  const sample = useSampleForm();
  const choose = (job: Job) => (): void => {
    onChoose(job);
  };
  const choices = [
    { ...cards.newForm, icon: <DocumentAdd24Regular />, act: choose("newForm"), busy: false },
    { ...cards.collect, icon: <MailInboxAll24Regular />, act: choose("collect"), busy: false },
    { ...cards.steps, icon: <TaskListSquareLtr24Regular />, act: choose("steps"), busy: false },
    { ...cards.sample, icon: <Eye24Regular />, act: sample.build, busy: sample.building },
  ];
  return (
    <Desk top={<h1 className={mergeClasses(looks.plainHeading, styles.title)}>{cards.title}</h1>}>
      <ul className={mergeClasses(looks.plainList, styles.cards)}>
        {choices.map(({ title, text, icon, act, busy }) => (
          <li key={title}>
            <button type="button" className={mergeClasses(looks.line, styles.card)} aria-busy={busy} onClick={act}>
              <span className={styles.icon} aria-hidden>
                {icon}
              </span>
              <span>
                <span className={looks.strong}>{title}</span>
                <span className={mergeClasses(looks.small, looks.muted, styles.text)}>
                  {busy ? cards.building : text}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className={mergeClasses(looks.small, looks.muted)}>{cards.what}</p>
    </Desk>
  );
}

/** A filled form with made-up data; what makes it is loaded only now. */
function useSampleForm(): { readonly building: boolean; readonly build: () => void } {
  const { workbook, live, language, words } = useServices();
  const report = useReport();
  const [building, setBuilding] = useState(false);
  const build = async (): Promise<void> => {
    setBuilding(true);
    try {
      const { sampleForm } = await import(/* webpackChunkName: "sample" */ "../sampleForm");
      const plan = sampleForm({ schemes: await shippedSchemes(), language, words: words.form });
      if (report(await workbook.build(plan, { replace: new Set() }))) await live.checkAll();
    } finally {
      setBuilding(false);
    }
  };
  return {
    building,
    build: () => {
      if (!building) void build();
    },
  };
}
