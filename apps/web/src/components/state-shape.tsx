import type { State } from "../lib/state.ts";

const colors = {
  operational: "text-operational",
  degraded: "text-degraded",
  partial_outage: "text-outage",
  major_outage: "text-outage",
  no_data: "text-no-data",
} as const satisfies Record<State, string>;

/** The shape of a state; a word always stands beside it, so it is nothing to a screen reader. */
export function StateShape({ state, className = "size-4" }: { state: State; className?: string }) {
  return (
    <svg viewBox="0 0 20 20" className={`shrink-0 ${colors[state]} ${className}`} aria-hidden="true">
      <Shape state={state} />
    </svg>
  );
}

function Shape({ state }: { state: State }) {
  switch (state) {
    case "operational":
      return (
        <>
          <circle cx="10" cy="10" r="9" fill="currentColor" />
          <path d="m5.8 10.4 2.9 2.9 5.5-6" className="state-mark" />
        </>
      );
    case "degraded":
      return (
        <>
          <path d="M10 2 19 18H1Z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
          <path d="M10 8v4.4m0 2.5v.1" className="state-mark" />
        </>
      );
    case "partial_outage":
      return (
        <>
          <rect x="2" y="2" width="16" height="16" rx="2" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M2 10h16v6a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2Z" fill="currentColor" />
        </>
      );
    case "major_outage":
      return (
        <>
          <rect x="1" y="1" width="18" height="18" rx="3" fill="currentColor" />
          <path d="m6.4 6.4 7.2 7.2m0-7.2-7.2 7.2" className="state-mark" />
        </>
      );
    case "no_data":
      return <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" strokeWidth="2.5" />;
  }
}
