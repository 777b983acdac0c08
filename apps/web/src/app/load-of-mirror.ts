import type { QueryClient } from "@tanstack/react-query";
import { cacheQuery, conformanceQuery, tlsQuery } from "../features/mirror/card/card-queries.ts";
import { errorsQuery } from "../features/mirror/errors/errors-query.ts";
import { failoverQuery } from "../features/mirror/failover/failover-query.ts";
import { freshnessQuery } from "../features/mirror/freshness/freshness-query.ts";
import { integrityQuery } from "../features/mirror/integrity-query.ts";
import { mirrorQuery } from "../features/mirror/mirror-query.ts";
import { runQuery } from "../features/run/run-query.ts";
import { seriesQuery } from "../features/mirror/series-query.ts";
import { speedQuery } from "../features/mirror/speed/speed-query.ts";
import { throughputQuery } from "../features/mirror/throughput-query.ts";
import type { Page } from "../lib/path.ts";
import { found, notFound, type Loaded } from "./loading.ts";
import type { View } from "./page-state.ts";

/** What shows one mirror, or a run at one. */
type MirrorPage = Extract<
  Page,
  {
    kind:
      | "mirror"
      | "integrity"
      | "freshness"
      | "speed"
      | "errors"
      | "run"
      | "conformance"
      | "cache"
      | "tls"
      | "failover";
  }
>;

/** Asks our API for all that a page of one mirror shows. */
export async function loadOfMirror(page: MirrorPage, queries: QueryClient): Promise<Loaded> {
  switch (page.kind) {
    case "mirror":
      return mirrorView(
        page,
        Promise.all([
          queries.fetchQuery(seriesQuery(page.slug, page.range)),
          queries.fetchQuery(throughputQuery(page.slug, page.range)),
        ]),
        queries,
      );
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
    case "errors":
      return mirrorView(page, queries.fetchQuery(errorsQuery(page.slug, page.asked)), queries);
    case "run": {
      const [detail, run] = await Promise.all([
        found(queries.fetchQuery(mirrorQuery(page.run.mirror))),
        found(queries.fetchQuery(runQuery(page.run))),
      ]);
      if (detail === undefined || run === undefined) return notFound(page.run.mirror, queries);
      queries.removeQueries(mirrorQuery(page.run.mirror));
      const { mirror, vantages } = detail;
      return {
        status: 200,
        view: { ...page, mirrorName: mirror.name, vantages },
        demonstration: run.demonstration,
      };
    }
    case "conformance":
      return mirrorView(page, queries.fetchQuery(conformanceQuery(page.slug)), queries);
    case "cache":
      return mirrorView(page, queries.fetchQuery(cacheQuery(page.slug)), queries);
    case "tls":
      return mirrorView(page, queries.fetchQuery(tlsQuery(page.slug)), queries);
    case "failover":
      return mirrorView(page, queries.fetchQuery(failoverQuery(page.slug)), queries);
  }
}

/** A part of a mirror's page: the mirror, and what else was asked for it. */
async function mirrorView(
  page: Extract<View, { slug: string }> & Page,
  asked: Promise<unknown>,
  queries: QueryClient,
): Promise<Loaded> {
  const [detail, answer] = await Promise.all([
    found(queries.fetchQuery(mirrorQuery(page.slug))),
    found(asked),
  ]);
  if (detail === undefined || answer === undefined) return notFound(page.slug, queries);
  return { status: 200, view: page, demonstration: detail.demonstration };
}
