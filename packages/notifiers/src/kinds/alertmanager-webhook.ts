import { seconds } from "@heliograph/core";
import { alertsOf, isOver, type Alert } from "../alertmanager/alert.ts";
import { commonOf } from "../alertmanager/common.ts";
import { fingerprintOf } from "../alertmanager/fingerprint.ts";
import { headersOf, ownServer } from "../alertmanager/settings.ts";
import { byteLength } from "../cut.ts";
import { inParts } from "../in-parts.ts";
import { defineNotifier, type Message } from "../notifier.ts";
import { readStatus } from "../status.ts";

/** Most bytes of a request. */
const mostBytes = 20_000;

/** How Alertmanager writes that there is no end yet. */
const never = "0001-01-01T00:00:00Z";

/** Receivers that know Alertmanager's own webhooks, version 4: https://prometheus.io/docs/alerting/latest/configuration/#webhook_config */
export default defineNotifier({
  kind: "alertmanager-webhook",
  title: { en: "Alertmanager's receiver", "zh-CN": "Alertmanager 接收端" },
  settings: ownServer,
  secrets: ["url", "authorization"],
  example: { url: "https://bridge.example.com/dingtalk/ops/send" },
  budget: { burst: 1, everyMs: seconds(1) },
  keeps: "state",
  isEventful: false,
  recognises: () => false,
  requests(settings, message, { now, room }) {
    const bodyOf = (alerts: readonly Alert[]) => JSON.stringify(groupOf(message, alerts, now));
    const parts = inParts(alertsOf(message, now), (part) => byteLength(bodyOf(part)) <= mostBytes * room);
    const [first, ...others] = parts;
    const request = (part: readonly Alert[]) => ({
      url: settings.url,
      headers: headersOf(settings),
      body: bodyOf(part),
    });
    return [request(first), ...others.map(request)];
  },
  read: readStatus,
});

function groupOf({ wordings }: Message, alerts: readonly Alert[], now: number) {
  const { alertname, mirror } = commonOf(alerts.map(({ labels }) => labels));
  const groupLabels = {
    ...(alertname !== undefined && { alertname }),
    ...(mirror !== undefined && { mirror }),
  };
  const told = alerts.map((alert) => ({
    status: isOver(alert, now) ? ("resolved" as const) : ("firing" as const),
    ...alert,
    endsAt: isOver(alert, now) ? alert.endsAt : never,
    fingerprint: fingerprintOf(alert.labels),
  }));
  return {
    version: "4",
    groupKey: `{}:{${Object.entries(groupLabels)
      .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
      .join(", ")}}`,
    truncatedAlerts: 0,
    status: told.some(({ status }) => status === "firing") ? "firing" : "resolved",
    receiver: "heliograph",
    groupLabels,
    commonLabels: commonOf(alerts.map(({ labels }) => labels)),
    commonAnnotations: commonOf(alerts.map(({ annotations }) => annotations)),
    externalURL: new URL(wordings[0].link.url).origin,
    alerts: told,
  };
}
