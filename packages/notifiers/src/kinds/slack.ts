import { seconds } from "@heliograph/core";
import { z } from "zod";
import { relayAddress, through, vendorAddress } from "../address.ts";
import { escapeHtml } from "../escape-html.ts";
import { inert } from "../inert.ts";
import { jointOf } from "../joint.ts";
import { jsonPosts } from "../json-posts.ts";
import { fenced } from "../markdown.ts";
import { markedUp } from "../marked-up.ts";
import { defineNotifier } from "../notifier.ts";
import { packed } from "../packed.ts";
import { pagesOf } from "../pages.ts";
import { parseBody } from "../parse-body.ts";
import type { Reply } from "../reply.ts";
import type { Verdict } from "../result.ts";
import { readUnknown } from "../read-unknown.ts";
import { toneOf, webColour } from "../tone.ts";
import type { Fact, List, Wording, Wordings } from "../wording/wording.ts";

const hosts = ["hooks.slack.com", "hooks.slack-gov.com"];

const address = vendorAddress(({ hostname, pathname }) => {
  if (!hosts.includes(hostname)) return `must be at ${hosts.join(" or ")}`;
  if (/^\/(triggers|workflows)\//.test(pathname)) {
    return "is a workflow's, which takes no blocks: make an incoming webhook, https://hooks.slack.com/services/…";
  }
  return /^\/services\/[^/]+\/[^/]+\/[^/]+$/.test(pathname)
    ? undefined
    : "must be that of an incoming webhook, https://hooks.slack.com/services/…";
});

/** Most characters of a message, of a header, of a section and of a field; Slack takes little more. */
const most = { message: 9_000, header: 140, section: 2_800, field: 1_900, button: 70 };

/** Incoming webhooks of Slack: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
export default defineNotifier({
  kind: "slack",
  title: { en: "Slack", "zh-CN": "Slack" },
  settings: z.strictObject({ url: address, base_url: relayAddress.optional() }),
  secrets: ["url", "base_url"],
  example: { url: "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX" },
  budget: { burst: 3, everyMs: seconds(1) },
  keeps: "messages",
  isEventful: false,
  recognises: ({ hostname }) => hosts.includes(hostname),
  requests({ url, base_url: relay }, { notice, wordings }, { room }) {
    const colour = webColour(toneOf(notice));
    const pages = pagesOf(
      wordings,
      (page) => messageOf(page, colour),
      (body) => JSON.stringify(body).length <= most.message * room,
    );
    return jsonPosts(through(relay, url), pages);
  },
  read,
});

/** A sentence for banners and screen readers, and blocks beside a bar of colour, which only attachments have. */
function messageOf(wordings: Wordings, color: string) {
  const { title, lists, link, footer } = jointOf(wordings);
  const sections = packed(lists.flatMap(linesOf), "\n\n", most.section);
  const blocks = [
    ...wordings.flatMap(blocksOf),
    ...sections.map((text) => ({ type: "section", text: { type: "plain_text", text, emoji: false } })),
    { type: "context", elements: [plain(footer, most.field)] },
    {
      type: "actions",
      elements: [{ type: "button", text: plain(link.label, most.button), url: link.url }],
    },
  ];
  return {
    text: markedUp(title, most.field, escape),
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
    attachments: [{ color, blocks }],
  };
}

function blocksOf({ title, summary, facts, action }: Wording) {
  return [
    { type: "header", text: plain(title, most.header) },
    ...(summary === "" ? [] : [{ type: "section", text: plain(summary, most.section) }]),
    ...(facts.length === 0 ? [] : [{ type: "section", fields: facts.map(fieldOf) }]),
    ...(action === null ? [] : [{ type: "section", text: commandOf(action) }]),
  ];
}

/** A fact under its label in bold; all of it plain where its value has what marks text up, for nothing escapes that. */
function fieldOf({ label, value }: Fact) {
  if (/[*_~`]|^\s*>|:[a-z+-][\w+-]*:/i.test(value)) return plain(`${label}\n${value}`, most.field);
  return marked(`*${escape(label)}*\n${markedUp(value, most.field - 100, escape)}`);
}

const commandOf = ({ label, command }: NonNullable<Wording["action"]>) =>
  marked(`*${escape(label)}*\n${fenced(escapeHtml(command))}`);

const linesOf = ({ label, names }: List) =>
  packed(names.map(escape), ", ", most.section - 200).map((line) => `${escape(label)}\n${line}`);

/** Text in which nothing is markup. */
const plain = (text: string, length: number) => ({
  type: "plain_text",
  text: markedUp(text, length, escape),
  emoji: false,
});

/** Text with markup, in which Slack looks for no addresses and no names. */
const marked = (text: string) => ({ type: "mrkdwn", text, verbatim: true });

const escape = (text: string) => escapeHtml(inert(text));

const answerSchema = z.object({ ok: z.boolean(), error: z.string().optional() });

/** Words that say that there is no such webhook any more, or none that may write. */
const gone = new Set([
  "invalid_token",
  "action_prohibited",
  "no_service",
  "no_service_id",
  "no_team",
  "team_disabled",
  "channel_not_found",
  "channel_is_archived",
  "user_not_found",
]);

/** Slack says `ok` in plain text, or one word of what is wrong; in JSON where something else stands in its place. */
function read(reply: Reply): Verdict {
  const said = reply.body.trim();
  const answer = parseBody(answerSchema, said);
  if (reply.status === 200 && (said === "ok" || answer?.ok === true)) return { kind: "delivered" };
  const code = answer?.error ?? /^[a-z][a-z_]{1,60}$/.exec(said)?.[0];
  if (code === undefined) return readUnknown(reply);
  const told = { code, reason: `Slack answered ${code}` };
  if (gone.has(code)) return { kind: "disabled", ...told, hint: "check_address" };
  return reply.status === 200 ? { kind: "rejected", ...told } : { ...readUnknown(reply), ...told };
}
