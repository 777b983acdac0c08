import type { ReactElement } from "react";
import type { View } from "./page-state.ts";

/** The page that a view asks for, in `<kind>-page.tsx`; its code is loaded when it is. */
export async function loadPage(view: View): Promise<ReactElement> {
  switch (view.kind) {
    case "status": {
      const { StatusPage } = await import("../features/status/status-page.tsx");
      return <StatusPage />;
    }
    case "mirror": {
      const { MirrorPage } = await import("../features/mirror/mirror-page.tsx");
      return <MirrorPage {...view} />;
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
      return <NotFoundPage near={view.near} />;
    }
    case "failed": {
      const { FailedPage } = await import("../features/trouble/failed-page.tsx");
      if (view.last === undefined) return <FailedPage reference={view.reference} last={undefined} />;
      const { FailedAfter } = await import("./failed-after.tsx");
      return <FailedAfter reference={view.reference} last={view.last} />;
    }
  }
}
