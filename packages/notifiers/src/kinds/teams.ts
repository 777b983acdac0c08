import { seconds } from "@heliograph/core";
import { z } from "zod";
import { vendorAddress } from "../address.ts";
import { byteLength, cutToCharacters } from "../cut.ts";
import { jointOf } from "../joint.ts";
import { jsonPosts } from "../json-posts.ts";
import { escapeMarkdown, markdown } from "../markdown.ts";
import { defineNotifier } from "../notifier.ts";
import { pagesOf } from "../pages.ts";
import { parseBody } from "../parse-body.ts";
import { readUnknown } from "../read-unknown.ts";
import type { Reply } from "../reply.ts";
import type { Verdict } from "../result.ts";
import { toneOf, type Tone } from "../tone.ts";
import type { Wording, Wordings } from "../wording/wording.ts";

/** How containers of cards say what a message means. */
const styles: Record<Tone, string> = {
  down: "attention",
  degraded: "warning",
  recovered: "good",
  maintenance: "accent",
  info: "default",
};

const isWorkflow = (hostname: string) =>
  /\.environment\.api\.powerplatform\.com$|\.logic\.azure\.com$/.test(hostname);

const isConnector = (hostname: string) => /(^|\.)webhook\.office\.com$/.test(hostname);

const address = vendorAddress(({ hostname, searchParams }) => {
  if (isConnector(hostname)) {
    return "is a connector's, and Microsoft has retired those: make a workflow, https://support.microsoft.com/office/create-incoming-webhooks-with-workflows-for-microsoft-teams-8ae491c7-0394-4861-ba59-055e33f75498";
  }
  if (!isWorkflow(hostname))
    return "must be that of a workflow, https://….environment.api.powerplatform.com/…";
  return searchParams.has("sig") ? undefined : "must be whole, with sig=… in it";
});

/** Most bytes of a message; Teams takes 28 KB by its word, and less in truth. */
const mostBytes = 18_000;

/** Workflows of Microsoft Teams that post what a webhook is given: https://learn.microsoft.com/connectors/teams */
export default defineNotifier({
  kind: "teams",
  title: { en: "Microsoft Teams", "zh-CN": "Microsoft Teams" },
  settings: z.strictObject({ url: address }),
  secrets: ["url"],
  example: {
    url: "https://default00.00.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/00/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=made-up",
  },
  budget: { burst: 1, everyMs: seconds(1) },
  keeps: "messages",
  isEventful: false,
  recognises: ({ hostname }) => isWorkflow(hostname) || isConnector(hostname),
  requests: ({ url }, { notice, wordings }, { room }) => {
    const style = styles[toneOf(notice)];
    const pages = pagesOf(
      wordings,
      (page) => envelopeOf(page, style),
      (body) => byteLength(JSON.stringify(body)) <= mostBytes * room,
    );
    return jsonPosts(url, pages);
  },
  read,
});

/** The flow posts each of the attachments; 1.4 is the newest version of cards that every client shows. */
function envelopeOf(wordings: Wordings, style: string) {
  const { title, lists, link, footer } = jointOf(wordings);
  return {
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        contentUrl: null,
        content: {
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          type: "AdaptiveCard",
          version: "1.4",
          fallbackText: title,
          msteams: { width: "Full" },
          body: [
            ...wordings.flatMap((wording) => bodyOf(wording, style)),
            ...lists.map(({ label, names }) =>
              textBlock(`**${markdown(label)}**: ${names.map(markdown).join(", ")}`),
            ),
            { ...textBlock(markdown(footer)), isSubtle: true, size: "Small" },
          ],
          actions: [{ type: "Action.OpenUrl", title: link.label, url: link.url }],
        },
      },
    ],
  };
}

function bodyOf({ title, summary, facts, action }: Wording, style: string) {
  const heading = { ...textBlock(markdown(title)), weight: "Bolder", size: "Medium", style: "heading" };
  const told = facts.map(({ label, value }) => ({ title: label, value: markdown(value) }));
  return [
    { type: "Container", style, bleed: true, items: [heading] },
    ...(summary === "" ? [] : [textBlock(markdown(summary))]),
    ...(told.length === 0 ? [] : [{ type: "FactSet", facts: told }]),
    ...(action === null ? [] : commandOf(action)),
  ];
}

const commandOf = ({ label, command }: NonNullable<Wording["action"]>) => [
  textBlock(`**${markdown(label)}**`),
  { ...textBlock(escapeMarkdown(command)), fontType: "Monospace" },
];

const textBlock = (text: string) => ({ type: "TextBlock", text, wrap: true });

const errorSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** What was taken is queued: whether the card can be shown, the history of the flow's runs alone tells. */
function read(reply: Reply): Verdict {
  const { status, body } = reply;
  if (status === 202 || (status === 200 && !body.trimStart().startsWith("<"))) {
    return { kind: "accepted", hint: "look_into_channel" };
  }
  const error = parseBody(errorSchema, body)?.error;
  const told = error && { code: error.code, reason: cutToCharacters(`Teams: ${error.message}`, 300) };
  switch (status) {
    case 413:
      return { kind: "remake", how: "shorter", ...told };
    case 400:
      return { kind: "rejected", reason: "the workflow refuses the message", ...told, hint: "make_workflow" };
    default:
      return { ...readUnknown(reply), ...told };
  }
}
