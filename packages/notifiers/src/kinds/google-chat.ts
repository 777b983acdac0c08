import { minutes, seconds } from "@heliograph/core";
import { z } from "zod";
import { vendorAddress, withParameter } from "../address.ts";
import { byteLength, cutToCharacters } from "../cut.ts";
import { escapeHtml } from "../escape-html.ts";
import { inert } from "../inert.ts";
import { jointOf } from "../joint.ts";
import { jsonPosts } from "../json-posts.ts";
import { defineNotifier } from "../notifier.ts";
import { pagesOf } from "../pages.ts";
import { parseBody } from "../parse-body.ts";
import { readUnknown } from "../read-unknown.ts";
import type { Reply } from "../reply.ts";
import type { Verdict } from "../result.ts";
import { toneOf, webColour } from "../tone.ts";
import { enumerated } from "../wording/lines.ts";
import type { Wording, Wordings } from "../wording/wording.ts";

const host = "chat.googleapis.com";

const address = vendorAddress(({ hostname, pathname, searchParams }) => {
  const isSpace = hostname === host && /^\/v1\/spaces\/[^/]+\/messages$/.test(pathname);
  if (!isSpace) return `must be that of a space's webhook, https://${host}/v1/spaces/…/messages?…`;
  return searchParams.has("key") && searchParams.has("token")
    ? undefined
    : "must be whole, with key=… and token=… in it";
});

/** Most bytes of a message; Google takes 32,000. */
const mostBytes = 28_000;

/** Webhooks of Google Chat: https://developers.google.com/workspace/chat/quickstart/webhooks */
export default defineNotifier({
  kind: "google-chat",
  title: { en: "Google Chat", "zh-CN": "Google Chat" },
  settings: z.strictObject({ url: address }),
  secrets: ["url"],
  example: { url: `https://${host}/v1/spaces/AAAAAAAAAAA/messages?key=made-up&token=made-up` },
  budget: { burst: 1, everyMs: seconds(1.25) },
  keeps: "messages",
  isEventful: false,
  recognises: ({ hostname }) => hostname === host,
  requests({ url }, { id, notice, wordings }, { room }) {
    const colour = webColour(toneOf(notice));
    const thread = notice.incident === null ? {} : { thread: { threadKey: notice.incident.id } };
    const pages = pagesOf(
      wordings,
      (page) => ({ ...messageOf(page, colour), ...thread }),
      (body) => byteLength(JSON.stringify(body)) <= mostBytes * room,
    );
    const threaded = withParameter(url, "messageReplyOption", "REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD");
    // What has been posted under an id is not posted again.
    const pageId = (page: number) => (page === 0 ? id : `${id}-${page}`);
    return jsonPosts((page) => withParameter(threaded, "requestId", pageId(page)), pages);
  },
  read,
});

/** A card a language; what stands once is in the last. */
function messageOf(wordings: Wordings, colour: string) {
  const { title, lists, link, footer } = jointOf(wordings);
  const [{ locale }] = wordings;
  const named = lists.map(({ label, names }) => paragraph(label, escape(enumerated(locale, names))));
  const ends = [...named, openLink(link)];
  return {
    fallbackText: unmentioned(title),
    cardsV2: wordings.map((wording, at) => ({
      cardId: `notice-${at + 1}`,
      card: {
        header: { title: wording.title, subtitle: footer },
        sections: [{ widgets: [...widgetsOf(wording, colour), ...(at === wordings.length - 1 ? ends : [])] }],
      },
    })),
  };
}

function widgetsOf({ title, summary, facts, action }: Wording, colour: string) {
  const heading = `<font color="${colour}"><b>${escape(title)}</b></font>`;
  return [
    { textParagraph: { text: summary === "" ? heading : `${heading}<br>${escape(summary)}` } },
    ...facts.map(({ label, value }) => ({
      decoratedText: { topLabel: label, text: escape(value), wrapText: true },
    })),
    ...(action === null ? [] : [paragraph(action.label, escapeHtml(action.command))]),
  ];
}

const paragraph = (label: string, text: string) => ({
  textParagraph: { text: `<b>${escape(label)}</b><br>${text}` },
});

/** A message with a link that is not https is shown blank. */
const openLink = ({ label, url }: Wording["link"]) =>
  url.startsWith("https:")
    ? { buttonList: { buttons: [{ text: label, onClick: { openLink: { url } } }] } }
    : paragraph(label, escapeHtml(url));

const escape = (text: string) => escapeHtml(inert(text));

/** In plain text, `<users/all>` calls everybody. */
const unmentioned = (text: string) => inert(text).replaceAll("<", "<\u2060");

const messageSchema = z.object({ name: z.string() });

const errorSchema = z.object({ error: z.object({ message: z.string(), status: z.string() }) });

function read(reply: Reply): Verdict {
  if (reply.status === 200 && parseBody(messageSchema, reply.body) !== undefined)
    return { kind: "delivered" };
  const error = parseBody(errorSchema, reply.body)?.error;
  const told = error && {
    code: error.status,
    reason: cutToCharacters(`Google Chat: ${error.message}`, 300),
  };
  const isUntold = reply.status === 429 && reply.header("retry-after") === undefined;
  return { ...readUnknown(reply), ...(isUntold && { waitMs: minutes(1) }), ...told };
}
