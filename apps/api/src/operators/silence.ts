import { days } from "@heliograph/core";
import { saveAuditEntry, saveSilence, type Database, type SilenceTopic } from "@heliograph/db";
import { Refusal } from "../http/refusal.ts";
import { transact } from "../ingest/transact.ts";
import type { Plan } from "../plan/plan.ts";
import type { Actor } from "./actor.ts";
import { requireIncident } from "./require-incident.ts";

/** So long nobody may be kept from hearing. */
export const longestSilenceMs = days(7);

/** What is to be silent from now on, for how long and why. */
type Silence = { topic: SilenceTopic; lastsMs: number; reason: string };

/**
 * Keeps messages about an incident, or about mirrors and causes, back for a while; nothing else changes. Which number has the silence?
 * @throws Refusal `not_found`, or `invalid_request` when it would last too long, is about everything or about a mirror that is none
 */
export const silence = (
  database: Database,
  { topic, lastsMs, reason, operator, origin }: Actor & Silence,
  { plan, now }: { plan: Plan; now: number },
): Promise<number> =>
  transact(database, async (tx) => {
    if (lastsMs <= 0 || lastsMs > longestSilenceMs)
      throw new Refusal("invalid_request", "a silence lasts for seven days at most", { field: "lasts" });
    if (topic.incidentId !== undefined) await requireIncident(tx, topic.incidentId);
    else checkScope(topic, plan);
    const endsAt = now + lastsMs;
    const id = await saveSilence(tx, { topic, startsAt: now, endsAt, operator, reason });
    await saveAuditEntry(tx, {
      at: now,
      operator,
      action: "silence.create",
      subject: `silence ${id}`,
      before: null,
      after: { ...topic, startsAt: now, endsAt, reason },
      origin,
    });
    return id;
  });

function checkScope({ mirrors, causes }: SilenceTopic, { mirrorIds }: Plan): void {
  if (mirrors === undefined && causes === undefined)
    throw new Refusal("invalid_request", "name mirrors or causes, or an incident", { field: "mirrors" });
  const unknown = mirrors?.find((slug) => !mirrorIds.has(slug));
  if (unknown !== undefined)
    throw new Refusal("invalid_request", `there is no mirror ${unknown}`, { field: "mirrors" });
}
