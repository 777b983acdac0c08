import type { ReactNode } from "react";
import type { State } from "../lib/state.ts";
import { StateShape } from "./state-shape.tsx";

/** The answer to the reader's first question, across the page: a shape and a sentence, and on what it rests. */
export function VerdictBand({
  state,
  before,
  heading,
  children,
}: {
  state: State;
  before?: ReactNode;
  heading: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={`band band-${state} border-b border-line`}>
      <div className="page-width py-8 sm:py-12">
        {before}
        <div className="flex gap-4 sm:gap-5">
          <StateShape state={state} className="band-shape mt-0.5 size-8 sm:size-10" />
          <div className="min-w-0 grow">
            {heading}
            {children}
          </div>
        </div>
      </div>
    </div>
  );
}
