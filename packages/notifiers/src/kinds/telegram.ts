import { seconds } from "@heliograph/core";
import { z } from "zod";
import { relayAddress } from "../address.ts";
import { escapeHtml } from "../escape-html.ts";
import { inertThroughout } from "../inert.ts";
import { jointOf } from "../joint.ts";
import { jsonPosts } from "../json-posts.ts";
import { defineNotifier, type Moment } from "../notifier.ts";
import { pagesOf } from "../pages.ts";
import { parseBody } from "../parse-body.ts";
import { readUnknown } from "../read-unknown.ts";
import type { Reply } from "../reply.ts";
import type { Verdict } from "../result.ts";
import { readStatus } from "../status.ts";
import { enumerated, labelled } from "../wording/lines.ts";
import type { Wording, Wordings } from "../wording/wording.ts";

const tokenSchema = z
  .string()
  .regex(/^\d+:[\w-]{20,}$/, "must be the token of a bot as BotFather gives it out, 123456:ABC…");

/** Ids exceed 32 bits, so that they stay text. */
const chatSchema = z
  .union([z.string(), z.int().transform(String)])
  .pipe(
    z.string().regex(/^(-?\d+|@\w{4,})$/, "must be the id of a chat, as -1001234567890, or @ and its name"),
  );

const settings = z.strictObject({
  token: tokenSchema,
  chat_id: chatSchema,
  /** The topic of a forum. */
  message_thread_id: z.int().positive().optional(),
  /** A server of the Bot API in the place of Telegram's own. */
  base_url: relayAddress.default("https://api.telegram.org"),
});

type Settings = z.infer<typeof settings>;

/** Most characters that readers see of a message. */
const mostCharacters = 3_800;

/** Bots of Telegram: https://core.telegram.org/bots/api#sendmessage */
export default defineNotifier<Settings>({
  kind: "telegram",
  title: { en: "Telegram", "zh-CN": "Telegram" },
  settings,
  secrets: ["token", "base_url"],
  example: {
    token: "123456:made-up-made-up-made-up",
    chat_id: "-1001234567890",
    base_url: "https://api.telegram.org",
  },
  budget: { burst: 1, everyMs: seconds(4) },
  keeps: "messages",
  isEventful: false,
  recognises: ({ hostname }) => hostname === "api.telegram.org",
  requests({ token, base_url, ...chat }, { wordings }, moment) {
    const pages = pagesOf(
      wordings,
      (page) => messageOf(chat, page, moment),
      ({ text }) => seenIn(text).length <= mostCharacters * moment.room,
    );
    return jsonPosts(`${base_url.replace(/\/+$/, "")}/bot${token}/sendMessage`, pages);
  },
  read,
});

/** Without markup the link stands in the text: a button may be what was refused. */
function messageOf(
  { chat_id, message_thread_id }: Pick<Settings, "chat_id" | "message_thread_id">,
  wordings: Wordings,
  { isPlain, movedTo }: Moment,
) {
  const { link } = jointOf(wordings);
  return {
    chat_id: movedTo ?? chat_id,
    ...(message_thread_id !== undefined && { message_thread_id }),
    link_preview_options: { is_disabled: true },
    ...(isPlain
      ? { text: textOf(wordings, plain, [link.url]) }
      : {
          text: textOf(wordings, html, []),
          parse_mode: "HTML",
          reply_markup: { inline_keyboard: [[{ text: link.label, url: link.url }]] },
        }),
  };
}

/** How parts of a text are marked up. */
type Markup = {
  text: (text: string) => string;
  bold: (text: string) => string;
  /** What is read as it is, whatever it looks like. */
  verbatim: (text: string) => string;
  /** What is copied. */
  command: (text: string) => string;
};

/** Nobody could copy a command whose addresses are parted, and whole they would be links. */
const plain: Markup = {
  text: inertThroughout,
  bold: inertThroughout,
  verbatim: inertThroughout,
  command: () => "",
};

const html: Markup = {
  text: (text) => escapeHtml(inertThroughout(text)),
  bold: (text) => `<b>${escapeHtml(inertThroughout(text))}</b>`,
  verbatim: (text) =>
    inertThroughout(text) === text ? escapeHtml(text) : `<code>${escapeHtml(text)}</code>`,
  command: (text) => `<pre>${escapeHtml(text)}</pre>`,
};

/** Everything that readers see of a text; only markup has angle brackets. */
const seenIn = (text: string) => text.replaceAll(/<[^>]*>/g, "");

function textOf(wordings: Wordings, markup: Markup, ends: readonly string[]): string {
  const { lists, footer } = jointOf(wordings);
  const [{ locale }] = wordings;
  const parts = [
    ...wordings.flatMap((wording) => partsOf(wording, markup)),
    ...lists.map(
      ({ label, names }) => `${markup.bold(label)}\n${markup.verbatim(enumerated(locale, names))}`,
    ),
    [...ends, markup.text(footer)].join("\n"),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function partsOf({ locale, title, summary, facts, action }: Wording, markup: Markup): string[] {
  const told = facts.map(({ label, value }) => labelled(locale, markup.bold(label), markup.verbatim(value)));
  const command = action === null ? "" : markup.command(action.command);
  return [
    markup.bold(title),
    markup.text(summary),
    told.join("\n"),
    ...(action === null || command === "" ? [] : [`${markup.bold(action.label)}\n${command}`]),
  ];
}

const answerSchema = z.object({ ok: z.boolean() });

const errorSchema = z.object({
  error_code: z.int(),
  description: z.string(),
  parameters: z
    .object({ retry_after: z.number().optional(), migrate_to_chat_id: z.int().optional() })
    .default({}),
});

/** What 403 says of chats that stay closed to the bot. */
const closed = /blocked|kicked|deleted|deactivated|not a member|can't initiate|can't send messages/i;

/** Telegram says by its own code what has become of a message; HTTP's is mostly the same. */
function read(reply: Reply): Verdict {
  if (reply.status === 200 && parseBody(answerSchema, reply.body)?.ok === true) return { kind: "delivered" };
  const error = parseBody(errorSchema, reply.body);
  if (error === undefined) return readUnknown(reply);
  const { error_code: status, description, parameters } = error;
  const told = { code: String(status), reason: `Telegram: ${description}` };
  if (parameters.migrate_to_chat_id !== undefined) {
    return { kind: "remake", how: { moved: String(parameters.migrate_to_chat_id) }, ...told };
  }
  if (parameters.retry_after !== undefined)
    return { kind: "retry", waitMs: seconds(parameters.retry_after), ...told };
  if (status === 401) return { kind: "disabled", ...told, hint: "check_secret" };
  if (status === 403 && closed.test(description))
    return { kind: "disabled", ...told, hint: "check_recipient" };
  if (status === 400) return { ...refusalOf(description), ...told };
  return { ...readStatus({ status }), ...told };
}

function refusalOf(description: string): Verdict {
  if (/chat not found/i.test(description)) return { kind: "disabled", hint: "check_recipient" };
  if (/message is too long/i.test(description)) return { kind: "remake", how: "shorter" };
  return /can't parse entities|button/i.test(description)
    ? { kind: "remake", how: "plain" }
    : { kind: "rejected" };
}
