import type { QueryClient } from "@tanstack/react-query";
import { chainQuery } from "../features/chains/chain-query.ts";
import { compareQuery } from "../features/compare/compare-query.ts";
import { evidenceQuery } from "../features/evidence/evidence-query.ts";
import { incidentQuery } from "../features/incidents/incident-query.ts";
import { incidentsQuery } from "../features/incidents/incidents-query.ts";
import { lookupQuery } from "../features/lookup/lookup-query.ts";
import { logQuery } from "../features/log/log-query.ts";
import { cacheQuery, conformanceQuery, tlsQuery } from "../features/mirror/card/card-queries.ts";
import { failoverQuery } from "../features/mirror/failover/failover-query.ts";
import { freshnessQuery } from "../features/mirror/freshness/freshness-query.ts";
import { integrityQuery } from "../features/mirror/integrity-query.ts";
import { mirrorQuery } from "../features/mirror/mirror-query.ts";
import { seriesQuery } from "../features/mirror/series-query.ts";
import { speedQuery } from "../features/mirror/speed/speed-query.ts";
import { releaseQuery } from "../features/releases/release-query.ts";
import { releasesQuery } from "../features/releases/releases-query.ts";
import { mirrorsQuery } from "../features/status/mirrors-query.ts";
import { chainsQuery } from "../lib/chains-query.ts";
import { withinRegions } from "../lib/compared-search.ts";
import { pageOf } from "../lib/path.ts";
import {
  found,
  mirrors,
  mirrorView,
  named,
  notFound,
  refused,
  vantagesOnly,
  type Loaded,
} from "./loading.ts";

/** Asks our API for all that the page at a URL shows, and says which view that is. */
export async function loadView(url: URL, queries: QueryClient): Promise<Loaded> {
  const page = pageOf(url);
  switch (page.kind) {
    case "status": {
      const { demonstration } = await mirrors(queries);
      return { status: 200, view: page, demonstration };
    }
    case "mirror":
      return mirrorView(page, queries.fetchQuery(seriesQuery(page.slug, page.range)), queries);
    case "integrity":
      return mirrorView(page, queries.fetchQuery(integrityQuery(page.slug)), queries);
    case "freshness":
      return mirrorView(page, queries.fetchQuery(freshnessQuery(page.slug, page.range)), queries);
    case "speed": {
      const { slug, range } = page;
      const detail = await found(queries.fetchQuery(mirrorQuery(slug)));
      const vantage = detail?.vantages.find((known) => known.slug === page.vantage)?.slug;
      return mirrorView({ ...page, vantage }, queries.fetchQuery(speedQuery(slug, range, vantage)), queries);
    }
    case "conformance":
      return mirrorView(page, queries.fetchQuery(conformanceQuery(page.slug)), queries);
    case "cache":
      return mirrorView(page, queries.fetchQuery(cacheQuery(page.slug)), queries);
    case "tls":
      return mirrorView(page, queries.fetchQuery(tlsQuery(page.slug)), queries);
    case "failover":
      return mirrorView(page, queries.fetchQuery(failoverQuery(page.slug)), queries);
    case "compare": {
      const { vantages, demonstration } = await vantagesOnly(queries);
      const asked = withinRegions(page, vantages);
      await queries.fetchQuery(compareQuery(asked.comparison));
      return { status: 200, view: { kind: "compare", ...asked, vantages }, demonstration };
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
      return { status: 200, view: { ...page, vantages }, demonstration };
    }
    case "unknown":
      return notFound(page.name, queries);
  }
}
