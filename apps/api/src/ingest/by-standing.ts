import type { ObservationRow } from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";

/** The order in which runs are looked into: what the log showed itself before what mirrors showed of it, then by their beginning. */
export function byStanding({ targets }: Pick<Plan, "targets">) {
  const logs = new Set(
    [...targets.values()].filter(({ role }) => role === "checksum-database").map(({ id }) => id),
  );
  return (one: ObservationRow, other: ObservationRow): number =>
    Number(logs.has(other.mirrorId)) - Number(logs.has(one.mirrorId)) ||
    Date.parse(one.startedAt) - Date.parse(other.startedAt);
}
