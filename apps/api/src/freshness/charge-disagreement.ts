import { hasSeveralBackends } from "@heliograph/core";
import type { StoredDisagreement } from "@heliograph/db";
import type { Charge } from "../incidents/charge.ts";
import type { Watched } from "./watched.ts";

/** Which mirrors answer one question in several ways? Told of each module that they did so with. */
export function chargeDisagreement(
  watched: readonly Watched[],
  disagreements: readonly StoredDisagreement[],
  now: number,
): Charge[] {
  return watched.flatMap(({ target, agreeing }) => {
    const here = disagreements.filter(({ mirrorId }) => mirrorId === target.id);
    const vantages = agreeing(({ vantageId }) =>
      hasSeveralBackends(
        here.filter((one) => one.vantageId === vantageId),
        now,
      ),
    );
    if (vantages === undefined) return [];
    return [...Map.groupBy(here, ({ module }) => module)].map(([module, ofModule]) => ({
      mirrorId: target.id,
      kind: "freshness" as const,
      cause: "backend_disagreement" as const,
      subject: module,
      part: "list" as const,
      detail: `the list of ${module}, asked for several times in a row, comes in versions that do not know the same releases`,
      vantages,
      since: Math.min(...ofModule.map(({ askedAt }) => askedAt)),
    }));
  });
}
