import { createHmac } from "node:crypto";
import { seconds } from "@heliograph/core";
import { z } from "zod";
import { vendorAddress } from "../address.ts";
import { readCoded, type Meanings } from "../coded.ts";
import { byteLength } from "../cut.ts";
import { cardOf } from "../feishu/card.ts";
import { jsonPosts } from "../json-posts.ts";
import { defineNotifier } from "../notifier.ts";
import { pagesOf } from "../pages.ts";
import { parseBody } from "../parse-body.ts";
import { toneOf } from "../tone.ts";
import { linesOf } from "../wording/lines.ts";
import type { Wordings } from "../wording/wording.ts";

const hosts = ["open.feishu.cn", "open.larksuite.com"];

const address = vendorAddress(({ hostname, pathname }) => {
  if (!hosts.includes(hostname)) return `must be at ${hosts.join(" or ")}`;
  return /^\/open-apis\/bot\/v2\/hook\/[\w-]+$/.test(pathname)
    ? undefined
    : "must be that of a custom bot, https://open.feishu.cn/open-apis/bot/v2/hook/…";
});

/** Most bytes of a request; Feishu takes 20 KB. */
const mostBytes = 18_000;

/** Custom bots of Feishu, and of Lark outside China: https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot */
export default defineNotifier({
  kind: "feishu",
  title: { en: "Feishu or Lark", "zh-CN": "飞书或 Lark" },
  settings: z.strictObject({
    url: address,
    secret: z.string().min(1).optional(),
    keyword: z.string().optional(),
  }),
  secrets: ["url", "secret"],
  example: { url: "https://open.feishu.cn/open-apis/bot/v2/hook/00000000-0000-0000-0000-000000000000" },
  budget: { burst: 3, everyMs: seconds(1), hasRush: true },
  keeps: "messages",
  isEventful: false,
  recognises: ({ hostname }) => hosts.includes(hostname),
  requests({ url, secret, keyword = "" }, { notice, wordings }, { now, room, isPlain }) {
    const signature = secret === undefined ? {} : signed(secret, now);
    const pages = pagesOf(
      wordings,
      (page) => ({
        ...signature,
        ...(isPlain
          ? { msg_type: "text", content: { text: textOf(page, keyword) } }
          : { msg_type: "interactive", card: cardOf(page, toneOf(notice), keyword) }),
      }),
      (body) => byteLength(JSON.stringify(body)) <= mostBytes * room,
    );
    return jsonPosts(url, pages);
  },
  read(reply) {
    const said = parseBody(answerSchema, reply.body);
    const code = said?.code ?? said?.StatusCode;
    const coded = code === undefined ? undefined : { code, message: said?.msg ?? said?.StatusMessage ?? "" };
    return readCoded(reply, "Feishu", coded, meaningOf);
  },
});

/** The time in seconds, and its signature: time and secret are the key, and the message is empty. */
function signed(secret: string, now: number) {
  const timestamp = String(Math.floor(now / 1_000));
  const sign = createHmac("sha256", `${timestamp}\n${secret}`).digest("base64");
  return { timestamp, sign };
}

/** The message without markup; `<` is parted from what follows, which could be a mention. */
const textOf = (wordings: Wordings, keyword: string) =>
  [...wordings.flatMap((wording) => [...linesOf(wording), ""]), keyword]
    .join("\n")
    .trimEnd()
    .replaceAll("<", "<\u2060");

/** `StatusCode` and `StatusMessage` are how older answers say it. */
const answerSchema = z.object({
  code: z.int().optional(),
  msg: z.string().optional(),
  StatusCode: z.int().optional(),
  StatusMessage: z.string().optional(),
});

const meaningOf: Meanings = ({ code }) => {
  switch (code) {
    case 9499:
      return { kind: "remake", how: "plain" };
    case 11232:
      return { kind: "retry", waitMs: seconds(30 + Math.random() * 60) };
    case 19001:
      return { kind: "disabled", hint: "check_address" };
    case 19002:
      return { kind: "rejected" };
    case 19021:
      return { kind: "remake", how: "signed anew", hint: "check_clock" };
    case 19022:
      return { kind: "disabled", hint: "allow_address" };
    case 19024:
      return { kind: "disabled", hint: "set_keyword" };
    case 19036:
      return { kind: "remake", how: "shorter" };
    default:
      return undefined;
  }
};
