import { minutes } from "@heliograph/core";
import type { z } from "zod";
import { alertsOf, type Alert } from "../alertmanager/alert.ts";
import { readAlertmanager } from "../alertmanager/answer.ts";
import { headersOf, ownServer } from "../alertmanager/settings.ts";
import { byteLength } from "../cut.ts";
import { inParts } from "../in-parts.ts";
import { defineNotifier, type Request } from "../notifier.ts";

/** Most bytes of a request. */
const mostBytes = 20_000;

/** Alertmanager as a receiver: https://github.com/prometheus/alertmanager/blob/main/api/v2/openapi.yaml */
export default defineNotifier({
  kind: "alertmanager",
  title: { en: "Alertmanager", "zh-CN": "Alertmanager" },
  settings: ownServer,
  secrets: ["authorization"],
  example: { url: "https://alertmanager.example.com", authorization: "Bearer made-up-token" },
  budget: { burst: 10, everyMs: 200 },
  keeps: "state",
  isEventful: false,
  recognises: ({ port }) => port === "9093",
  requests: (settings, message, { now, room }) =>
    requestsOf(settings, alertsOf(message, now), mostBytes * room),
  refresh: {
    everyMs: minutes(1),
    requests: (settings, open, { now, room }) =>
      requestsOf(
        settings,
        open.flatMap((message) => alertsOf(message, now)),
        mostBytes * room,
      ),
  },
  read: readAlertmanager,
});

/** All alerts, in as few requests as they go into. */
function requestsOf(
  settings: z.infer<typeof ownServer>,
  alerts: readonly Alert[],
  most: number,
): [Request, ...Request[]] {
  const [first, ...others] = inParts(alerts, (part) => byteLength(JSON.stringify(part)) <= most);
  const request = (part: readonly Alert[]) => ({
    url: `${settings.url.replace(/\/+$/, "")}/api/v2/alerts`,
    headers: headersOf(settings),
    body: JSON.stringify(part),
  });
  return [request(first), ...others.map(request)];
}
