import { z } from "zod";
import alertmanagerWebhook from "../../kinds/alertmanager-webhook.ts";
import { defineCases } from "../cases.ts";
import { jsonFault } from "../json-fault.ts";
import { textsIn } from "../texts-in.ts";

const strings = z.record(z.string(), z.string());
const status = z.enum(["firing", "resolved"]);

const bodySchema = z.strictObject({
  version: z.literal("4"),
  groupKey: z.string().min(1),
  truncatedAlerts: z.int().min(0),
  status,
  receiver: z.string().min(1),
  groupLabels: strings,
  commonLabels: strings,
  commonAnnotations: strings,
  externalURL: z.url(),
  alerts: z.array(
    z.strictObject({
      status,
      labels: strings,
      annotations: strings,
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      generatorURL: z.url(),
      fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
    }),
  ),
});

export default defineCases({
  notifier: alertmanagerWebhook,
  settings: [
    alertmanagerWebhook.example,
    { ...alertmanagerWebhook.example, authorization: "Basic bWU6aGVsaW9ncmFwaA==" },
  ],
  success: { status: 200, body: "OK" },
  judgedBy: "status",
  faultOf(request, { authorization }) {
    if (request.target !== "/dingtalk/ops/send") return "no such target";
    if (request.headers.authorization !== authorization) return "unauthorized";
    return jsonFault(bodySchema, request);
  },
  textOf: (body) => textsIn(JSON.parse(body)).join("\n"),
  answers: [
    { title: "that it can't make sense of it", answer: { status: 400 }, means: { kind: "rejected" } },
    { title: "trouble of its own", answer: { status: 500 }, means: { kind: "retry" } },
  ],
});
