import { isOwn, routeToAll, type Route } from "@heliograph/core";
import {
  readGathering,
  readSubscribers,
  readToldIncidents,
  takeUnpublished,
  type Subscriber,
  type Transaction,
} from "@heliograph/db";
import { readHolds } from "../alerts/hold.ts";
import { readCommand } from "../alerts/notice.ts";
import { queueChanges } from "../alerts/queue-changes.ts";
import { toldKind } from "../alerts/told-kind.ts";
import type { Plan } from "../plan/plan.ts";
import type { SubscriberMeans } from "./means.ts";

/** What settles what subscribers are told. */
export type Publishing = Pick<SubscriberMeans, "kinds"> & { plan: Plan; now: number };

/**
 * Settles what subscribers are told of what has happened since, in a transaction of its own: however many they are, no verdict waits
 * for them. What is our own trouble is none of theirs.
 */
export async function tellSubscribers(tx: Transaction, { kinds, plan, now }: Publishing): Promise<void> {
  const changes = (await takeUnpublished(tx)).filter(({ kind }) => toldKind(kind) !== undefined);
  if (changes.length === 0) return;
  const subscribers = await readSubscribers(tx, kinds);
  if (subscribers.length === 0) return;
  const read = await readToldIncidents(tx, [...new Set(changes.map(({ incidentId }) => incidentId))]);
  const incidents = new Map([...read].filter(([, { cause }]) => !isOwn(cause)));
  const telling = {
    routes: routesOf(subscribers),
    channels: subscribers,
    looking: plan.vantages.length,
    command: await readCommand(tx, now),
    gathering: await readGathering(tx, now),
    ...(await readHolds(tx, now)),
  };
  await queueChanges(
    tx,
    changes.filter(({ incidentId }) => incidents.has(incidentId)),
    { incidents, telling },
  );
}

/** One route for all who want the same. */
function routesOf(subscribers: readonly Subscriber[]): Route[] {
  const alike = Map.groupBy(subscribers, ({ mirrors, severity }) => JSON.stringify([mirrors, severity]));
  return [...alike.values()].flatMap((group) =>
    group.slice(0, 1).map(({ mirrors, severity }) => ({
      ...routeToAll(
        "subscribers",
        group.map(({ name }) => name),
      ),
      mirrors: mirrors ?? undefined,
      severity,
    })),
  );
}
