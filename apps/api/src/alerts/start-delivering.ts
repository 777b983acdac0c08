import { seconds } from "@heliograph/core";
import { deliveryTopic } from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";
import { keepDoing } from "../watchdog/keep-doing.ts";
import { pulseOf } from "../watcher/pulse.ts";
import { refreshReceivers } from "./refresh.ts";
import { Sender, type Sending } from "./sender.ts";
import { tendSubscribers } from "../subscriptions/tend-subscribers.ts";
import { tendAlerts } from "./tend-alerts.ts";

/** So many subscribers are sent to at once: whoever is slow to answer keeps nobody else waiting for long. */
const subscribersAtOnce = 16;

/**
 * Sends what is due whenever somebody says that there is something, and looks every second, so that what nobody heard costs nothing;
 * until stopped, which gives all leases back.
 */
export async function startDelivering(
  sending: Sending,
  { plan }: { plan: Plan },
): Promise<() => Promise<void>> {
  const { database, now, log } = sending;
  const sender = new Sender(sending);
  const publicSender = new Sender(sending, { isPublic: true, atOnce: subscribersAtOnce });
  const beat = pulseOf(database, "delivery");
  const look = async () => {
    await sender.look();
    await publicSender.look();
    await beat();
  };
  const wake = () =>
    look().catch((error: unknown) => log.error({ err: error }, "looking for notices failed"));
  const listening = await database.$client.listen(deliveryTopic, () => void wake());
  const stopLooking = keepDoing(look, { everyMs: seconds(1), failure: "looking for notices failed", log });
  const stopTending = keepDoing(() => tendAlerts(database, { plan, now: now() }), {
    everyMs: seconds(2),
    failure: "tending notices failed",
    log,
  });
  const { kinds } = sending.subscribers;
  const stopPublishing = keepDoing(() => tendSubscribers(database, { plan, kinds, now: now() }), {
    everyMs: seconds(2),
    failure: "settling what subscribers are told failed",
    log,
  });
  const stopRefreshing = keepDoing((signal) => refreshReceivers(sending, signal), {
    everyMs: seconds(5),
    failure: "telling receivers once more of what is open failed",
    log,
  });
  return async () => {
    await Promise.all([
      stopLooking(),
      stopTending(),
      stopPublishing(),
      stopRefreshing(),
      listening.unlisten().catch(() => undefined),
      sender.stop(),
      publicSender.stop(),
    ]);
  };
}
