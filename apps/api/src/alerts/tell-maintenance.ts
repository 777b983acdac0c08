import { randomUUID } from "node:crypto";
import { minutes, spansOf, type MaintenanceSpan, type Notice } from "@heliograph/core";
import {
  insertDeliveries,
  readMaintenanceWindows,
  readToldChannels,
  type StoredWindow,
  type Transaction,
} from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";
import { withoutIncident } from "./without-incident.ts";

/** Who was not told by then that maintenance has begun is not told any more. */
const lateMs = minutes(10);

/** Tells every channel that a route leads to of maintenance that has begun, once. */
export async function tellMaintenance(
  tx: Transaction,
  { plan, now }: { plan: Plan; now: number },
): Promise<void> {
  const begun = (await readMaintenanceWindows(tx))
    .filter(({ isTold }) => isTold)
    .flatMap((window) => spansOf(window, { from: now, until: now }).map((span) => ({ window, span })))
    .filter(({ span }) => now - span.startsAt < lateMs);
  if (begun.length === 0) return;
  const routed = (await readToldChannels(tx)).filter(
    ({ name, disabledReason }) =>
      disabledReason === null && plan.routes.some(({ channels }) => channels.includes(name)),
  );
  const rows = begun.flatMap(({ window, span }) =>
    routed.map((channel) => ({
      id: randomUUID(),
      channelId: channel.id,
      occasion: `maintenance ${window.id} ${new Date(span.startsAt).toISOString()}`,
      route: "",
      notice: noticeOf(window, span, plan),
      state: "waiting" as const,
      queuedAt: now,
      dueAt: now,
    })),
  );
  await insertDeliveries(tx, rows);
}

function noticeOf(
  { title, mirrors }: StoredWindow,
  { startsAt, endsAt }: MaintenanceSpan,
  plan: Plan,
): Notice {
  const affected = [...plan.targets.values()].filter(({ slug }) => mirrors?.includes(slug) ?? true);
  return {
    ...withoutIncident,
    kind: "maintenance",
    severity: "info",
    at: new Date(startsAt).toISOString(),
    subject: title.en === title["zh-CN"] ? title.en : `${title["zh-CN"]} / ${title.en}`,
    looking: plan.vantages.length,
    startedAt: new Date(startsAt).toISOString(),
    endedAt: new Date(endsAt).toISOString(),
    affected: affected.map(({ slug, name }) => ({ slug, name })),
  };
}
