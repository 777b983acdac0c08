import { seconds } from "@heliograph/core";
import { z } from "zod";
import { byteLength } from "../cut.ts";
import { jointOf } from "../joint.ts";
import { defineNotifier, type Request } from "../notifier.ts";
import { pagesOf } from "../pages.ts";
import { parseBody } from "../parse-body.ts";
import type { Reply } from "../reply.ts";
import type { Verdict } from "../result.ts";
import { readUnknown } from "../read-unknown.ts";
import { toneOf, type Tone } from "../tone.ts";
import { labelled } from "../wording/lines.ts";
import type { Wording, Wordings } from "../wording/wording.ts";

/** Most bytes of a message; what is longer than 4,096 becomes a file. */
const mostBytes = 3_800;

const urgency: Record<Tone, { priority: number; tags: readonly [string] }> = {
  down: { priority: 5, tags: ["rotating_light"] },
  degraded: { priority: 4, tags: ["warning"] },
  recovered: { priority: 3, tags: ["white_check_mark"] },
  maintenance: { priority: 2, tags: ["construction"] },
  info: { priority: 2, tags: ["information_source"] },
};

/** A topic of ntfy, on its public server or one's own: https://docs.ntfy.sh/publish/#publish-as-json */
export default defineNotifier({
  kind: "ntfy",
  title: { en: "ntfy", "zh-CN": "ntfy" },
  settings: z.strictObject({
    /** The server's root. */
    url: z.url({ protocol: /^https?$/ }).optional(),
    /** Whoever knows it can read it, and write to it. */
    topic: z.string().regex(/^[\w-]{1,64}$/),
    token: z.string().min(1).optional(),
  }),
  secrets: ["topic", "token"],
  example: { topic: "heliograph-alerts-000000", token: "tk_00000000000000000000000000000" },
  budget: { burst: 30, everyMs: seconds(6) },
  keeps: "messages",
  isEventful: false,
  recognises: ({ hostname }) => hostname === "ntfy.sh",
  requests({ url = "https://ntfy.sh", topic, token }, { notice, wordings }, { room }) {
    const pages = pagesOf(wordings, pageOf, ({ message }) => byteLength(message) <= mostBytes * room);
    const request = (page: Page): Request => ({
      url: `${url.replace(/\/+$/, "")}/`,
      headers: {
        "content-type": "application/json; charset=utf-8",
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ topic, ...page, ...urgency[toneOf(notice)] }),
    });
    const [first, ...others] = pages;
    return [request(first), ...others.map(request)];
  },
  read,
});

type Page = ReturnType<typeof pageOf>;

/** Plain text: not every app of ntfy shows Markdown, and in none has plain text to be escaped. Names are listed with commas of one byte. */
function pageOf(wordings: Wordings) {
  const { lists, link, footer } = jointOf(wordings);
  const [{ locale, title }, ...others] = wordings;
  const parts = [
    ...wordings.flatMap((wording) => partsOf(wording, others.includes(wording))),
    ...lists.map(({ label, names }) => labelled(locale, label, names.join(", "))),
    footer,
  ];
  return {
    title,
    message: parts.join("\n\n"),
    click: link.url,
    actions: [{ action: "view", label: link.label, url: link.url }],
  };
}

/** The title stands above the message, and in it again where it is that of another language. */
function partsOf({ locale, title, summary, facts, action }: Wording, isOther: boolean): string[] {
  const lines = facts.map(({ label, value }) => labelled(locale, label, value));
  return [
    ...(isOther ? [title] : []),
    ...(summary === "" ? [] : [summary]),
    ...(lines.length === 0 ? [] : [lines.join("\n")]),
    ...(action === null ? [] : [`${labelled(locale, action.label, "").trimEnd()}\n${action.command}`]),
  ];
}

const storedSchema = z.object({ id: z.string(), event: z.literal("message") });
const errorSchema = z.object({ code: z.int(), error: z.string() });

/** The message as it was stored; or an error with a code of five digits, the first three of which are the status. */
function read(reply: Reply): Verdict {
  const { status, body } = reply;
  if (status === 200 && parseBody(storedSchema, body) !== undefined) return { kind: "delivered" };
  const said = parseBody(errorSchema, body);
  if (said === undefined) return readUnknown(reply);
  const told = { code: String(said.code), reason: `ntfy answered ${said.code}: ${said.error}` };
  if (said.code === 41303) return { kind: "remake", how: "shorter", ...told };
  if (status === 401 || status === 403) return { kind: "disabled", ...told, hint: "check_secret" };
  if (status === 429) return { kind: "retry", waitMs: seconds(60), ...told, hint: "wait" };
  return { ...readUnknown(reply), ...told };
}
