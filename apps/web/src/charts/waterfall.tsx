import type { Exchange } from "@heliograph/core";
import { lengthOf, requestPhases, waterfallSteps, type WaterfallStep } from "./waterfall-steps.ts";
import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";

type WaterfallProps = {
  exchanges: readonly Exchange[];
  /** The request that is read out. */
  picked: number | undefined;
};

const laneHeight = 18;

/** Requests one below the other, each from its beginning to its end; what it went through is darker the later it comes. */
export function Waterfall({ exchanges, picked }: WaterfallProps) {
  const format = useFormat();
  const endMs = Math.max(1, ...exchanges.map((exchange) => exchange.startedMs + lengthOf(exchange)));
  const height = exchanges.length * laneHeight;
  // A phase too short to be seen is drawn as wide as one that can.
  const leastMs = endMs / 300;
  const widthOf = ({ fromMs, toMs }: WaterfallStep) => Math.max(toMs - fromMs, leastMs);
  return (
    <>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${endMs} ${height}`}
        preserveAspectRatio="none"
        width="100%"
        height={height}
        className="waterfall mt-4"
      >
        {exchanges.map((exchange, lane) => {
          const y = lane * laneHeight;
          return (
            <g key={`${exchange.startedMs} ${exchange.url} ${exchange.address}`}>
              <rect
                y={y}
                width={endMs}
                height={laneHeight}
                className={lane === picked ? "plot-picked" : "waterfall-lane"}
              />
              {waterfallSteps(exchange).map((step) => (
                <rect
                  key={step.phase}
                  x={step.fromMs}
                  y={y + 4}
                  width={widthOf(step)}
                  height={laneHeight - 8}
                  className={`phase-${step.phase}`}
                />
              ))}
            </g>
          );
        })}
      </svg>
      <p aria-hidden="true" className="flex justify-between text-xs text-muted tabular-nums">
        <span>0</span>
        <span>{format.latency(endMs)}</span>
      </p>
    </>
  );
}

/** What the shades of a waterfall mean, in the order of a request. */
export function WaterfallKey() {
  const { t } = useTranslation();
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
      {requestPhases.map((phase) => (
        <li key={phase} className="flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="0 0 16 10" className="waterfall h-2.5 w-4">
            <rect width="16" height="10" className={`phase-${phase}`} />
          </svg>
          {t(`run.phaseOf.${phase}`)}
        </li>
      ))}
    </ul>
  );
}
