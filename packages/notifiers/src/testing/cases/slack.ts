import { z } from "zod";
import slack from "../../kinds/slack.ts";
import { defineCases } from "../cases.ts";
import { jsonFault } from "../json-fault.ts";
import { textsIn } from "../texts-in.ts";

/** A text object, in which `<`, `>` and `&` stand for themselves only when they are escaped. */
const texts = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^<>]*$/)
    .regex(/^(?!.*&(?!(?:amp|lt|gt);))/s);
const plain = (most: number) =>
  z.strictObject({ type: z.literal("plain_text"), text: texts(most), emoji: z.literal(false) });
const marked = (most: number) =>
  z.strictObject({ type: z.literal("mrkdwn"), text: texts(most), verbatim: z.literal(true) });
const either = (most: number) => z.discriminatedUnion("type", [plain(most), marked(most)]);

const block = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("header"), text: plain(150) }),
  z.strictObject({
    type: z.literal("section"),
    text: either(3_000).optional(),
    fields: z.array(either(2_000)).min(1).max(10).optional(),
  }),
  z.strictObject({ type: z.literal("context"), elements: z.array(either(2_000)).min(1).max(10) }),
  z.strictObject({
    type: z.literal("actions"),
    elements: z
      .array(z.strictObject({ type: z.literal("button"), text: plain(75), url: z.url().max(3_000) }))
      .min(1),
  }),
]);

const bodySchema = z.strictObject({
  text: texts(40_000),
  mrkdwn: z.literal(false),
  unfurl_links: z.literal(false),
  unfurl_media: z.literal(false),
  attachments: z
    .array(
      z.strictObject({ color: z.string().regex(/^#[0-9A-F]{6}$/), blocks: z.array(block).min(1).max(50) }),
    )
    .length(1),
});

const word = (status: number, body: string) => ({ status, body });

export default defineCases({
  notifier: slack,
  settings: [slack.example, { ...slack.example, base_url: "https://relay.example" }],
  success: { headers: { "content-type": "text/html" }, body: "ok" },
  judgedBy: "body",
  faultOf(request) {
    if (!/^\/services\/\w+\/\w+\/\w+$/.test(request.target)) return "no_service";
    const fault = jsonFault(bodySchema, request);
    if (fault !== undefined) return `invalid_payload: ${fault}`;
    const { attachments } = bodySchema.parse(JSON.parse(request.body));
    return textsIn(attachments).join("").length < 11_000 ? undefined : "msg_blocks_too_long";
  },
  textOf: (body) =>
    textsIn(JSON.parse(body))
      .join("\n")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&")
      .replaceAll("\u2060", ""),
  answers: [
    {
      title: "success in JSON",
      answer: { headers: { "content-type": "application/json" }, body: '{"ok":true}' },
      means: { kind: "delivered" },
    },
    {
      title: "a failure in JSON, though the status is a success",
      answer: {
        headers: { "content-type": "application/json" },
        body: '{"ok":false,"error":"invalid_blocks"}',
      },
      means: { kind: "rejected", code: "invalid_blocks" },
    },
    {
      title: "a failure without a word",
      answer: { body: '{"ok":false}' },
      means: { kind: "retry", most: 3 },
    },
    {
      title: "a failure in plain text, though the status is a success",
      answer: word(200, "no_text"),
      means: { kind: "rejected", code: "no_text" },
    },
    {
      title: "a payload that is none",
      answer: word(400, "invalid_payload"),
      means: { kind: "rejected", code: "invalid_payload" },
    },
    {
      title: "an invalid token",
      answer: word(400, "invalid_token"),
      means: { kind: "disabled", code: "invalid_token", hint: "check_address" },
    },
    {
      title: "what an administrator has forbidden",
      answer: word(403, "action_prohibited"),
      means: { kind: "disabled", code: "action_prohibited", hint: "check_address" },
    },
    {
      title: "a webhook that is gone",
      answer: word(404, "no_service"),
      means: { kind: "disabled", code: "no_service", hint: "check_address" },
    },
    {
      title: "a channel that is gone",
      answer: word(404, "channel_not_found"),
      means: { kind: "disabled", code: "channel_not_found", hint: "check_address" },
    },
    {
      title: "an archived channel",
      answer: word(410, "channel_is_archived"),
      means: { kind: "disabled", code: "channel_is_archived", hint: "check_address" },
    },
    {
      title: "a refusal that is not Slack's",
      answer: word(403, "<h1>Forbidden</h1>"),
      means: { kind: "refused", hint: "check_address" },
    },
    {
      title: "too many messages",
      answer: { status: 429, headers: { "retry-after": "30" }, body: "rate_limited" },
      means: { kind: "retry", waitMs: 30_000, code: "rate_limited" },
    },
    {
      title: "an error of its own",
      answer: word(500, "rollup_error"),
      means: { kind: "retry", code: "rollup_error" },
    },
  ],
});
