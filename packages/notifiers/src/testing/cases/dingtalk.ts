import { createHmac } from "node:crypto";
import { minutes } from "@heliograph/core";
import { z } from "zod";
import dingtalk from "../../kinds/dingtalk.ts";
import { defineCases } from "../cases.ts";
import { jsonFault } from "../json-fault.ts";
import { textsIn } from "../texts-in.ts";

const bodySchema = z.strictObject({
  msgtype: z.literal("actionCard"),
  actionCard: z.strictObject({
    title: z.string().min(1),
    text: z.string().startsWith("### "),
    singleTitle: z.string().min(1),
    singleURL: z.url(),
  }),
});

const refusal = (errcode: number, errmsg: string) => ({ body: JSON.stringify({ errcode, errmsg }) });

export default defineCases({
  notifier: dingtalk,
  settings: [dingtalk.example, { ...dingtalk.example, secret: "SECdemo", keyword: "告警" }],
  success: refusal(0, "ok"),
  judgedBy: "body",
  faultOf(request, { secret, keyword = "" }, now) {
    const { pathname, searchParams } = new URL(request.target, "https://oapi.dingtalk.com");
    if (pathname !== "/robot/send") return "no such method";
    if (!/^[0-9a-f]{64}$/.test(searchParams.get("access_token") ?? "")) return "300001: token is not exist";
    if (Buffer.byteLength(request.body) > 20_000) return "460101: too long";
    const fault = jsonFault(bodySchema, request);
    if (fault !== undefined) return fault;
    if (!request.body.includes(keyword)) return "310000: keywords not in content";
    if (secret === undefined) return undefined;
    const timestamp = searchParams.get("timestamp") ?? "";
    const right = createHmac("sha256", secret).update(`${timestamp}\n${secret}`).digest("base64");
    if (Math.abs(now - Number(timestamp)) >= minutes(60)) return "310000: invalid timestamp";
    return searchParams.get("sign") === right ? undefined : "310000: sign not match";
  },
  textOf: (body) => textsIn(JSON.parse(body)).join("\n"),
  answers: [
    {
      title: "a busy system",
      answer: refusal(-1, "系统繁忙"),
      means: { kind: "retry", most: 3, code: "-1" },
    },
    {
      title: "more than 20 messages in a minute",
      answer: { body: '{"errcode":130101,"errmsg":"send too fast","status":1111,"wait":5}' },
      means: { kind: "retry", waitMs: minutes(10), code: "130101", hint: "wait" },
    },
    {
      title: "an unknown token",
      answer: refusal(300_001, "token is not exist"),
      means: { kind: "disabled", code: "300001", hint: "check_address" },
    },
    {
      title: "a wrong signature",
      answer: refusal(
        310_000,
        "sign not match, more: [https://ding-doc.dingtalk.com/doc#/serverapi2/qf2nxq]",
      ),
      means: { kind: "remake", how: "signed anew", code: "310000", hint: "check_secret" },
    },
    {
      title: "a signature that is too old",
      answer: refusal(310_000, "invalid timestamp"),
      means: { kind: "remake", how: "signed anew", code: "310000", hint: "check_secret" },
    },
    {
      title: "a missing keyword",
      answer: refusal(310_000, "keywords not in content"),
      means: { kind: "disabled", code: "310000", hint: "set_keyword" },
    },
    {
      title: "a source that is not allowed",
      answer: refusal(310_000, "ip 192.0.2.1 not in whitelist"),
      means: { kind: "disabled", code: "310000", hint: "allow_address" },
    },
    {
      title: "a body that is too long",
      answer: refusal(460_101, "message too long"),
      means: { kind: "remake", how: "shorter", code: "460101" },
    },
    {
      title: "a text that is too long",
      answer: refusal(101_002, "content too long"),
      means: { kind: "remake", how: "shorter", code: "101002" },
    },
    {
      title: "an unknown code",
      answer: refusal(400_013, "群已被解散"),
      means: { kind: "retry", most: 3, code: "400013" },
    },
  ],
});
