import { tryLock, type Database } from "@heliograph/db";
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
    await tellMaintenance(tx, { plan, now });
    await followChannels(tx, { plan, now });
  });
