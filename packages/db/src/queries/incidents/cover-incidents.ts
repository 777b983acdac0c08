import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { incidents } from "../../schema/incidents.ts";
import { anyOf } from "../../sql/any-of.ts";

/**
 * Puts incidents under the one that explains them, and holds what was about to be told of them. Those that somebody has been told
 * of stay by themselves, for who knows of the beginning is to hear of the end.
 */
export async function coverIncidents(
  tx: Transaction,
  ids: readonly number[],
  underId: number,
): Promise<void> {
  if (ids.length === 0) return;
  const covered = await tx.execute<{ id: number }>(sql`
    update ${incidents} set under_id = ${underId}
    where ${anyOf(incidents.id, ids)} and under_id is distinct from ${underId} and id <> ${underId} and not exists (
      select from ${deliveries}
      where incident_id = ${incidents.id} and (attempts > 0 or state in ('sending', 'delivered', 'accepted'))
    )
    returning id`);
  await tx.execute(sql`
    update ${deliveries} set state = 'held', reason = 'explained'
    where ${anyOf(
      deliveries.incidentId,
      covered.map(({ id }) => id),
    )} and state = 'waiting'`);
}
