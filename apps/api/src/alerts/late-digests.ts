import { randomUUID } from "node:crypto";
import type { NewDelivery, ToldIncident } from "@heliograph/db";
import { digestOf } from "./merge.ts";
import { noticeOf } from "./notice.ts";
import { stateOf } from "./state-of.ts";
import type { Telling } from "./telling.ts";
import { destinationsOf } from "./whom.ts";

/** What the occasions of such digests begin with. */
export const lateOccasion = "late";

/** What each channel is to hear of incidents that were found once they were over: a line each in one digest. */
export function lateDigests(late: readonly ToldIncident[], telling: Telling): NewDelivery[] {
  const told = late.flatMap((incident) => {
    const { severity, sequence } = incident;
    const notice = noticeOf(incident, { ...telling, kind: "recovered", severity, sequence, at: telling.now });
    return destinationsOf(incident, "recovered", telling).map(({ channel, route }) => ({
      channel,
      route,
      notice,
    }));
  });
  return [...Map.groupBy(told, ({ channel }) => channel.id)].flatMap(([channelId, each]) => {
    const id = randomUUID();
    const { now } = telling;
    const notice = digestOf(
      each.map((one) => one.notice),
      now,
    );
    const route = each[0]?.route ?? "";
    const occasion = `${lateOccasion} ${id}`;
    const state = stateOf(each[0]?.channel.disabledReason ?? null, now);
    return { id, channelId, occasion, route, notice, queuedAt: now, dueAt: now, ...state };
  });
}
