import { z } from "zod";
import mattermost from "../../kinds/mattermost.ts";
import { defineCases } from "../cases.ts";
import { jsonFault } from "../json-fault.ts";
import { seenInMarkdown } from "../seen-in-markdown.ts";
import { textsIn } from "../texts-in.ts";

/** What Mattermost makes mentions, channels, hashtags, links and emoji of, in its own markup or in Slack's. */
const live = /(?<![\p{L}\p{N}])[@#~][\p{L}\p{N}_]|<[!@#\p{L}]|https?:\/\/|:(?!\d\d:)[\w+-]+:/u;

const inert = z
  .string()
  .refine((text) => !live.test(text.replaceAll(/```.*?```/gs, "")), "is more than text");

const bodySchema = z.strictObject({
  username: z.string().min(1).optional(),
  icon_url: z.url().optional(),
  channel: z.string().min(1).optional(),
  attachments: z
    .array(
      z.strictObject({
        fallback: z.string().min(1),
        color: z.string().regex(/^#[0-9A-F]{6}$/),
        title: inert,
        title_link: z.url(),
        text: inert,
        fields: z.array(z.strictObject({ title: inert, value: inert, short: z.literal(true) })),
        footer: z.string().max(300).optional(),
      }),
    )
    .min(1),
});

const error = (status: number, id: string, message: string) => ({
  status,
  body: JSON.stringify({ id, message, detailed_error: "", request_id: "x", status_code: status }),
});

export default defineCases({
  notifier: mattermost,
  settings: [
    mattermost.example,
    {
      url: "http://chat.example:8065/team/hooks/madeupmadeup",
      username: "heliograph",
      icon_url: "https://mirrors.example/icon.png",
      channel: "mirrors",
    },
  ],
  success: { headers: { "content-type": "text/plain" }, body: "ok" },
  judgedBy: "body",
  faultOf(request) {
    if (!/\/hooks\/\w+$/.test(request.target)) return "web.incoming_webhook.invalid.app_error";
    if (request.body.length > 16_383) return "it is split into several posts";
    return jsonFault(bodySchema, request);
  },
  textOf: (body) => seenInMarkdown(textsIn(JSON.parse(body)).join("\n")),
  answers: [
    {
      title: "a malformed body",
      answer: error(400, "web.incoming_webhook.parse.app_error", "Unable to parse incoming data."),
      means: { kind: "rejected", code: "web.incoming_webhook.parse.app_error" },
    },
    {
      title: "a channel that it must not write to",
      answer: error(403, "web.incoming_webhook.permissions.app_error", "Inappropriate channel permissions."),
      means: { kind: "refused", code: "web.incoming_webhook.permissions.app_error" },
    },
    {
      title: "a channel that is gone",
      answer: error(404, "web.incoming_webhook.channel.app_error", "Could not find the channel."),
      means: { kind: "refused", code: "web.incoming_webhook.channel.app_error", hint: "check_address" },
    },
    {
      title: "too many requests",
      answer: { status: 429, headers: { "x-ratelimit-reset": "3" }, body: "limit exceeded" },
      means: { kind: "retry", waitMs: 3_000 },
    },
    {
      title: "a failure, though the status is a success",
      answer: { ...error(400, "web.incoming_webhook.text.app_error", "No text specified."), status: 200 },
      means: { kind: "retry", most: 3, code: "web.incoming_webhook.text.app_error" },
    },
  ],
});
