import type { Freshness } from "@heliograph/core";

/** What a run saw of releases, with the times of a clock that is so far ahead set to ours. */
export function shiftFreshness({ looks, spreads, colds }: Freshness, skewMs: number): Freshness {
  const shifted = (at: string) => new Date(Date.parse(at) - skewMs).toISOString();
  const asked = <Asked extends { askedAt: string; answeredAt: string }>(one: Asked): Asked => ({
    ...one,
    askedAt: shifted(one.askedAt),
    answeredAt: shifted(one.answeredAt),
  });
  return {
    looks: looks.map((look) => ({
      ...asked(look),
      came: look.came.map((one) => ({ ...one, missedAt: shifted(one.missedAt) })),
    })),
    spreads: spreads.map(asked),
    colds: colds.map(asked),
  };
}
