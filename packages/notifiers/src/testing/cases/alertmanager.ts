import { z } from "zod";
import alertmanager from "../../kinds/alertmanager.ts";
import { defineCases } from "../cases.ts";
import { jsonFault } from "../json-fault.ts";
import { textsIn } from "../texts-in.ts";

const labels = z.record(z.string().regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/), z.string());

const bodySchema = z.array(
  z
    .strictObject({
      labels: labels.and(z.object({ alertname: z.string().min(1) })),
      annotations: labels,
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      generatorURL: z.url(),
    })
    .refine(({ startsAt, endsAt }) => startsAt <= endsAt, "start time must be before end time"),
);

export default defineCases({
  notifier: alertmanager,
  settings: [
    alertmanager.example,
    { url: "http://alertmanager.example:9093/", authorization: "Bearer aBcDeFgH12345678" },
  ],
  success: { status: 200 },
  judgedBy: "status",
  faultOf(request, { authorization }) {
    if (request.target !== "/api/v2/alerts") return "path was not found";
    if (request.headers.authorization !== authorization) return "unauthorized";
    return jsonFault(bodySchema, request);
  },
  textOf: (body) => textsIn(JSON.parse(body)).join("\n"),
  answers: [
    {
      title: "that an alert is malformed",
      answer: { status: 400, body: '"start time must be before end time"' },
      means: { kind: "rejected" },
    },
    { title: "trouble of its own", answer: { status: 500, body: '"boom"' }, means: { kind: "retry" } },
  ],
});
