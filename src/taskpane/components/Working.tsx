import { Button, ProgressBar } from "@fluentui/react-components";
import { useLooks } from "../look/styles";
import { useServices } from "../services";

interface WorkingProps {
  /** What is being done just now. */
  readonly text: string;
  /** How much of all is done, 0 to 1. */
  readonly share: number;
  readonly label: string;
  readonly onCancel: () => void;
}

/** Stands where the button of a desk was, while its work goes on. */
export function Working({ text, share, label, onCancel }: WorkingProps) {
  const looks = useLooks();
  const { words } = useServices();
  return (
    <>
      <div className={looks.grow}>
        <div className={looks.small}>{text}</div>
        <ProgressBar value={share} thickness="large" aria-label={label} />
      </div>
      <Button onClick={onCancel}>{words.pane.common.cancel}</Button>
    </>
  );
}
