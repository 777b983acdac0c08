import { createHmac } from "node:crypto";
import { minutes, seconds } from "@heliograph/core";
import { z } from "zod";
import { vendorAddress, withParameter } from "../address.ts";
import { readCoded, type Coded } from "../coded.ts";
import { byteLength } from "../cut.ts";
import { jointOf } from "../joint.ts";
import { jsonPosts } from "../json-posts.ts";
import { lookAlike } from "../look-alike.ts";
import { defineNotifier } from "../notifier.ts";
import { pagesOf } from "../pages.ts";
import { parseBody } from "../parse-body.ts";
import type { Verdict } from "../result.ts";
import { enumerated, labelled } from "../wording/lines.ts";
import type { Wording, Wordings } from "../wording/wording.ts";

const host = "oapi.dingtalk.com";

const address = vendorAddress(({ hostname, pathname, searchParams }) => {
  if (hostname !== host) return `must be at ${host}`;
  return pathname === "/robot/send" && searchParams.get("access_token")
    ? undefined
    : "must be that of a custom robot, https://oapi.dingtalk.com/robot/send?access_token=…";
});

/** Most bytes of a request; DingTalk takes 20,000. */
const mostBytes = 18_000;

/** Custom robots of DingTalk: https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages */
export default defineNotifier({
  kind: "dingtalk",
  title: { en: "DingTalk", "zh-CN": "钉钉" },
  settings: z.strictObject({
    url: address,
    secret: z.string().min(1).optional(),
    keyword: z.string().optional(),
  }),
  secrets: ["url", "secret"],
  example: { url: `https://${host}/robot/send?access_token=${"0".repeat(64)}` },
  budget: { burst: 1, everyMs: seconds(4) },
  keeps: "messages",
  isEventful: false,
  recognises: ({ hostname }) => hostname === host,
  requests({ url, secret, keyword = "" }, { wordings }, { now, room }) {
    const pages = pagesOf(
      wordings,
      (page) => bodyOf(page, keyword),
      (body) => byteLength(JSON.stringify(body)) <= mostBytes * room,
    );
    return jsonPosts(secret === undefined ? url : signed(url, secret, now), pages);
  },
  read(reply) {
    const said = parseBody(answerSchema, reply.body);
    const coded = said && { code: said.errcode, message: said.errmsg ?? "" };
    return readCoded(reply, "DingTalk", coded, meaningOf);
  },
});

/** The address with the time in milliseconds and its signature: the secret is the key, time and secret are the message. */
function signed(url: string, secret: string, now: number): string {
  const sign = createHmac("sha256", secret).update(`${now}\n${secret}`).digest("base64");
  return withParameter(withParameter(url, "timestamp", String(now)), "sign", sign);
}

/** A card with one button. Its title is shown in the list of chats alone, so the text begins with it. */
function bodyOf(wordings: Wordings, keyword: string) {
  const { lists, link, footer } = jointOf(wordings);
  const [{ locale, title }] = wordings;
  const paragraphs = [
    ...wordings.flatMap(paragraphsOf),
    ...lists.map(({ label, names }) =>
      labelled(locale, lookAlike(label), lookAlike(enumerated(locale, names))),
    ),
    lookAlike(keyword === "" ? footer : `${footer} · ${keyword}`),
  ];
  const text = paragraphs.join("\n\n");
  return { msgtype: "actionCard", actionCard: { title, text, singleTitle: link.label, singleURL: link.url } };
}

/** Lines of one paragraph end in two spaces, or they would run into one. */
function paragraphsOf({ locale, title, summary, facts, action }: Wording): string[] {
  const lines = facts.map(({ label, value }) => `**${lookAlike(label)}** ${lookAlike(value)}`);
  return [
    `### ${lookAlike(title)}`,
    ...(summary === "" ? [] : [lookAlike(summary)]),
    ...(lines.length === 0 ? [] : [lines.join("  \n")]),
    ...(action === null ? [] : [`${labelled(locale, action.label, "").trimEnd()}  \n${action.command}`]),
  ];
}

const answerSchema = z.object({ errcode: z.int(), errmsg: z.string().optional() });

function meaningOf({ code, message }: Coded): Verdict | undefined {
  switch (code) {
    case 130101:
      return { kind: "retry", waitMs: minutes(10), hint: "wait" };
    case 300001:
      return { kind: "disabled", hint: "check_address" };
    case 310000:
      return refusalOf(message);
    case 460101:
    case 101002:
      return { kind: "remake", how: "shorter" };
    default:
      return undefined;
  }
}

/** Which of the robot's safeguards has refused a message; only the sentence tells. */
function refusalOf(message: string): Verdict {
  if (/sign|timestamp|签名/i.test(message))
    return { kind: "remake", how: "signed anew", hint: "check_secret" };
  if (/keyword|关键词/i.test(message)) return { kind: "disabled", hint: "set_keyword" };
  return {
    kind: "disabled",
    hint: /\bip\b|whitelist|白名单/i.test(message) ? "allow_address" : "check_address",
  };
}
