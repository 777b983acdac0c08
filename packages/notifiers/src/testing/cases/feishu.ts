import { createHmac } from "node:crypto";
import { minutes } from "@heliograph/core";
import { z } from "zod";
import feishu from "../../kinds/feishu.ts";
import { defineCases } from "../cases.ts";
import { jsonFault } from "../json-fault.ts";
import { textsIn } from "../texts-in.ts";

const plain = z.strictObject({ tag: z.literal("plain_text"), content: z.string().min(1) });
const text = z.union([plain, z.strictObject({ tag: z.literal("lark_md"), content: z.string().min(1) })]);
const element = z.discriminatedUnion("tag", [
  z.strictObject({
    tag: z.literal("div"),
    text: text.optional(),
    fields: z.array(z.strictObject({ is_short: z.boolean(), text })).optional(),
  }),
  z.strictObject({ tag: z.literal("hr") }),
  z.strictObject({
    tag: z.literal("action"),
    actions: z.array(
      z.strictObject({ tag: z.literal("button"), type: z.literal("primary"), url: z.url(), text: plain }),
    ),
  }),
  z.strictObject({ tag: z.literal("note"), elements: z.array(plain) }),
]);
const inBoth = <Part extends z.ZodType>(part: Part) => z.strictObject({ zh_cn: part, en_us: part });
const signature = { timestamp: z.string().optional(), sign: z.string().optional() };
const bodySchema = z.discriminatedUnion("msg_type", [
  z.strictObject({
    ...signature,
    msg_type: z.literal("text"),
    content: z.strictObject({ text: z.string().regex(/^(?!.*<at)/s) }),
  }),
  z.strictObject({
    ...signature,
    msg_type: z.literal("interactive"),
    card: z.strictObject({
      config: z.strictObject({ wide_screen_mode: z.literal(true) }),
      header: z.strictObject({
        template: z.enum(["blue", "green", "orange", "red", "grey"]),
        title: plain.extend({ i18n: inBoth(z.string()).optional() }),
      }),
      elements: z.array(element).optional(),
      i18n_elements: inBoth(z.array(element)).optional(),
    }),
  }),
]);

const signed = z.object({ timestamp: z.string(), sign: z.string() });

const { url } = feishu.example;
const refusal = (code: number, msg: string) => ({ body: JSON.stringify({ code, msg, data: {} }) });

export default defineCases({
  notifier: feishu,
  settings: [
    { url },
    { url: url.replace("open.feishu.cn", "open.larksuite.com"), secret: "demo-secret", keyword: "告警" },
  ],
  success: { body: '{"StatusCode":0,"StatusMessage":"success","code":0,"data":{},"msg":"success"}' },
  judgedBy: "body",
  faultOf(request, { secret, keyword = "" }, now) {
    if (!/^\/open-apis\/bot\/v2\/hook\/[\w-]+$/.test(request.target)) return "no such hook";
    if (Buffer.byteLength(request.body) > 20_000) return "19036: too long";
    const fault = jsonFault(bodySchema, request);
    if (fault !== undefined) return `9499: ${fault}`;
    if (!request.body.includes(keyword)) return "19024: Key Words Not Found";
    if (secret === undefined) return undefined;
    const { timestamp, sign } = signed.parse(JSON.parse(request.body));
    const isFresh = Math.abs(now - Number(timestamp) * 1_000) < minutes(60);
    const right = createHmac("sha256", `${timestamp}\n${secret}`).update("").digest("base64");
    return isFresh && sign === right
      ? undefined
      : "19021: sign match fail or timestamp is not within one hour";
  },
  textOf: (body) => textsIn(JSON.parse(body)).join("\n"),
  answers: [
    {
      title: "success as older answers say it",
      answer: { body: '{"StatusCode":0,"StatusMessage":"success"}' },
      means: { kind: "delivered" },
    },
    {
      title: "a malformed body",
      answer: refusal(9499, "Bad Request"),
      means: { kind: "remake", how: "plain", code: "9499" },
    },
    {
      title: "throttling",
      answer: refusal(11232, "frequency limited"),
      means: { kind: "retry", code: "11232" },
    },
    {
      title: "an unknown hook",
      answer: refusal(19001, "param invalid: incoming webhook access token invalid"),
      means: { kind: "disabled", code: "19001", hint: "check_address" },
    },
    {
      title: "wrong parameters",
      answer: refusal(19002, "params error, msg_type need"),
      means: { kind: "rejected", code: "19002" },
    },
    {
      title: "a wrong signature",
      answer: refusal(19021, "sign match fail or timestamp is not within one hour from current time"),
      means: { kind: "remake", how: "signed anew", code: "19021", hint: "check_clock" },
    },
    {
      title: "a source that is not allowed",
      answer: refusal(19022, "Ip Not Allowed"),
      means: { kind: "disabled", code: "19022", hint: "allow_address" },
    },
    {
      title: "a missing keyword",
      answer: refusal(19024, "Key Words Not Found"),
      means: { kind: "disabled", code: "19024", hint: "set_keyword" },
    },
    {
      title: "a body that is too long",
      answer: refusal(19036, "content too long"),
      means: { kind: "remake", how: "shorter", code: "19036" },
    },
    {
      title: "an unknown code",
      answer: refusal(11247, "internal send message failed"),
      means: { kind: "retry", most: 3, code: "11247" },
    },
    {
      title: "a failure in an older answer",
      answer: { body: '{"StatusCode":19001,"StatusMessage":"gone"}' },
      means: { kind: "disabled", code: "19001" },
    },
  ],
});
