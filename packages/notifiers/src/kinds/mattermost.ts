import { seconds } from "@heliograph/core";
import { z } from "zod";
import { cutToCharacters } from "../cut.ts";
import { inert } from "../inert.ts";
import { jointOf } from "../joint.ts";
import { jsonPosts } from "../json-posts.ts";
import { escapeMarkdown, fenced } from "../markdown.ts";
import { defineNotifier } from "../notifier.ts";
import { pagesOf } from "../pages.ts";
import { parseBody } from "../parse-body.ts";
import { readUnknown } from "../read-unknown.ts";
import type { Reply } from "../reply.ts";
import type { Verdict } from "../result.ts";
import { toneOf, webColour } from "../tone.ts";
import { enumerated } from "../wording/lines.ts";
import type { Wording, Wordings } from "../wording/wording.ts";

const path = /\/hooks\/[a-z0-9]{4,}$/;

const settings = z.strictObject({
  url: z
    .url({ protocol: /^https?$/, error: "is no http or https address" })
    .refine(
      (url) => path.test(URL.parse(url)?.pathname ?? ""),
      "must be that of an incoming webhook, https://your.server/hooks/…",
    ),
  username: z.string().min(1).max(64).optional(),
  icon_url: z.url({ protocol: /^https?$/ }).optional(),
  /** A channel's name as its address has it, or @ and a user's. */
  channel: z.string().min(1).optional(),
});

type Settings = z.infer<typeof settings>;

/** Most characters of a message; a longer one is split into several posts. */
const mostCharacters = 12_000;

/** Incoming webhooks of Mattermost: https://developers.mattermost.com/integrate/webhooks/incoming/ */
export default defineNotifier<Settings>({
  kind: "mattermost",
  title: { en: "Mattermost", "zh-CN": "Mattermost" },
  settings,
  secrets: ["url"],
  example: { url: "https://mattermost.example/hooks/madeupmadeup" },
  budget: { burst: 1, everyMs: 334 },
  keeps: "messages",
  isEventful: false,
  recognises: ({ pathname }) => path.test(pathname),
  requests({ url, ...looks }, { notice, wordings }, { room }) {
    const color = webColour(toneOf(notice));
    const pages = pagesOf(
      wordings,
      (page) => ({ ...looks, attachments: attachmentsOf(page, color) }),
      (body) => JSON.stringify(body).length <= mostCharacters * room,
    );
    return jsonPosts(url, pages);
  },
  read,
});

/** One attachment a language; what stands once is in the last. */
function attachmentsOf(wordings: Wordings, color: string) {
  const { lists, footer } = jointOf(wordings);
  const [{ locale }] = wordings;
  const named = lists.map(({ label, names }) => `**${marked(label)}**\n${marked(enumerated(locale, names))}`);
  return wordings.map((wording, at) => {
    const isLast = at === wordings.length - 1;
    return {
      color,
      ...bodyOf(wording, isLast ? named : []),
      ...(isLast && { footer: cutToCharacters(footer, 300) }),
    };
  });
}

function bodyOf({ title, summary, facts, action, link }: Wording, named: readonly string[]) {
  const command = action === null ? [] : [`**${marked(action.label)}**\n${fenced(action.command)}`];
  return {
    fallback: inert(title),
    title: marked(title),
    title_link: link.url,
    text: [marked(summary), ...command, ...named].filter((part) => part !== "").join("\n\n"),
    fields: facts.map(({ label, value }) => ({ title: marked(label), value: marked(value), short: true })),
  };
}

/**
 * A text of others. Mattermost turns `<!channel>` and `<https://…>` into mentions and links before it reads any markup, and
 * looks for names, channels, hashtags and emoji afterwards, so that no escape keeps it from either.
 */
const marked = (text: string) =>
  escapeMarkdown(inert(text).replaceAll(live, "$&\u2060")).replaceAll(String.raw`\<`, "<");

const live = /[<~#](?=[\p{L}\p{N}_!@#+-])|:(?=(?!\d\d:)[\w+-]+:)/gu;

const errorSchema = z.object({ id: z.string(), message: z.string() });

function read(reply: Reply): Verdict {
  if (reply.status === 200 && reply.body.trim() === "ok") return { kind: "delivered" };
  const error = parseBody(errorSchema, reply.body);
  const told = error && { code: error.id, reason: cutToCharacters(`Mattermost: ${error.message}`, 300) };
  return { ...readUnknown(reply), ...waitOf(reply), ...told };
}

/** Too many requests are told with the seconds after which there may be more. */
function waitOf({ status, header }: Reply): { waitMs?: number } {
  const after = Number(header("x-ratelimit-reset"));
  return status === 429 && after > 0 ? { waitMs: seconds(after) } : {};
}
