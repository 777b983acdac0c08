import { locales } from "@heliograph/core/messages";
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { RenderedAt } from "../lib/clock.ts";
import type { I18n } from "../lib/i18n.ts";
import { inLocale } from "../lib/path.ts";
import { Translation } from "../lib/use-translation.ts";
import icon from "./icon.svg?url";
import { stateElementId, type PageState } from "./page-state.ts";
import { Shell } from "./shell.tsx";

type DocumentProps = {
  state: PageState;
  serialized: string;
  messages: I18n;
  queries: QueryClient;
  page: ReactElement;
};

/** A whole page; the same on the server and in the browser. */
export function Document({ state, serialized, messages, queries, page }: DocumentProps) {
  const { locale, assets, renderedAt } = state;
  const url = new URL(state.url);
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <script src={assets.theme} />
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <script type="module" src={assets.script} />
        {assets.preload.map((href) => (
          <link key={href} rel="modulepreload" href={href} />
        ))}
        <link rel="icon" type="image/svg+xml" href={icon} />
        <link rel="canonical" href={url.origin + url.pathname} />
        {locales.map((each) => (
          <link key={each} rel="alternate" hrefLang={each} href={url.origin + inLocale(url, each)} />
        ))}
        <link rel="alternate" hrefLang="x-default" href={`${url.origin}/`} />
        <meta property="og:type" content="website" />
        <meta property="og:locale" content={locale.replace("-", "_")} />
      </head>
      <body className="flex min-h-dvh flex-col">
        <Translation value={messages}>
          <QueryClientProvider client={queries}>
            <RenderedAt value={renderedAt}>
              <Shell url={url} locale={locale} demonstration={state.demonstration} view={state.view.kind}>
                {page}
              </Shell>
            </RenderedAt>
          </QueryClientProvider>
        </Translation>
        <script
          id={stateElementId}
          type="application/json"
          dangerouslySetInnerHTML={{ __html: serialized }}
          suppressHydrationWarning
        />
      </body>
    </html>
  );
}
