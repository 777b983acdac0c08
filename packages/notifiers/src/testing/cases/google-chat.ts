import { z } from "zod";
import googleChat from "../../kinds/google-chat.ts";
import { defineCases } from "../cases.ts";
import { jsonFault } from "../json-fault.ts";
import { textsIn } from "../texts-in.ts";

/** Text with the little HTML that cards know; other angle brackets and ampersands are escaped. */
const html = z
  .string()
  .min(1)
  .regex(/^(?:[^<>&]|&(?:amp|lt|gt);|<\/?b>|<br>|<font color="#[0-9A-F]{6}">|<\/font>)*$/);

const widget = z.union([
  z.strictObject({ textParagraph: z.strictObject({ text: html }) }),
  z.strictObject({
    decoratedText: z.strictObject({ topLabel: z.string().min(1), text: html, wrapText: z.literal(true) }),
  }),
  z.strictObject({
    buttonList: z.strictObject({
      buttons: z.array(
        z.strictObject({
          text: z.string().min(1),
          onClick: z.strictObject({ openLink: z.strictObject({ url: z.url({ protocol: /^https$/ }) }) }),
        }),
      ),
    }),
  }),
]);

const bodySchema = z.strictObject({
  fallbackText: z
    .string()
    .min(1)
    .regex(/^(?!.*<\w)/s),
  thread: z.strictObject({ threadKey: z.string().min(1) }).optional(),
  cardsV2: z
    .array(
      z.strictObject({
        cardId: z.string().min(1),
        card: z.strictObject({
          header: z.strictObject({ title: z.string().min(1), subtitle: z.string() }),
          sections: z.array(z.strictObject({ widgets: z.array(widget).min(1).max(100) })).min(1),
        }),
      }),
    )
    .min(1)
    .refine(
      (cards) => new Set(cards.map(({ cardId }) => cardId)).size === cards.length,
      "an id is used twice",
    ),
});

const error = (code: number, status: string, message: string) => ({
  status: code,
  body: JSON.stringify({ error: { code, message, status } }),
});

export default defineCases({
  notifier: googleChat,
  settings: [
    googleChat.example,
    { url: "https://chat.googleapis.com/v1/spaces/AAAA/messages?key=a%2Bb&token=c%3D" },
  ],
  success: { body: '{"name":"spaces/AAAAAAAAAAA/messages/x.x","text":""}' },
  judgedBy: "body",
  faultOf(request, { url }) {
    const { searchParams } = new URL(request.target, url);
    if (!url.endsWith(request.target.split("&messageReplyOption=")[0] ?? "")) return "PERMISSION_DENIED";
    if (searchParams.get("messageReplyOption") !== "REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD") return "no thread";
    if (!/^[\w-]+$/.test(searchParams.get("requestId") ?? "")) return "a repeat could not be known";
    if (Buffer.byteLength(request.body) > 32_000) return "message is too long";
    return jsonFault(bodySchema, request);
  },
  textOf: (body) =>
    textsIn(JSON.parse(body))
      .join("\n")
      .replaceAll(/<[^>]*>|\u2060/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&"),
  answers: [
    {
      title: "a malformed body",
      answer: error(400, "INVALID_ARGUMENT", "Invalid JSON payload received."),
      means: { kind: "rejected", code: "INVALID_ARGUMENT" },
    },
    {
      title: "a webhook that may not write",
      answer: error(403, "PERMISSION_DENIED", "The caller does not have permission"),
      means: { kind: "refused", code: "PERMISSION_DENIED", hint: "check_address" },
    },
    {
      title: "a space that is gone",
      answer: error(404, "NOT_FOUND", "Space not found."),
      means: { kind: "refused", code: "NOT_FOUND", hint: "check_address" },
    },
    {
      title: "too many messages",
      answer: error(429, "RESOURCE_EXHAUSTED", "Resource has been exhausted (e.g. check quota)."),
      means: { kind: "retry", waitMs: 60_000, code: "RESOURCE_EXHAUSTED" },
    },
  ],
});
