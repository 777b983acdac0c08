import { minutes } from "@heliograph/core";
import { z } from "zod";
import pagerduty from "../../kinds/pagerduty.ts";
import { defineCases } from "../cases.ts";
import { jsonFault } from "../json-fault.ts";
import { textsIn } from "../texts-in.ts";

const common = {
  summary: z.string().min(1).max(1_024),
  source: z.string().min(1),
  timestamp: z.iso.datetime(),
  custom_details: z.record(z.string(), z.string()),
};
const links = z.array(z.strictObject({ href: z.url(), text: z.string() }));
const routingKey = z.string().length(32);

const alertSchema = z.strictObject({
  routing_key: routingKey,
  event_action: z.enum(["trigger", "acknowledge", "resolve"]),
  dedup_key: z.string().min(1).max(255),
  client: z.string(),
  client_url: z.url(),
  links,
  payload: z.strictObject({
    ...common,
    severity: z.enum(["critical", "error", "warning", "info"]),
    component: z.string().optional(),
    class: z.string().optional(),
  }),
});

const changeSchema = z.strictObject({ routing_key: routingKey, links, payload: z.strictObject(common) });

export default defineCases({
  notifier: pagerduty,
  settings: [
    pagerduty.example,
    { ...pagerduty.example, region: "eu" as const },
    { ...pagerduty.example, base_url: "https://relay.example" },
  ],
  success: {
    status: 202,
    body: '{"status":"success","message":"Event processed","dedup_key":"heliograph-4127"}',
  },
  judgedBy: "body",
  faultOf(request) {
    if (Buffer.byteLength(request.body) > 512 * 1_024) return "too large";
    if (request.target === "/v2/enqueue") return jsonFault(alertSchema, request);
    return request.target === "/v2/change/enqueue" ? jsonFault(changeSchema, request) : "no such method";
  },
  textOf: (body) => textsIn(JSON.parse(body)).join("\n"),
  answers: [
    {
      title: "that the key is of the wrong form",
      answer: {
        status: 400,
        body: '{"status":"invalid event","message":"Event object is invalid","errors":["Length of \'routing_key\' is incorrect (should be 32 characters)"]}',
      },
      means: { kind: "rejected", code: "invalid event", hint: "check_secret" },
    },
    {
      title: "that an event is invalid",
      answer: {
        status: 400,
        body: '{"status":"invalid event","message":"Event object is invalid","errors":["\'payload.summary\' is missing or blank"]}',
      },
      means: { kind: "rejected", code: "invalid event" },
    },
    {
      title: "too many events",
      answer: {
        status: 429,
        body: '{"status":"throttle exceeded","message":"Requests for this service are arriving too quickly."}',
      },
      means: { kind: "retry", waitMs: minutes(1) },
    },
    { title: "trouble of its own", answer: { status: 503 }, means: { kind: "retry" } },
  ],
});
