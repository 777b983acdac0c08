import type { Exchange } from "@heliograph/core";

/** The phases of a request, in the order in which they follow each other. */
export const requestPhases = ["dnsMs", "connectMs", "tlsMs", "ttfbMs", "bodyMs"] as const;
export type RequestPhase = (typeof requestPhases)[number];

/** One phase of a request, from and until when after the run began. */
export type WaterfallStep = { phase: RequestPhase; fromMs: number; toMs: number };

/** The phases of a request that took time, one after the other. */
export function waterfallSteps({
  startedMs,
  phases,
}: Pick<Exchange, "startedMs" | "phases">): WaterfallStep[] {
  let fromMs = startedMs;
  return requestPhases.flatMap((phase) => {
    const lengthMs = phases[phase] ?? 0;
    if (lengthMs === 0) return [];
    const step = { phase, fromMs, toMs: fromMs + lengthMs };
    fromMs = step.toMs;
    return [step];
  });
}

/** How long a request took, in ms. */
export const lengthOf = ({ phases }: Pick<Exchange, "phases">) =>
  requestPhases.reduce((sum, phase) => sum + (phases[phase] ?? 0), 0);

/** The phase that took the most of all requests together, with its share in ms; `undefined` where no time was measured. */
export function longestPhase(
  exchanges: readonly Pick<Exchange, "phases">[],
): { phase: RequestPhase; spentMs: number; totalMs: number } | undefined {
  const totalMs = exchanges.reduce((sum, exchange) => sum + lengthOf(exchange), 0);
  const [longest] = requestPhases
    .map((phase) => ({
      phase,
      spentMs: exchanges.reduce((sum, { phases }) => sum + (phases[phase] ?? 0), 0),
      totalMs,
    }))
    .toSorted((one, other) => other.spentMs - one.spentMs);
  return totalMs === 0 ? undefined : longest;
}
