import type { ColdFetch, Look, Role, Spread } from "@heliograph/core";
import type { Isolation, ObservationRow } from "@heliograph/db";
import type { Plan } from "../../plan/plan.ts";
import { cutsOff } from "../cuts-off.ts";
import { isTimely } from "../record.ts";

/** What was seen of a mirror, and when, in epoch milliseconds of our clock. */
export type Sight<Seen> = Omit<Seen, "askedAt" | "answeredAt"> & {
  mirrorId: number;
  role: Role;
  askedAt: number;
  answeredAt: number;
  /** False of what is told late: it fills the history and starts nothing. */
  timely: boolean;
};

/** All that a vantage saw of releases while its own network was well. */
export type Sights = { looks: Sight<Look>[]; spreads: Sight<Spread>[]; colds: Sight<ColdFetch>[] };

/** Gathers what runs saw of releases, and leaves out what was seen over a network that failed. */
export function sightsOf(
  rows: readonly ObservationRow[],
  { isolations, plan, now }: { isolations: readonly Isolation[]; plan: Plan; now: number },
): Sights {
  const roles = new Map([...plan.targets.values()].map(({ id, role }) => [id, role]));
  const of = <Seen extends { askedAt: string; answeredAt: string }>(
    seenIn: (row: ObservationRow) => readonly Seen[] | undefined,
  ): Sight<Seen>[] =>
    rows
      .flatMap((row) =>
        (seenIn(row) ?? []).map((seen) => ({
          ...seen,
          mirrorId: row.mirrorId,
          role: roles.get(row.mirrorId) ?? "mirror",
          askedAt: Date.parse(seen.askedAt),
          answeredAt: Date.parse(seen.answeredAt),
          timely: isTimely(row, now),
        })),
      )
      .filter(({ askedAt, answeredAt }) => !isolations.some(cutsOff(askedAt, answeredAt)));
  return {
    looks: of(({ freshness }) => freshness?.looks),
    spreads: of(({ freshness }) => freshness?.spreads),
    colds: of(({ freshness }) => freshness?.colds),
  };
}
