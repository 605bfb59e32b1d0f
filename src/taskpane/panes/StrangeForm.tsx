import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { FormIdentity, Scheme } from "#core";
import { Desk } from "../components/Desk";
import { useLooks } from "../look/styles";
import { usePaneWords } from "../services";

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
      </div>
    </Desk>
  );
}
