import { seconds } from "@heliograph/core";
import { z } from "zod";
import { vendorAddress } from "../address.ts";
import { readCoded, type Coded } from "../coded.ts";
import { byteLength } from "../cut.ts";
import { jointOf } from "../joint.ts";
import { jsonPosts } from "../json-posts.ts";
import { lookAlike } from "../look-alike.ts";
import { defineNotifier } from "../notifier.ts";
import { pagesOf } from "../pages.ts";
import { parseBody } from "../parse-body.ts";
import type { Verdict } from "../result.ts";
import { toneOf, type Tone } from "../tone.ts";
import { labelled } from "../wording/lines.ts";
import type { Wording, Wordings } from "../wording/wording.ts";

const host = "qyapi.weixin.qq.com";
const hook = `https://${host}/cgi-bin/webhook/send?key=`;

const address = vendorAddress(({ hostname, pathname, searchParams }) => {
  if (hostname !== host) return `must be at ${host}`;
  return pathname === "/cgi-bin/webhook/send" && searchParams.get("key")
    ? undefined
    : `must be that of a message push, ${hook}…`;
});

/** Most bytes of a message; WeCom takes 4,096. */
const mostBytes = 3_900;

/** The three colours that WeCom has words for: green, grey and orange. */
const colours: Record<Tone, string> = {
  down: "warning",
  degraded: "warning",
  recovered: "info",
  maintenance: "comment",
  info: "comment",
};

/** Message pushes of WeCom groups: https://developer.work.weixin.qq.com/document/path/91770 */
export default defineNotifier({
  kind: "wecom",
  title: { en: "WeCom", "zh-CN": "企业微信" },
  settings: z.strictObject({
    /** The whole address, or its key alone. */
    url: z.union([z.uuid(), address]),
  }),
  secrets: ["url"],
  example: { url: `${hook}00000000-0000-4000-8000-000000000000` },
  budget: { burst: 1, everyMs: seconds(4) },
  keeps: "messages",
  isEventful: false,
  recognises: ({ hostname }) => hostname === host,
  requests({ url }, { notice, wordings }, { room }) {
    const pages = pagesOf(
      wordings,
      (page) => ({ msgtype: "markdown", markdown: { content: contentOf(page, colours[toneOf(notice)]) } }),
      ({ markdown }) => byteLength(markdown.content) <= mostBytes * room,
    );
    return jsonPosts(url.includes("/") ? url : hook + url, pages);
  },
  read(reply) {
    const said = parseBody(answerSchema, reply.body);
    const coded = said && { code: said.errcode, message: said.errmsg ?? "" };
    return readCoded(reply, "WeCom", coded, meaningOf);
  },
});

/** Bytes are scarce, so names are listed with commas of one byte in Chinese as well. */
function contentOf(wordings: Wordings, colour: string): string {
  const { lists, link, footer } = jointOf(wordings);
  const [{ locale }] = wordings;
  return [
    ...wordings.flatMap((wording) => [...linesOf(wording, colour), ""]),
    ...lists.flatMap(({ label, names }) => [
      labelled(locale, `**${lookAlike(label)}**`, lookAlike(names.join(", "))),
      "",
    ]),
    `[${lookAlike(link.label)}](${link.url})`,
    `<font color="comment">${lookAlike(footer)}</font>`,
  ].join("\n");
}

function linesOf({ locale, title, summary, facts, action }: Wording, colour: string): string[] {
  return [
    `**<font color="${colour}">${lookAlike(title)}</font>**`,
    ...(summary === "" ? [] : [lookAlike(summary)]),
    ...facts.map(({ label, value }) => `> ${labelled(locale, lookAlike(label), lookAlike(value))}`),
    ...(action === null ? [] : ["", labelled(locale, action.label, "").trimEnd(), `\`${action.command}\``]),
  ];
}

const answerSchema = z.object({ errcode: z.int(), errmsg: z.string().optional() });

function meaningOf({ code }: Coded): Verdict | undefined {
  switch (code) {
    case 40058:
      return { kind: "remake", how: "shorter" };
    case 45009:
      return { kind: "retry", waitMs: seconds(65), hint: "wait" };
    case 93000:
      return { kind: "disabled", hint: "check_address" };
    default:
      return undefined;
  }
}
