import type { RegionCell } from "@heliograph/core";
import { StateShape } from "../../components/state-shape.tsx";
import type { Measure } from "../../lib/regions-search.ts";
import type { State } from "../../lib/state.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

type CellContentProps = { cell: RegionCell; state: State; measure: Measure };

/** What stands in a cell: the shape of its state, and the figure that was picked; the state's word is there for those who do not see the shape. */
export function CellContent({ cell: { counts, p50Ms, p95Ms }, state, measure }: CellContentProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const latency = (latencyMs: number | null) => (latencyMs === null ? "–" : format.latency(latencyMs));
  const word = t(`state.${state}`);
  const figures = {
    state: { main: word, below: latency(p50Ms) },
    median: { main: latency(p50Ms), below: undefined },
    p95: { main: latency(p95Ms), below: undefined },
    share: { main: format.share(counts) ?? "–", below: format.base(counts) },
  };
  const { main, below } = figures[measure];
  return (
    <>
      <StateShape state={state} className="mt-0.5 size-4" />
      <span>
        {measure !== "state" && <span className="sr-only">{word} </span>}
        {main}
        {below !== undefined && <span className="block text-xs text-muted">{below}</span>}
      </span>
    </>
  );
}
