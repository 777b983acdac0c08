import { stateShapes, type ShapePart } from "@heliograph/core";
import type { State } from "../lib/state.ts";

const colors = {
  operational: "text-operational",
  degraded: "text-degraded",
  partial_outage: "text-outage",
  major_outage: "text-outage",
  maintenance: "text-maintenance",
  no_data: "text-no-data",
} as const satisfies Record<State, string>;

/** The shape of a state; a word always stands beside it, so it is nothing to a screen reader. */
export function StateShape({ state, className = "size-4" }: { state: State; className?: string }) {
  return (
    <svg viewBox="0 0 20 20" className={`shrink-0 ${colors[state]} ${className}`} aria-hidden="true">
      {stateShapes[state].map((part) => (
        <Part key={part.kind} part={part} />
      ))}
    </svg>
  );
}

function Part({ part }: { part: ShapePart }) {
  switch (part.kind) {
    case "area":
      return <path d={part.path} fill="currentColor" />;
    case "line":
      return <path d={part.path} fill="none" stroke="currentColor" strokeWidth={part.width} />;
    case "mark":
      return <path d={part.path} className="state-mark" />;
  }
}
