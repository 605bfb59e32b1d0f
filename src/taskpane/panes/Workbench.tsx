import { Skeleton, SkeletonItem } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import { useLive, usePaneWords } from "../services";
import type { Job } from "./Cards";
import { UnitDesk } from "./UnitDesk";
import { useButtons } from "./useButtons";

// What a unit with its form never sees is loaded when somebody does.
const Cards = lazy(() =>
  import(/* webpackChunkName: "cards" */ "./Cards").then((loaded) => ({ default: loaded.Cards })),
);
const StrangeForm = lazy(() =>
  import(/* webpackChunkName: "strange-form" */ "./StrangeForm").then((loaded) => ({ default: loaded.StrangeForm })),
);
const OfficeDesk = lazy(() =>
  import(/* webpackChunkName: "office" */ "./OfficeDesk").then((loaded) => ({ default: loaded.OfficeDesk })),
);
const NewForm = lazy(() =>
  import(/* webpackChunkName: "new-form" */ "./NewForm").then((loaded) => ({ default: loaded.NewForm })),
);
const RoundSteps = lazy(() =>
  import(/* webpackChunkName: "steps" */ "./RoundSteps").then((loaded) => ({ default: loaded.RoundSteps })),
);
const IssueForms = lazy(() =>
  import(/* webpackChunkName: "issue-forms" */ "./IssueForms").then((loaded) => ({ default: loaded.IssueForms })),
);

const SchemeDesk = lazy(() =>
  import(/* webpackChunkName: "scheme-desk" */ "./SchemeDesk").then((loaded) => ({ default: loaded.SchemeDesk })),
);

/** One desk at a time, chosen by the open workbook; in an ordinary one, by the person. */
export function Workbench() {
  const { workbook, form } = useLive();
  const [job, setJob] = useState<Job>();
  /** Whoever came from the steps goes back to them. */
  const [fromSteps, setFromSteps] = useState(false);
  const leave = (): void => {
    setJob(fromSteps ? "steps" : undefined);
  };
  const leaveSteps = (): void => {
    setFromSteps(false);
    setJob(undefined);
  };
  useButtons(setJob);
  if (!workbook) return <Loading />;
  if (form) return <UnitDesk key={form.identity.unitCode} form={form} />;
  return (
    <Suspense fallback={<Loading />}>
      {workbook.is === "strangeForm" ? (
        <StrangeForm identity={workbook.identity} scheme={workbook.scheme} />
      ) : job === "newForm" ? (
        <NewForm
          onBack={leave}
          onMany={() => {
            setJob("issueForms");
          }}
        />
      ) : job === "issueForms" ? (
        <IssueForms onBack={leave} />
      ) : job === "scheme" || (job === undefined && workbook.is === "scheme") ? (
        <SchemeDesk onBack={workbook.is === "scheme" ? undefined : leave} onDesk={setJob} />
      ) : job === "steps" || (job === undefined && (workbook.is === "office" || workbook.is === "roster")) ? (
        <RoundSteps
          onBack={workbook.is === "office" || workbook.is === "roster" ? undefined : leaveSteps}
          onDesk={(desk) => {
            setFromSteps(true);
            setJob(desk);
          }}
        />
      ) : workbook.is === "round" || job === "collect" ? (
        <OfficeDesk
          onBack={workbook.is === "round" && !fromSteps ? undefined : leave}
          onSteps={() => {
            setJob("steps");
          }}
          onIssue={() => {
            setJob("issueForms");
          }}
          onScheme={() => {
            setJob("scheme");
          }}
        />
      ) : (
        <Cards onChoose={setJob} />
      )}
    </Suspense>
  );
}

/** Nothing for a moment, then where things will be: a fast start doesn't flicker. */
function Loading() {
  const { common } = usePaneWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true);
    }, 300);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!late) return null;
  return (
    <Skeleton aria-label={common.loading} style={page}>
      <SkeletonItem size={20} style={short} />
      <SkeletonItem size={12} />
      <SkeletonItem size={72} />
      <SkeletonItem size={28} />
      <SkeletonItem size={48} />
      <SkeletonItem size={48} />
    </Skeleton>
  );
}

const page = { display: "grid", gap: 12, padding: 12, maxWidth: 720, margin: "0 auto" } as const;
const short = { width: "60%" } as const;
