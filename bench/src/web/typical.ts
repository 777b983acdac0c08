import { median } from "@heliograph/core";
import type { Visit } from "./visit.ts";

/** The median of each figure over several visits. */
export function typical(visits: readonly Visit[]): Visit {
  const of = (figure: keyof Visit) => median(visits.map((each) => each[figure])) ?? Number.NaN;
  return {
    htmlKb: of("htmlKb"),
    scriptKb: of("scriptKb"),
    requests: of("requests"),
    paintMs: of("paintMs"),
    largestMs: of("largestMs"),
    dataMs: of("dataMs"),
    shift: of("shift"),
    answerMs: of("answerMs"),
  };
}
