import { useMemo, useState } from "react";
import type { Severity } from "#core";
import type { FormNow } from "#usecases/liveForm";
import { countOf, issueLines, SEVERITIES } from "../issueLines";
import { useLive, useServices, useSpoken } from "../services";
import { FaultTools, NoFaults, NoLines } from "./FaultTools";
import { IssueList } from "./IssueList";

/** What is wrong and what to do, by severity if wished. */
export function Issues({ form }: { form: FormNow }) {
  const { language, words, live } = useServices();
  const { looking } = useLive();
  const { announce } = useSpoken();
  const { issues: said } = words.pane.unit;
  const [only, setOnly] = useState<Severity>();
  const { issues } = form.evaluation;
  const lines = useMemo(
    () =>
      issueLines(
        form,
        only === undefined
          ? form.evaluation.issues
          : form.evaluation.issues.filter(({ severity }) => severity === only),
        { language, sentence: words.issueSentence(form.scheme), wholeForm: said.wholeForm },
      ),
    [form, only, language, words, said],
  );
  const checkAll = async (): Promise<void> => {
    await live.checkAll();
    const found = live.current().form?.evaluation.issues ?? [];
    const [errors = 0, warnings = 0, hints = 0] = SEVERITIES.map((severity) => countOf(found, severity));
    announce(said.checked(errors, warnings, hints));
  };
  return (
    <>
      <FaultTools
        label={said.filter}
        severities={SEVERITIES}
        count={(severity) => said.count(words.pane.severity[severity], countOf(issues, severity))}
        only={only}
        onOnly={setOnly}
        checkAll={said.checkAll}
        busy={looking}
        onCheckAll={() => void checkAll()}
      />
      {lines.length > 0 ? (
        <IssueList label={said.list} lines={lines} />
      ) : issues.length > 0 ? (
        <NoLines text={said.noneOfKind} />
      ) : (
        <NoFaults title={said.none} note={said.noneNote} />
      )}
    </>
  );
}
