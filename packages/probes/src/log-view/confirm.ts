import type { Discovery } from "../findings/discovery.ts";
import type { Look } from "./look.ts";
import { isSame } from "./suspicion.ts";

/**
 * What was suspected in a first look, and whether it was seen again in a second. A fork needs no second one, for two signed
 * heads that contradict each other are a proof.
 */
export function confirm(first: Look, again: Look): Discovery[] {
  const exchanges = [...first.source.exchanges, ...again.source.exchanges];
  return first.suspicions.map((found) => {
    const isProof = found.finding.cause === "log_forked";
    const confirmed = isProof || again.suspicions.some((other) => isSame(found, other));
    return { ...found, finding: { ...found.finding, confirmed }, exchanges };
  });
}
