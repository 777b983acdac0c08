import { readSubscribers, tryLock, type Database } from "@heliograph/db";
import { tellMaintenance } from "../alerts/tell-maintenance.ts";
import { transact } from "../ingest/transact.ts";
import { tellSubscribers, type Publishing } from "./tell-subscribers.ts";

/** Settles what subscribers are told of incidents and maintenance. Of several servers one does it at a time. */
export const tendSubscribers = (database: Database, publishing: Publishing): Promise<void> =>
  transact(database, async (tx) => {
    if (!(await tryLock(tx, "subscribers"))) return;
    await tellSubscribers(tx, publishing);
    await tellMaintenance(tx, publishing, () => readSubscribers(tx, publishing.kinds));
  });
