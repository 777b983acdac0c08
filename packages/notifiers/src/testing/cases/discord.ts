import { z } from "zod";
import discord from "../../kinds/discord.ts";
import { defineCases } from "../cases.ts";
import { isInert } from "../is-inert.ts";
import { jsonFault } from "../json-fault.ts";
import { seenInMarkdown } from "../seen-in-markdown.ts";
import { textsIn } from "../texts-in.ts";

const textIn = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.trim() !== "", "is empty");

/** Text in which Discord looks for markup. */
const markedIn = (most: number) => textIn(most).refine(isInert, "is more than text");

const embed = z.strictObject({
  title: markedIn(256).optional(),
  url: z.url().optional(),
  description: markedIn(4_096).optional(),
  color: z.int().min(0).max(0xffffff),
  timestamp: z.iso.datetime().optional(),
  fields: z
    .array(z.strictObject({ name: markedIn(256), value: markedIn(1_024), inline: z.boolean() }))
    .max(25)
    .optional(),
  footer: z.strictObject({ text: textIn(2_048) }).optional(),
});

const bodySchema = z.strictObject({
  content: textIn(2_000).optional(),
  username: textIn(80).optional(),
  thread_name: textIn(100).optional(),
  embeds: z.array(embed).min(1).max(10),
  allowed_mentions: z.strictObject({
    parse: z.array(z.never()),
    roles: z.array(z.string().regex(/^\d+$/)).optional(),
  }),
});

const role = "222222222222222222";

const error = (status: number, code: number, message: string, errors?: object) => ({
  status,
  body: JSON.stringify({ message, code, errors }),
});

const limited = (retry_after: number, global: boolean) => ({
  status: 429,
  headers: { "retry-after": String(Math.ceil(retry_after)) },
  body: JSON.stringify({ message: "You are being rate limited.", retry_after, global }),
});

export default defineCases({
  notifier: discord,
  settings: [
    discord.example,
    { ...discord.example, base_url: "https://relay.example/", thread_id: "111111111111111111" },
    { ...discord.example, username: "Heliograph", thread_name: "Mirrors", mention_role: role },
  ],
  success: { body: '{"id":"1300000000000000000","type":0,"content":"","webhook_id":"1"}' },
  judgedBy: "body",
  faultOf(request, { thread_id: thread = null }) {
    const { pathname, searchParams } = new URL(request.target, "https://discord.com");
    if (!/^\/api\/webhooks\/\d+\/[\w-]+$/.test(pathname)) return "10015: Unknown Webhook";
    if (searchParams.get("wait") !== "true") return "nobody would know whether it was stored";
    if (searchParams.get("thread_id") !== thread) return "220001: webhooks posted to forums need a thread";
    const fault = jsonFault(bodySchema, request);
    if (fault !== undefined) return `50035: ${fault}`;
    const { embeds } = bodySchema.parse(JSON.parse(request.body));
    const counted = embeds.map(({ title, description, fields, footer }) =>
      textsIn([title, description, fields, footer]).join(""),
    );
    return counted.join("").length <= 6_000 ? undefined : "50035: embed size exceeds maximum size of 6000";
  },
  textOf: (body) => seenInMarkdown(textsIn(JSON.parse(body)).join("\n")),
  answers: [
    { title: "success without a message", answer: { status: 204 }, means: { kind: "delivered" } },
    {
      title: "the last request of a while",
      answer: {
        headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset-after": "1.5" },
        body: '{"id":"1300000000000000000"}',
      },
      means: { kind: "delivered", restMs: 1_500 },
    },
    {
      title: "one of several requests",
      answer: {
        headers: { "x-ratelimit-remaining": "3", "x-ratelimit-reset-after": "1.5" },
        body: '{"id":"1300000000000000000"}',
      },
      means: { kind: "delivered" },
    },
    {
      title: "too many requests",
      answer: limited(2.75, false),
      means: { kind: "retry", waitMs: 2_750 },
    },
    {
      title: "too many requests of us altogether",
      answer: limited(61.2, true),
      means: { kind: "retry", waitMs: 61_200, isForAll: true },
    },
    {
      title: "a webhook that is gone",
      answer: error(404, 10_015, "Unknown Webhook"),
      means: { kind: "disabled", code: "10015", hint: "check_address" },
    },
    {
      title: "an invalid token",
      answer: error(401, 50_027, "Invalid Webhook Token"),
      means: { kind: "refused", code: "50027", hint: "check_address" },
    },
    {
      title: "a refusal that is not Discord's",
      answer: { status: 403, body: "error code: 1020" },
      means: { kind: "refused", hint: "check_address" },
    },
    {
      title: "a malformed body",
      answer: error(400, 50_035, "Invalid Form Body", {
        embeds: { 0: { title: { _errors: [{ code: "BASE_TYPE_MAX_LENGTH" }] } } },
      }),
      means: {
        kind: "rejected",
        code: "50035",
        reason:
          'Discord: Invalid Form Body {"embeds":{"0":{"title":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH"}]}}}}',
      },
    },
  ],
});
