import { seconds } from "@heliograph/core";
import { z } from "zod";
import { relayAddress, through, vendorAddress, withParameter } from "../address.ts";
import { cutToCharacters } from "../cut.ts";
import { jointOf } from "../joint.ts";
import { jsonPosts } from "../json-posts.ts";
import { fenced, markdown } from "../markdown.ts";
import { markedUp } from "../marked-up.ts";
import { defineNotifier } from "../notifier.ts";
import { packed } from "../packed.ts";
import { pagesOf } from "../pages.ts";
import { parseBody } from "../parse-body.ts";
import { readUnknown } from "../read-unknown.ts";
import type { Reply } from "../reply.ts";
import type { Verdict } from "../result.ts";
import { colours, toneOf } from "../tone.ts";
import type { List, Wording, Wordings } from "../wording/wording.ts";

const hosts = new Set(["discord.com", "discordapp.com", "canary.discord.com", "ptb.discord.com"]);

const address = vendorAddress(({ hostname, pathname, search }) =>
  hosts.has(hostname) && /^\/api(\/v\d+)?\/webhooks\/\d+\/[\w-]+$/.test(pathname) && search === ""
    ? undefined
    : "must be that of a webhook, https://discord.com/api/webhooks/…, with nothing behind it",
);

const idSchema = z.string().regex(/^\d{15,22}$/, "must be an id, a long number between quotation marks");

const settings = z.strictObject({
  url: address,
  base_url: relayAddress.optional(),
  username: z.string().min(1).max(80).optional(),
  /** The thread that is written to; a forum wants this, or a name for new ones. */
  thread_id: idSchema.optional(),
  thread_name: z.string().min(1).max(100).optional(),
  /** The role that is called by every message. */
  mention_role: idSchema.optional(),
});

type Settings = z.infer<typeof settings>;

/** Most characters of all embeds together and of their parts, and most fields; Discord takes little more. */
const most = { embeds: 5_500, title: 250, description: 3_000, name: 250, value: 1_000, footer: 1_900 };

/** Webhooks of Discord: https://docs.discord.com/developers/resources/webhook#execute-webhook */
export default defineNotifier<Settings>({
  kind: "discord",
  title: { en: "Discord", "zh-CN": "Discord" },
  settings,
  secrets: ["url", "base_url"],
  example: { url: "https://discord.com/api/webhooks/000000000000000000/made-up" },
  budget: { burst: 1, everyMs: seconds(2) },
  keeps: "messages",
  isEventful: false,
  recognises: ({ hostname, pathname }) => hosts.has(hostname) && pathname.startsWith("/api/"),
  requests(channel, { notice, wordings }, { room }) {
    const look = { color: colours[toneOf(notice)], timestamp: notice.at };
    const pages = pagesOf(
      wordings,
      (page) => messageOf(channel, page, look),
      ({ embeds }) => embeds.length <= 10 && charactersOf(embeds) <= most.embeds * room,
    );
    return jsonPosts(addressOf(channel), pages);
  },
  read,
});

/** Without `wait`, a message that was not kept is answered as if it were. */
function addressOf({ url, base_url: relay, thread_id: thread }: Settings): string {
  const waiting = withParameter(through(relay, url), "wait", "true");
  return thread === undefined ? waiting : withParameter(waiting, "thread_id", thread);
}

type Look = { color: number; timestamp: string };

function messageOf(channel: Settings, wordings: Wordings, look: Look) {
  const { username, thread_name, mention_role: role } = channel;
  const { title, lists } = jointOf(wordings);
  const lines = packed(lists.flatMap(linesOf), "\n\n", most.description);
  return {
    ...(username !== undefined && { username }),
    ...(thread_name !== undefined && { thread_name }),
    ...(role !== undefined && { content: `<@&${role}> ${markedUp(title, most.description / 2, markdown)}` }),
    embeds: [
      ...wordings.map((wording) => embedOf(wording, look)),
      ...lines.map((description) => ({ description, color: look.color })),
    ],
    allowed_mentions: { parse: [], ...(role !== undefined && { roles: [role] }) },
  };
}

type Embed = {
  title?: string;
  url?: string;
  description?: string;
  fields?: { name: string; value: string; inline: boolean }[];
  footer?: { text: string };
  color: number;
  timestamp?: string;
};

function embedOf({ title, summary, facts, action, link, footer }: Wording, look: Look): Embed {
  const command = action === null ? [] : [`**${markdown(action.label)}**\n${fenced(action.command)}`];
  const description = [markedUp(summary, most.description / 2, markdown), ...command].join("\n\n");
  const told = facts.filter(({ label, value }) => label.trim() !== "" && value.trim() !== "");
  return {
    ...look,
    title: markedUp(title, most.title, markdown),
    url: link.url,
    ...(description !== "" && { description }),
    fields: told.map(({ label, value }) => ({
      name: markedUp(label, most.name, markdown),
      value: markedUp(value, most.value, markdown),
      inline: true,
    })),
    footer: { text: cutToCharacters(footer, most.footer) },
  };
}

const linesOf = ({ label, names }: List) =>
  packed(names.map(markdown), ", ", most.description - 300).map((line) => `**${markdown(label)}**\n${line}`);

/** What Discord counts: all that readers see, over all embeds. */
const charactersOf = (embeds: readonly Embed[]) =>
  embeds
    .flatMap(({ title = "", description = "", fields = [], footer }) => [
      title,
      description,
      footer?.text ?? "",
      ...fields.flatMap(({ name, value }) => [name, value]),
    ])
    .join("").length;

const messageSchema = z.object({ id: z.string() });

const limitedSchema = z.object({ retry_after: z.number(), global: z.boolean().default(false) });

const errorSchema = z.object({ code: z.number(), message: z.string(), errors: z.unknown().optional() });

function read(reply: Reply): Verdict {
  const { status, body } = reply;
  if (status === 204 || (status === 200 && parseBody(messageSchema, body) !== undefined)) {
    return { kind: "delivered", ...restOf(reply) };
  }
  if (status === 429) return limited(reply);
  const error = parseBody(errorSchema, body);
  const told = error && {
    code: String(error.code),
    reason: cutToCharacters(["Discord:", error.message, JSON.stringify(error.errors)].join(" ").trim(), 300),
  };
  if (status === 404)
    return { kind: "disabled", reason: "the webhook is gone", ...told, hint: "check_address" };
  return { ...readUnknown(reply), ...told };
}

/** When none are left of the requests that may be made, the next waits until there are new ones. */
function restOf({ header }: Reply): { restMs?: number } {
  const after = Number(header("x-ratelimit-reset-after"));
  return header("x-ratelimit-remaining") === "0" && after > 0 ? { restMs: after * 1_000 } : {};
}

function limited(reply: Reply): Verdict {
  const said = parseBody(limitedSchema, reply.body);
  if (said === undefined) return readUnknown(reply);
  return {
    ...readUnknown(reply),
    kind: "retry",
    waitMs: said.retry_after * 1_000,
    ...(said.global && { isForAll: true }),
  };
}
