import { maintainedAt, maintenanceEnds, type MaintenanceWindow } from "@heliograph/core";
import type { Plan } from "../plan/plan.ts";

/** What is known of the maintenance of mirrors, by their numbers; times are epoch milliseconds. */
export type Maintenance = {
  /** Those that are under maintenance at the end of the time that was asked for. */
  mirrorIds: ReadonlySet<number>;
  /** Whether maintenance of a mirror came to an end in that time, after one moment and not after another. */
  hasEnded: (mirrorId: number, between: { after: number; until: number }) => boolean;
};

/** What windows say of the maintenance of mirrors, from one moment to another. */
export function maintenanceOf(
  windows: readonly MaintenanceWindow[],
  { mirrorIds }: Plan,
  { from, until }: { from: number; until: number },
): Maintenance {
  const isMaintained = maintainedAt(windows, until);
  const endsOf = maintenanceEnds(windows, { after: from, until });
  const ends = new Map([...mirrorIds].map(([slug, id]) => [id, endsOf(slug)]));
  return {
    mirrorIds: new Set([...mirrorIds].flatMap(([slug, id]) => (isMaintained(slug) ? [id] : []))),
    hasEnded: (mirrorId, { after, until: last }) =>
      ends.get(mirrorId)?.some((end) => end > after && end <= last) ?? false,
  };
}
