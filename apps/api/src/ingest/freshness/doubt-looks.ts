import type { Freshness } from "@heliograph/core";

/** Why what a run saw of releases cannot have been seen when it says, in epoch milliseconds of our clock; undefined where it can. */
export function doubtLooks(
  { looks, spreads, colds }: Freshness,
  { startedAt, latestAt }: { startedAt: number; latestAt: number },
): string | undefined {
  for (const { askedAt, answeredAt } of [...looks, ...spreads, ...colds]) {
    const [asked, answered] = [Date.parse(askedAt), Date.parse(answeredAt)];
    if (asked < startedAt) return "it was asked before the run began";
    if (answered < asked) return "it was answered before it was asked";
    if (answered > latestAt) return "it is answered in the future";
  }
  const cameFirst = looks.some(({ came, askedAt }) => came.some(({ missedAt }) => missedAt >= askedAt));
  return cameFirst ? "a version came before it was missed" : undefined;
}
