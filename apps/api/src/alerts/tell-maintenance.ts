import { randomUUID } from "node:crypto";
import { minutes, spansOf, type MaintenanceSpan, type Notice } from "@heliograph/core";
import {
  insertDeliveries,
  readMaintenanceWindows,
  type StoredWindow,
  type Transaction,
} from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";
import { withoutIncident } from "./without-incident.ts";

/** Who was not told by then that maintenance has begun is not told any more. */
const lateMs = minutes(10);

/** Who is told of maintenance: of that of some mirrors, or with null of all. */
type Hearer = { id: number; mirrors: readonly string[] | null };

/** Tells those who are to hear of it of maintenance that has begun, each once. */
export async function tellMaintenance(
  tx: Transaction,
  { plan, now }: { plan: Plan; now: number },
  readHearers: () => Promise<readonly Hearer[]>,
): Promise<void> {
  const begun = (await readMaintenanceWindows(tx))
    .filter(({ isTold }) => isTold)
    .flatMap((window) => spansOf(window, { from: now, until: now }).map((span) => ({ window, span })))
    .filter(({ span }) => now - span.startsAt < lateMs);
  if (begun.length === 0) return;
  const hearers = await readHearers();
  const rows = begun.flatMap(({ window, span }) =>
    hearers
      .filter((hearer) => concerns(window, hearer))
      .map((hearer) => ({
        id: randomUUID(),
        channelId: hearer.id,
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

const concerns = (window: StoredWindow, { mirrors }: Hearer) =>
  mirrors === null || (window.mirrors?.some((slug) => mirrors.includes(slug)) ?? true);

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
