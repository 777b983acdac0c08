import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { RenderedAt } from "../lib/clock.ts";
import type { I18n } from "../lib/i18n.ts";
import { Translation } from "../lib/use-translation.ts";
import { Head } from "./head.tsx";
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
  return (
    <html lang={state.locale} suppressHydrationWarning>
      <Translation value={messages}>
        <Head state={state} />
        <body className="flex min-h-dvh flex-col">
          <QueryClientProvider client={queries}>
            <RenderedAt value={state.renderedAt}>
              <Shell state={state}>{page}</Shell>
            </RenderedAt>
          </QueryClientProvider>
          <script
            id={stateElementId}
            type="application/json"
            dangerouslySetInnerHTML={{ __html: serialized }}
            suppressHydrationWarning
          />
        </body>
      </Translation>
    </html>
  );
}
