import { minutes, type Loudness, type Notice } from "@heliograph/core";
import { z } from "zod";
import { relayAddress, through } from "../address.ts";
import { cutToCharacters } from "../cut.ts";
import { jsonPosts } from "../json-posts.ts";
import { defineNotifier, type Message } from "../notifier.ts";
import { parseBody } from "../parse-body.ts";
import { readUnknown } from "../read-unknown.ts";
import type { Reply } from "../reply.ts";
import type { Verdict } from "../result.ts";
import { readStatus } from "../status.ts";

const hosts = { us: "events.pagerduty.com", eu: "events.eu.pagerduty.com" } as const;

const severities: Record<Loudness, "critical" | "error" | "warning" | "info"> = {
  critical: "critical",
  down: "critical",
  partial: "error",
  degraded: "warning",
  info: "info",
};

/** PagerDuty's Events API v2: https://developer.pagerduty.com/docs/send-alert-event */
export default defineNotifier({
  kind: "pagerduty",
  title: { en: "PagerDuty", "zh-CN": "PagerDuty" },
  settings: z.strictObject({
    routing_key: z.string().regex(/^[A-Za-z0-9]{32}$/, "must be an integration key, 32 letters and digits"),
    region: z.enum(["us", "eu"]).optional(),
    base_url: relayAddress.optional(),
  }),
  secrets: ["routing_key"],
  example: { routing_key: "0123456789abcdef0123456789abcdef" },
  budget: { burst: 2, everyMs: 500 },
  keeps: "state",
  isEventful: false,
  recognises: ({ hostname }) => hostname === hosts.us || hostname === hosts.eu,
  requests({ routing_key: key, region = "us", base_url: relay }, message) {
    const base = `https://${hosts[region]}/v2`;
    return isTrouble(message.notice)
      ? jsonPosts(through(relay, `${base}/enqueue`), [{ routing_key: key, ...alertEvent(message) }])
      : jsonPosts(through(relay, `${base}/change/enqueue`), [{ routing_key: key, ...changeEvent(message) }]);
  },
  read,
});

/** What is about maintenance, and what is over and was told of by nobody before, calls nobody: it is a change event. */
const isTrouble = ({ kind, gists }: Notice) =>
  kind !== "maintenance" && !(kind === "digest" && gists.every(({ endedAt }) => endedAt !== null));

function alertEvent(message: Message) {
  const { notice, id } = message;
  const incident = notice.incident === null ? id : `heliograph-${notice.incident.id}`;
  const { links, ...payload } = contentOf(message);
  return {
    event_action: notice.kind === "recovered" ? "resolve" : "trigger",
    dedup_key: cutToCharacters(incident, 200),
    client: "Heliograph",
    client_url: message.wordings[0].link.url,
    links,
    payload: {
      ...payload,
      severity: severities[notice.severity],
      ...(notice.mirror !== null && { component: notice.mirror.slug }),
      ...(notice.cause !== null && { class: notice.cause }),
    },
  };
}

function changeEvent(message: Message) {
  const { links, ...payload } = contentOf(message);
  return { links, payload };
}

function contentOf({ notice, wordings }: Message) {
  const [{ link }] = wordings;
  return {
    links: [{ href: link.url, text: link.label }],
    summary: cutToCharacters(wordings.map(({ title }) => title).join(" / "), 900),
    source: notice.mirror?.host ?? new URL(link.url).host,
    timestamp: notice.at,
    custom_details: Object.fromEntries(
      wordings.flatMap(({ locale, summary, facts, lists, action }) => [
        [locale, summary],
        ...facts.map(({ label, value }) => [label, value]),
        ...lists.map(({ label, names }) => [label, names.join(", ")]),
        ...(action === null ? [] : [[action.label, action.command]]),
      ]),
    ),
  };
}

const said = z.object({
  status: z.string(),
  message: z.string().optional(),
  errors: z.array(z.string()).optional(),
});

function read(reply: Reply): Verdict {
  const answer = parseBody(said, reply.body);
  if (reply.status === 429) {
    const wait = reply.header("retry-after") === undefined ? { waitMs: minutes(1) } : {};
    return { kind: "retry", ...wait, reason: "too many events at once" };
  }
  if (answer === undefined) return readUnknown(reply);
  const { status, message = status, errors = [] } = answer;
  if (reply.status === 202 && status === "success") return { kind: "accepted" };
  const reason = [message, ...errors].join("; ");
  if (reply.status === 400) {
    return {
      kind: "rejected",
      code: status,
      reason,
      ...(/routing_key/.test(reason) && { hint: "check_secret" }),
    };
  }
  return { ...readStatus(reply), code: status, reason };
}
