import type { QueryClient } from "@tanstack/react-query";
import { chainQuery } from "../features/chains/chain-query.ts";
import { compareQuery } from "../features/compare/compare-query.ts";
import { loadReading } from "../features/developers/load-reading.ts";
import { evidenceQuery } from "../features/evidence/evidence-query.ts";
import { incidentQuery } from "../features/incidents/incident-query.ts";
import { incidentsQuery } from "../features/incidents/incidents-query.ts";
import { historyQuery } from "../features/history/history-query.ts";
import { lookupQuery } from "../features/lookup/lookup-query.ts";
import { logQuery } from "../features/log/log-query.ts";
import { ledgerQuery } from "../features/method/ledger-query.ts";
import { methodQuery } from "../features/method/method-query.ts";
import { regionsQuery } from "../features/regions/regions-query.ts";
import { regionRunsQuery } from "../features/regions/region-runs-query.ts";
import { releaseQuery } from "../features/releases/release-query.ts";
import { releasesQuery } from "../features/releases/releases-query.ts";
import { namesQuery } from "../lib/names-query.ts";
import { mirrorsQuery } from "../features/status/mirrors-query.ts";
import { subscriptionQuery } from "../features/subscribe/subscription-query.ts";
import { waysQuery } from "../features/subscribe/ways-query.ts";
import { chainsQuery } from "../lib/chains-query.ts";
import { withinRegions } from "../lib/compared-search.ts";
import { localeOf } from "../lib/locale.ts";
import { pageOf } from "../lib/path.ts";
import { withinMatrix } from "../lib/regions-search.ts";
import { loadOfMirror } from "./load-of-mirror.ts";
import { found, mirrors, named, notFound, refused, vantagesOnly, type Loaded } from "./loading.ts";

/** Asks our API for all that the page at a URL shows, and says which view that is. */
export async function loadView(url: URL, queries: QueryClient): Promise<Loaded> {
  const page = pageOf(url);
  switch (page.kind) {
    case "status": {
      const { demonstration } = await mirrors(queries);
      return { status: 200, view: page, demonstration };
    }
    case "mirror":
    case "integrity":
    case "freshness":
    case "speed":
    case "errors":
    case "run":
    case "conformance":
    case "cache":
    case "tls":
    case "failover":
      return loadOfMirror(page, queries);
    case "compare": {
      const { vantages, demonstration } = await vantagesOnly(queries);
      const asked = withinRegions(page, vantages);
      await queries.fetchQuery(compareQuery(asked.comparison));
      return { status: 200, view: { kind: "compare", ...asked, vantages }, demonstration };
    }
    case "regions": {
      const regions = await queries.fetchQuery(regionsQuery);
      const asked = withinMatrix(page.asked, regions);
      if (asked.open !== undefined) await queries.fetchQuery(regionRunsQuery(asked.open));
      return { status: 200, view: { kind: "regions", asked }, demonstration: regions.demonstration };
    }
    case "history": {
      const history = await found(queries.fetchQuery(historyQuery(page.year)));
      if (history === undefined) return notFound(page.year ?? "", queries);
      return { status: 200, view: page, demonstration: history.demonstration };
    }
    case "chains":
    case "setup": {
      const [{ vantages, demonstration }] = await Promise.all([
        vantagesOnly(queries),
        queries.fetchQuery(chainsQuery),
      ]);
      return { status: 200, view: { ...page, vantages }, demonstration };
    }
    case "chain": {
      const [{ vantages, demonstration }, chain] = await Promise.all([
        vantagesOnly(queries),
        found(queries.fetchQuery(chainQuery(page.slug))),
      ]);
      if (chain === undefined) return notFound(page.slug, queries);
      return { status: 200, view: { ...page, vantages }, demonstration };
    }
    case "doctor": {
      const { demonstration } = await queries.fetchQuery(chainsQuery);
      return { status: 200, view: page, demonstration };
    }
    case "releases": {
      const { demonstration } = await queries.fetchQuery(releasesQuery(page.cursor));
      return { status: 200, view: page, demonstration };
    }
    case "release": {
      const [{ vantages, demonstration }, release] = await Promise.all([
        vantagesOnly(queries),
        found(queries.fetchQuery(releaseQuery(page.id))),
      ]);
      if (release === undefined) return notFound(page.id, queries);
      return { status: 200, view: { ...page, vantages }, demonstration };
    }
    case "lookup": {
      const { demonstration } = await vantagesOnly(queries);
      if (page.wanted === undefined) return { status: 200, view: page, demonstration };
      const refusal = await refused(queries.fetchQuery(lookupQuery(page.wanted)));
      if (refusal === undefined) return { status: 200, view: page, demonstration };
      return { status: refusal.status, view: { ...page, refusal }, demonstration };
    }
    case "subscribe": {
      const { demonstration } = await queries.fetchQuery(
        waysQuery(localeOf(url.pathname.split("/")[1] ?? "")),
      );
      return { status: 200, view: { ...page, origin: url.origin }, demonstration };
    }
    case "subscription": {
      const [{ demonstration }, subscription] = await Promise.all([
        queries.fetchQuery(waysQuery(localeOf(url.pathname.split("/")[1] ?? ""))),
        found(queries.fetchQuery(subscriptionQuery(page.asked.token))),
      ]);
      if (subscription !== undefined) return { status: 200, view: page, demonstration };
      return { status: 404, view: { kind: "subscription-gone" }, demonstration };
    }
    case "developers": {
      const { reading, demonstration } = await loadReading({ ...page, origin: url.origin }, queries);
      return { status: 200, view: { kind: "developers", ...reading }, demonstration };
    }
    case "components": {
      const { demonstration } = await queries.fetchQuery(namesQuery);
      queries.clear();
      return { status: 200, view: page, demonstration };
    }
    case "method": {
      const [{ demonstration }] = await Promise.all([
        queries.fetchQuery(methodQuery),
        queries.fetchQuery(ledgerQuery),
      ]);
      return { status: 200, view: page, demonstration };
    }
    case "search": {
      const { demonstration } = await queries.fetchQuery(namesQuery);
      return { status: 200, view: page, demonstration };
    }
    case "log": {
      const [known] = await Promise.all([vantagesOnly(queries), queries.fetchQuery(logQuery)]);
      return { status: 200, view: { ...page, vantages: known.vantages }, demonstration: known.demonstration };
    }
    case "evidence": {
      const [known, evidence] = await Promise.all([
        vantagesOnly(queries),
        found(queries.fetchQuery(evidenceQuery(page.id))),
      ]);
      if (evidence === undefined) return notFound(page.id, queries);
      const { vantages, demonstration } = known;
      return { status: 200, view: { ...page, vantages, origin: url.origin }, demonstration };
    }
    case "incidents": {
      const [known] = await Promise.all([mirrors(queries), queries.fetchQuery(incidentsQuery(page.asked))]);
      queries.removeQueries(mirrorsQuery);
      const { vantages, demonstration } = known;
      return { status: 200, view: { ...page, mirrors: known.mirrors.map(named), vantages }, demonstration };
    }
    case "incident": {
      const [{ vantages, demonstration }, incident] = await Promise.all([
        vantagesOnly(queries),
        found(queries.fetchQuery(incidentQuery(page.id))),
      ]);
      if (incident === undefined) return notFound(page.id, queries);
      return { status: 200, view: { ...page, vantages, origin: url.origin }, demonstration };
    }
    case "unknown":
      return notFound(page.name, queries);
  }
}
