import { seconds } from "@heliograph/core";
import { z } from "zod";
import wecom from "../../kinds/wecom.ts";
import { defineCases } from "../cases.ts";
import { jsonFault } from "../json-fault.ts";

const bodySchema = z.strictObject({
  msgtype: z.literal("markdown"),
  markdown: z.strictObject({
    content: z
      .string()
      .min(1)
      .refine((content) => Buffer.byteLength(content) <= 4_096, "40058: over 4096 bytes")
      .refine((content) => fonts(content).length === 0, "a broken or strange tag"),
  }),
});

/** What is left of all tags once those of colour, which stand in one line each, are taken away. */
const fonts = (content: string) =>
  content.replaceAll(/<font color="(?:info|comment|warning)">[^<>\n]*<\/font>/g, "").match(/<[^>]*/g) ?? [];

const refusal = (errcode: number, errmsg: string) => ({ body: JSON.stringify({ errcode, errmsg }) });

export default defineCases({
  notifier: wecom,
  settings: [wecom.example, { url: "00000000-0000-4000-8000-000000000000" }],
  success: refusal(0, "ok"),
  judgedBy: "body",
  faultOf(request) {
    return request.target === "/cgi-bin/webhook/send?key=00000000-0000-4000-8000-000000000000"
      ? jsonFault(bodySchema, request)
      : "93000: invalid webhook url";
  },
  textOf: (body) => bodySchema.parse(JSON.parse(body)).markdown.content,
  answers: [
    {
      title: "content that is too long",
      answer: refusal(40_058, "markdown.content exceed max length 4096"),
      means: { kind: "remake", how: "shorter", code: "40058" },
    },
    {
      title: "more than 20 messages in a minute",
      answer: refusal(45_009, "api freq out of limit"),
      means: { kind: "retry", waitMs: seconds(65), code: "45009", hint: "wait" },
    },
    {
      title: "a key that is none",
      answer: refusal(93_000, "invalid webhook url"),
      means: { kind: "disabled", code: "93000", hint: "check_address" },
    },
    {
      title: "an unknown code",
      answer: refusal(-1, "system busy"),
      means: { kind: "retry", most: 3, code: "-1" },
    },
  ],
});
