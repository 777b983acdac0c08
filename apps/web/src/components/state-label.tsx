import type { State } from "../lib/state.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { StateShape } from "./state-shape.tsx";

/** A state as shape and word. */
export function StateLabel({ state, word }: { state: State; word?: string }) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex items-center gap-2">
      <StateShape state={state} />
      {word ?? t(`state.${state}`)}
    </span>
  );
}
