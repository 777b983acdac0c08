import type { Discovery } from "../findings/discovery.ts";
import type { Look } from "./look.ts";
import { isSame, type Suspicion } from "./suspicion.ts";

/**
 * What was suspected in a first look, and whether it is seen again in a second. A fork needs no second one, for two signed
 * heads that contradict each other are a proof.
 */
export async function confirm(first: Look, lookAgain: () => Promise<Look>): Promise<Discovery[]> {
  const again = first.suspicions.every(isProof) ? undefined : await lookAgain();
  const exchanges = [first, again].flatMap((each) => each?.source.exchanges ?? []);
  return first.suspicions.map((found) => {
    const isRepeated = again?.suspicions.some((other) => isSame(found, other)) === true;
    return { ...found, finding: { ...found.finding, confirmed: isProof(found) || isRepeated }, exchanges };
  });
}

const isProof = ({ finding }: Suspicion) => finding.cause === "log_forked";
