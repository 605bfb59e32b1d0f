import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { FormIdentity, Scheme } from "#core";
import { Desk } from "../components/Desk";
import { useLooks } from "../look/styles";
import { usePaneWords } from "../services";

// A unit that was given the scheme's file has its form checked by it.
const SchemeChoice = lazy(() =>
  import(/* webpackChunkName: "scheme-choice" */ "../components/SchemeChoice").then((loaded) => ({
    default: loaded.SchemeChoice,
  })),
);

/** A form of ours that this program can't check; it works by itself all the same. */
export function StrangeForm({ identity, scheme }: { identity: FormIdentity; scheme: Scheme | undefined }) {
  const looks = useLooks();
  const { strangeForm } = usePaneWords();
  return (
    <Desk top={<h1 className={`${looks.plainHeading} ${looks.wrap}`}>{strangeForm.title(identity.unitName)}</h1>}>
      <div className={looks.column}>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {scheme
              ? strangeForm.otherVersion(identity.version, scheme.version)
              : strangeForm.unknownScheme(identity.scheme)}
          </MessageBarBody>
        </MessageBar>
        <p className={looks.muted}>{strangeForm.stillGood}</p>
        <Suspense fallback={null}>
          <SchemeChoice />
        </Suspense>
      </div>
    </Desk>
  );
}
