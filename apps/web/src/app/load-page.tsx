import type { ReactElement } from "react";
import type { View } from "./page-state.ts";

/** The page that a view asks for, in `<kind>-page.tsx`; its code is loaded when it is. */
export async function loadPage(view: View): Promise<ReactElement> {
  switch (view.kind) {
    case "status": {
      const { StatusPage } = await import("../features/status/status-page.tsx");
      return <StatusPage region={view.region} />;
    }
    case "mirror": {
      const { MirrorPage } = await import("../features/mirror/mirror-page.tsx");
      return <MirrorPage {...view} />;
    }
    case "errors": {
      const { ErrorsPage } = await import("../features/mirror/errors/errors-page.tsx");
      return <ErrorsPage slug={view.slug} asked={view.asked} />;
    }
    case "run": {
      const { RunPage } = await import("../features/run/run-page.tsx");
      return <RunPage {...view} />;
    }
    case "integrity": {
      const { IntegrityPage } = await import("../features/mirror/integrity-page.tsx");
      return <IntegrityPage slug={view.slug} />;
    }
    case "freshness": {
      const { FreshnessPage } = await import("../features/mirror/freshness/freshness-page.tsx");
      return <FreshnessPage {...view} />;
    }
    case "speed": {
      const { SpeedPage } = await import("../features/mirror/speed/speed-page.tsx");
      return <SpeedPage {...view} />;
    }
    case "conformance": {
      const { ConformancePage } = await import("../features/mirror/conformance/conformance-page.tsx");
      return <ConformancePage slug={view.slug} />;
    }
    case "cache": {
      const { CachePage } = await import("../features/mirror/cache/cache-page.tsx");
      return <CachePage slug={view.slug} />;
    }
    case "tls": {
      const { TlsPage } = await import("../features/mirror/tls/tls-page.tsx");
      return <TlsPage slug={view.slug} />;
    }
    case "failover": {
      const { FailoverPage } = await import("../features/mirror/failover/failover-page.tsx");
      return <FailoverPage slug={view.slug} />;
    }
    case "compare": {
      const { ComparePage } = await import("../features/compare/compare-page.tsx");
      return <ComparePage {...view} />;
    }
    case "regions": {
      const { RegionsPage } = await import("../features/regions/regions-page.tsx");
      return <RegionsPage asked={view.asked} />;
    }
    case "history": {
      const { HistoryPage } = await import("../features/history/history-page.tsx");
      return <HistoryPage year={view.year} />;
    }
    case "chains": {
      const { ChainsPage } = await import("../features/chains/chains-page.tsx");
      return <ChainsPage vantages={view.vantages} />;
    }
    case "chain": {
      const { ChainPage } = await import("../features/chains/chain-page.tsx");
      return <ChainPage slug={view.slug} vantages={view.vantages} />;
    }
    case "setup": {
      const { SetupPage } = await import("../features/setup/setup-page.tsx");
      return <SetupPage search={view.search} vantages={view.vantages} />;
    }
    case "doctor": {
      const { DoctorPage } = await import("../features/doctor/doctor-page.tsx");
      return <DoctorPage />;
    }
    case "releases": {
      const { ReleasesPage } = await import("../features/releases/releases-page.tsx");
      return <ReleasesPage cursor={view.cursor} />;
    }
    case "release": {
      const { ReleasePage } = await import("../features/releases/release-page.tsx");
      return <ReleasePage {...view} />;
    }
    case "lookup": {
      const { LookupPage } = await import("../features/lookup/lookup-page.tsx");
      return <LookupPage wanted={view.wanted} refusal={view.refusal} />;
    }
    case "subscribe": {
      const { SubscribePage } = await import("../features/subscribe/subscribe-page.tsx");
      return <SubscribePage {...view} />;
    }
    case "subscription": {
      const { SubscriptionPage } = await import("../features/subscribe/subscription-page.tsx");
      return <SubscriptionPage {...view} />;
    }
    case "subscription-gone": {
      const { SubscriptionGonePage } = await import("../features/subscribe/subscription-gone-page.tsx");
      return <SubscriptionGonePage />;
    }
    case "developers": {
      const { DevelopersPage } = await import("../features/developers/developers-page.tsx");
      return <DevelopersPage {...view} />;
    }
    case "components": {
      const { ComponentsPage } = await import("../features/components/components-page.tsx");
      const { allStories } = await import("../features/components/all-stories.ts");
      return <ComponentsPage stories={allStories} />;
    }
    case "method": {
      const { MethodPage } = await import("../features/method/method-page.tsx");
      return <MethodPage />;
    }
    case "search": {
      const { SearchPage } = await import("../features/search/search-page.tsx");
      return <SearchPage wanted={view.wanted} />;
    }
    case "log": {
      const { LogPage } = await import("../features/log/log-page.tsx");
      return <LogPage vantages={view.vantages} />;
    }
    case "evidence": {
      const { EvidencePage } = await import("../features/evidence/evidence-page.tsx");
      return <EvidencePage {...view} />;
    }
    case "incidents": {
      const { IncidentsPage } = await import("../features/incidents/incidents-page.tsx");
      return <IncidentsPage {...view} />;
    }
    case "incident": {
      const { IncidentPage } = await import("../features/incidents/incident-page.tsx");
      return <IncidentPage {...view} />;
    }
    case "not-found": {
      const { NotFoundPage } = await import("../features/trouble/not-found-page.tsx");
      return <NotFoundPage wanted={view.wanted} />;
    }
    case "failed": {
      const { FailedPage } = await import("../features/trouble/failed-page.tsx");
      if (view.last === undefined) return <FailedPage reference={view.reference} last={undefined} />;
      const { FailedAfter } = await import("./failed-after.tsx");
      return <FailedAfter reference={view.reference} last={view.last} />;
    }
  }
}
