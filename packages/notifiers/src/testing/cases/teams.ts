import { z } from "zod";
import teams from "../../kinds/teams.ts";
import { defineCases } from "../cases.ts";
import { isInert } from "../is-inert.ts";
import { jsonFault } from "../json-fault.ts";
import { seenInMarkdown } from "../seen-in-markdown.ts";
import { textsIn } from "../texts-in.ts";

const marked = z.string().min(1).refine(isInert, "is more than text");

const command = z.strictObject({
  type: z.literal("TextBlock"),
  text: z.string().min(1),
  wrap: z.literal(true),
  fontType: z.literal("Monospace"),
});

const textBlock = z.strictObject({
  type: z.literal("TextBlock"),
  text: marked,
  wrap: z.literal(true),
  weight: z.literal("Bolder").optional(),
  size: z.enum(["Small", "Medium"]).optional(),
  style: z.literal("heading").optional(),
  isSubtle: z.boolean().optional(),
});

const element = z.union([
  command,
  textBlock,
  z.strictObject({
    type: z.literal("Container"),
    style: z.enum(["default", "emphasis", "good", "attention", "warning", "accent"]),
    bleed: z.literal(true),
    items: z.array(textBlock).min(1),
  }),
  z.strictObject({
    type: z.literal("FactSet"),
    facts: z.array(z.strictObject({ title: z.string().min(1), value: marked })).min(1),
  }),
]);

const card = z.strictObject({
  $schema: z.literal("http://adaptivecards.io/schemas/adaptive-card.json"),
  type: z.literal("AdaptiveCard"),
  version: z.enum(["1.0", "1.1", "1.2", "1.3", "1.4"]),
  fallbackText: z.string().min(1),
  msteams: z.strictObject({ width: z.literal("Full") }),
  body: z.array(element).min(1),
  actions: z.array(
    z.strictObject({ type: z.literal("Action.OpenUrl"), title: z.string().min(1), url: z.url() }),
  ),
});

const bodySchema = z.strictObject({
  type: z.literal("message"),
  attachments: z
    .array(
      z.strictObject({
        contentType: z.literal("application/vnd.microsoft.card.adaptive"),
        contentUrl: z.null(),
        content: card,
      }),
    )
    .min(1),
});

const error = (status: number, code: string, message: string) => ({
  status,
  body: JSON.stringify({ error: { code, message } }),
});

export default defineCases({
  notifier: teams,
  settings: [
    teams.example,
    {
      url: "https://prod-00.westeurope.logic.azure.com:443/workflows/00/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=a%2Bb%2F~-_.c",
    },
  ],
  success: { status: 202 },
  judgedBy: "status",
  faultOf(request, { url }) {
    if (!url.endsWith(request.target)) return "AuthorizationFailed: the signature does not match the query";
    if (Buffer.byteLength(request.body) > 21_000) return "413: too large";
    return jsonFault(bodySchema, request);
  },
  textOf: (body) => seenInMarkdown(textsIn(JSON.parse(body)).join("\n")),
  answers: [
    {
      title: "success, of which nobody knows how it ends",
      answer: { status: 202 },
      means: { kind: "accepted", hint: "look_into_channel" },
    },
    {
      title: "the answer of a flow that has one of its own",
      answer: { status: 200, body: "posted" },
      means: { kind: "accepted", hint: "look_into_channel" },
    },
    {
      title: "a page of somebody else's",
      answer: { status: 200, body: "<!doctype html><title>Sign in</title>" },
      means: { kind: "retry", most: 3, hint: "check_address" },
    },
    {
      title: "a flow that wants something else",
      answer: error(400, "TriggerInputSchemaMismatch", "The input body does not match its schema."),
      means: { kind: "rejected", code: "TriggerInputSchemaMismatch", hint: "make_workflow" },
    },
    {
      title: "a message that is too long",
      answer: error(413, "RequestEntityTooLarge", "The request is too large."),
      means: { kind: "remake", how: "shorter", code: "RequestEntityTooLarge" },
    },
    {
      title: "a wrong signature",
      answer: error(401, "DirectApiAuthorizationRequired", "The request must be authenticated."),
      means: { kind: "refused", code: "DirectApiAuthorizationRequired", hint: "check_address" },
    },
    {
      title: "a flow that is gone",
      answer: error(404, "WorkflowNotFound", "The workflow could not be found."),
      means: { kind: "refused", code: "WorkflowNotFound", hint: "check_address" },
    },
    {
      title: "an address that is gone",
      answer: { status: 410 },
      means: { kind: "refused", hint: "check_address" },
    },
    {
      title: "too many messages",
      answer: {
        ...error(429, "WorkflowTriggerIsThrottled", "Rate limit."),
        headers: { "retry-after": "12" },
      },
      means: { kind: "retry", waitMs: 12_000, code: "WorkflowTriggerIsThrottled" },
    },
  ],
});
