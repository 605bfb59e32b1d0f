import { mergeClasses } from "@fluentui/react-components";
import { lazy, Suspense, useLayoutEffect, useRef, useState } from "react";
import { useLooks } from "../look/styles";

// Few names are that long; what places a tooltip is loaded for them only.
const WholeName = lazy(() =>
  import(/* webpackChunkName: "tooltip" */ "./WholeName").then((loaded) => ({ default: loaded.WholeName })),
);

/** Two lines of a name; only where they are not enough, the whole of it in a tooltip that the keyboard reaches too. */
export function LongName({ text, className }: { text: string; className?: string }) {
  const looks = useLooks();
  const ref = useRef<HTMLSpanElement>(null);
  const [cut, setCut] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element) setCut(element.scrollHeight > element.clientHeight + 1);
  }, [text]);
  const name = (
    <span ref={ref} className={mergeClasses(looks.twoLines, className)} {...(cut ? { tabIndex: 0 } : {})}>
      {text}
    </span>
  );
  return cut ? (
    <Suspense fallback={name}>
      <WholeName text={text}>{name}</WholeName>
    </Suspense>
  ) : (
    name
  );
}
