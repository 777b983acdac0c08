import { randomBytes } from "node:crypto";
import { chainsOf, mirrorsOf, routesOf, type Site } from "@heliograph/config";
import type { ChainEntry, ProbeKind, VantageEntry } from "@heliograph/core";
import {
  readTargets,
  upsertChains,
  upsertMirrors,
  upsertVantages,
  type Database,
  type Target,
} from "@heliograph/db";
import { matchesPrefixPatterns } from "@heliograph/goproxy";
import { parseVerifierKey } from "@heliograph/sumdb";
import { tokenSha256 } from "../prober/authenticate.ts";
import { forgiveVantages } from "../prober/takeover.ts";
import type { Plan } from "./plan.ts";
import { askedHosts } from "./asked-hosts.ts";
import { plannedHops } from "./planned-hops.ts";

/** A plan that the database knows, with the token of our own prober if there is to be one. */
export type AdoptedPlan = { plan: Plan; localToken: string | undefined };

/**
 * Brings what the configuration asks for into the database. Our own vantage gets a fresh token whenever a server starts that
 * brings its prober; one that does not, such as a watchdog alone, leaves it to the server that does.
 */
export async function adoptPlan(
  database: Database,
  site: Site,
  { bringsProber }: { bringsProber: boolean },
): Promise<AdoptedPlan> {
  const entries = mirrorsOf(site);
  const localToken =
    site.local_vantage !== false && bringsProber ? randomBytes(32).toString("base64url") : undefined;
  const vantages = [...localVantage(site, localToken), ...site.vantages.map(withDigest)];
  await upsertMirrors(database, entries);
  await upsertVantages(database, vantages);
  await forgiveVantages(
    database,
    vantages.map(({ slug }) => slug),
  );
  const targets = await readTargets(database);
  const probed = new Set(entries.filter(({ watched }) => watched !== false).map(({ slug }) => slug));
  const probedTargets = targets.filter(({ slug }) => probed.has(slug));
  const plan: Plan = {
    mirrorIds: new Map(targets.map(({ slug, id }) => [slug, id])),
    targets: new Map(probedTargets.map((target) => [target.slug, target])),
    hosts: askedHosts(probedTargets),
    chains: await adoptChains(database, chainsOf(site), probedTargets),
    everyMs: everyMsOf(site),
    vantages: vantages.map(({ slug }) => slug),
    about: new Map(entries.map(({ slug, about = {} }) => [slug, about])),
    contact: site.contact ?? "",
    references: site.references,
    canary: site.canary,
    basket: site.basket.filter((module) => !matchesPrefixPatterns(site.private_modules, module)),
    bulk: bulkOf(site),
    log: logOf(site),
    freshness: freshnessOf(site),
    routes: routesOf(site),
  };
  return { plan, localToken };
}

async function adoptChains(
  database: Database,
  entries: readonly ChainEntry[],
  targets: readonly Target[],
): Promise<Plan["chains"]> {
  const ids = await upsertChains(database, entries);
  return new Map(
    entries.flatMap(({ slug, goproxy }) => {
      const id = ids.get(slug);
      return id === undefined ? [] : [[slug, { id, slug, goproxy, hops: plannedHops(goproxy, targets) }]];
    }),
  );
}

/** How often each kind of check runs; the log is looked at where one is configured. */
function everyMsOf({ probes, checksum_database: key }: Site): Plan["everyMs"] {
  const every: [ProbeKind, number | false][] = [
    ["availability", probes.availability.every],
    ["throughput", probes.throughput.every],
    ["freshness", probes.freshness.every],
    ["integrity", probes.integrity.every],
    ["log-view", key !== false && probes.log_view.every],
    ["conformance", probes.conformance.every],
    ["cache", probes.cache.every],
    ["tls", probes.tls.every],
    ["chain", probes.chain.every],
    ["drill", probes.drill.every],
  ];
  return new Map(every.flatMap(([kind, everyMs]) => (everyMs === false ? [] : [[kind, everyMs]])));
}

const freshnessOf = ({
  probes: { freshness },
  private_modules: privateModules,
}: Site): Plan["freshness"] => ({
  releasesPerHour: freshness.releases_per_hour,
  lateAfterMs: freshness.late_after,
  frozenAfterMs: freshness.frozen_after,
  privateModules,
});

const bulkOf = ({ probes: { throughput }, private_modules: privateModules }: Site): Plan["bulk"] => ({
  dailyBytes: throughput.daily_bytes,
  zips: throughput.zips.filter(({ module }) => !matchesPrefixPatterns(privateModules, module)),
});

function logOf({ checksum_database: key }: Site): Plan["log"] {
  if (key === false) return null;
  const verifier = parseVerifierKey(key);
  return { name: verifier.name, key, verifier };
}

const localVantage = ({ local_vantage: entry }: Site, token: string | undefined) =>
  entry === false ? [] : [token === undefined ? entry : withDigest({ ...entry, token })];

const withDigest = ({ token, ...entry }: VantageEntry & { token: string }) => ({
  ...entry,
  tokenSha256: tokenSha256(token),
});
