import { seconds } from "@heliograph/core";
import { z } from "zod";
import ntfy from "../../kinds/ntfy.ts";
import { defineCases } from "../cases.ts";
import { jsonFault } from "../json-fault.ts";

const bodySchema = z.strictObject({
  topic: z.string().regex(/^[\w-]{1,64}$/),
  title: z.string().min(1),
  message: z
    .string()
    .min(1)
    .refine((message) => Buffer.byteLength(message) <= 4_096, "becomes an attachment"),
  priority: z.int().min(1).max(5),
  tags: z.array(z.string().regex(/^[a-z_]+$/)),
  click: z.url(),
  actions: z
    .array(z.strictObject({ action: z.literal("view"), label: z.string().min(1), url: z.url() }))
    .max(3),
});

const refusal = (code: number, error: string) => ({
  status: Math.floor(code / 100),
  body: JSON.stringify({ code, http: Math.floor(code / 100), error, link: "https://ntfy.sh/docs/publish/" }),
});

export default defineCases({
  notifier: ntfy,
  settings: [ntfy.example, { topic: "heliograph", url: "http://ntfy.example/" }],
  success: {
    body: '{"id":"sPs71M8A2T","time":1700000000,"expires":1700043200,"event":"message","topic":"t","message":"m"}',
  },
  judgedBy: "body",
  faultOf(request, { token }) {
    if (request.target !== "/") return "40401: page not found";
    const expected = token === undefined ? undefined : `Bearer ${token}`;
    if (request.headers.authorization !== expected) return "40101: unauthorized";
    return jsonFault(bodySchema, request);
  },
  textOf(body) {
    const { title, message } = bodySchema.parse(JSON.parse(body));
    return `${title}\n${message}`;
  },
  answers: [
    {
      title: "too many requests",
      answer: refusal(42_901, "limit reached: too many requests"),
      means: { kind: "retry", waitMs: seconds(60), code: "42901", hint: "wait" },
    },
    {
      title: "the end of the day's messages",
      answer: refusal(42_908, "limit reached: daily message quota reached"),
      means: { kind: "retry", waitMs: seconds(60), code: "42908", hint: "wait" },
    },
    {
      title: "a token that is none",
      answer: refusal(40_101, "unauthorized"),
      means: { kind: "disabled", code: "40101", hint: "check_secret" },
    },
    {
      title: "a topic of somebody else",
      answer: refusal(40_301, "forbidden"),
      means: { kind: "disabled", code: "40301", hint: "check_secret" },
    },
    {
      title: "a message that is too long",
      answer: refusal(41_303, "message too large"),
      means: { kind: "remake", how: "shorter", code: "41303" },
    },
    {
      title: "a topic that is no name",
      answer: refusal(40_009, "invalid request: topic invalid"),
      means: { kind: "rejected", code: "40009" },
    },
  ],
});
