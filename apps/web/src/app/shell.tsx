import type { ReactNode } from "react";
import { LiveRegion } from "../components/live-region.tsx";
import { useTranslation } from "../lib/use-translation.ts";
import { OfflineBanner } from "./offline-banner.tsx";
import type { PageState } from "./page-state.ts";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";
import { useKeys } from "./use-keys.ts";
import { useLayer } from "./use-layer.tsx";

/** What stands around every page, and what keys do on any. */
export function Shell({ state, children }: { state: PageState; children: ReactNode }) {
  const { t } = useTranslation();
  const { layer, open } = useLayer();
  useKeys(state.locale, open);
  return (
    <>
      <a href="#content" className="skip">
        {t("site.skip")}
      </a>
      <header>
        {state.demonstration && (
          <p className="bg-ink px-4 py-2 text-center text-sm text-page">{t("notice.demonstration")}</p>
        )}
        <SiteHeader
          url={new URL(state.url)}
          locale={state.locale}
          view={state.view.kind}
          onSearch={() => open("search")}
        />
        <OfflineBanner />
      </header>
      <main id="content" tabIndex={-1} className="grow">
        {children}
      </main>
      <SiteFooter
        locale={state.locale}
        version={state.version}
        address={state.url}
        onKeys={() => open("keys")}
      />
      <LiveRegion />
      {layer}
    </>
  );
}
