import type { Locale } from "@heliograph/core/messages";
import { html, raw } from "hono/html";
import { embedStyle } from "./embed-style.ts";

/** How an embed is shown: in these colours, or those of the reader's system. */
export const themes = ["auto", "light", "dark"] as const;
type Theme = (typeof themes)[number];

type EmbedPage = { locale: Locale; theme: Theme; title: string; body: ReturnType<typeof html> };

/** The style as it was hashed: not a space more. */
const style = raw(`<style>${embedStyle}</style>`);

/** A small page that stands in others: complete as it is sent, without script, and whatever it links to opens in a page of its own. */
export const embedPage = ({ locale, theme, title, body }: EmbedPage) =>
  html`<!doctype html>
    <html lang="${locale}" data-theme="${theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <base target="_blank" />
        <title>${title}</title>
        ${style}
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`;
