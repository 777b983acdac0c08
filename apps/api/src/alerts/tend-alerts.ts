import { readToldChannels, tryLock, type Database, type Transaction } from "@heliograph/db";
import { transact } from "../ingest/transact.ts";
import type { Plan } from "../plan/plan.ts";
import { followChannels } from "./follow-channels.ts";
import { remind } from "./remind.ts";
import { tellMaintenance } from "./tell-maintenance.ts";
import { tendHolds } from "./tend-holds.ts";

/** Does what the clock alone demands of alerts: lets go what was held, reminds, and looks after channels. Of several servers one does it at a time. */
export const tendAlerts = (database: Database, { plan, now }: { plan: Plan; now: number }): Promise<void> =>
  transact(database, async (tx) => {
    if (!(await tryLock(tx, "alerts"))) return;
    await tendHolds(tx, { plan, now });
    await remind(tx, { plan, now });
    await tellMaintenance(tx, { plan, now }, () => readRouted(tx, plan));
    await followChannels(tx, { plan, now });
  });

/** The channels that any route leads to hear of the maintenance of all mirrors. */
async function readRouted(tx: Transaction, { routes }: Plan) {
  const channels = await readToldChannels(tx);
  return channels
    .filter(
      ({ name, disabledReason }) =>
        disabledReason === null && routes.some((route) => route.channels.includes(name)),
    )
    .map(({ id }) => ({ id, mirrors: null }));
}
