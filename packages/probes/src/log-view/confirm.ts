import { MirrorFailure } from "@heliograph/core";
import type { Discovery } from "../findings/discovery.ts";
import { examine, type Plan } from "./examine.ts";
import type { LogSource } from "./log-source.ts";
import { isSame, type Suspicion } from "./suspicion.ts";

/**
 * Looks at a source again, on fresh connections: what is found a second time is confirmed. A fork needs no second look, for two
 * signed heads that contradict each other are a proof.
 */
export async function confirm(
  suspicions: readonly Suspicion[],
  plan: Plan,
  { first, again }: { first: LogSource; again: LogSource },
): Promise<Discovery[]> {
  const repeated: Suspicion[] = [];
  try {
    await examine(again, plan, (found) => repeated.push(found));
  } catch (error) {
    if (!(error instanceof MirrorFailure)) throw error;
  }
  const exchanges = [...first.exchanges, ...again.exchanges];
  return suspicions.map((found) => {
    const confirmed = found.finding.cause === "log_forked" || repeated.some((other) => isSame(found, other));
    return { ...found, finding: { ...found.finding, confirmed }, exchanges };
  });
}
