import { escapeHtml } from "../escape-html.ts";
import type { Message } from "../notifier.ts";
import { toneOf, webColour } from "../tone.ts";
import { enumerated } from "../wording/lines.ts";
import type { Wording } from "../wording/wording.ts";
import type { LeavingLink } from "./leaving-links.ts";

const inQuotes = (text: string) => escapeHtml(text).replaceAll('"', "&quot;");

/** A message as a page of HTML that mail programs show, and how to leave under it: styles inline, nothing from elsewhere. */
export function htmlOf({ notice, wordings }: Message, leaving: readonly LeavingLink[]): string {
  const [{ locale, title }] = wordings;
  const parts = wordings.map((wording) => partOf(wording, webColour(toneOf(notice))));
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`,
    `<body style="font-family:system-ui,sans-serif;line-height:1.5;margin:24px;max-width:40em">`,
    parts.join("<hr>"),
    ...leaving.map(leavingOf),
    "</body></html>",
  ].join("\n");
}

function partOf(
  { locale, title, summary, facts, lists, action, link, footer }: Wording,
  colour: string,
): string {
  const rows = [
    ...facts.map(({ label, value }) => ({ label, value })),
    ...lists.map(({ label, names }) => ({ label, value: enumerated(locale, names) })),
  ];
  return [
    `<div lang="${locale}">`,
    `<h1 style="border-left:4px solid ${colour};font-size:1.2em;padding-left:12px">${escapeHtml(title)}</h1>`,
    ...(summary === "" ? [] : [`<p>${escapeHtml(summary)}</p>`]),
    `<table>${rows.map(rowOf).join("")}</table>`,
    ...(action === null
      ? []
      : [`<p>${escapeHtml(action.label)}</p><pre>${escapeHtml(action.command)}</pre>`]),
    `<p><a href="${inQuotes(link.url)}">${escapeHtml(link.label)}</a></p>`,
    `<p style="color:#6b7280">${escapeHtml(footer)}</p>`,
    "</div>",
  ].join("\n");
}

const rowOf = ({ label, value }: { label: string; value: string }) =>
  `<tr><th align="left" valign="top">${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`;

const leavingOf = ({ locale, label, url }: LeavingLink) =>
  `<p lang="${locale}" style="color:#6b7280"><a href="${inQuotes(url)}" style="color:inherit">${escapeHtml(label)}</a></p>`;
