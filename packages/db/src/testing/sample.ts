import { castVote, outcomeOf, type ErrorClass, type Tally } from "@heliograph/core";
import type { Database } from "../connect.ts";
import { makePartitions } from "../partitions/make-partitions.ts";
import { authenticateVantage } from "../queries/vantages/authenticate-vantage.ts";
import type { ObservationRow } from "../queries/runs/observation-row.ts";
import { readTargets } from "../queries/mirrors/read-targets.ts";
import { upsertMirrors } from "../queries/mirrors/upsert-mirrors.ts";
import { upsertVantages } from "../queries/vantages/upsert-vantages.ts";

/** When the tests' clock stands: a Friday noon in UTC. */
export const sampleNow = Date.parse("2026-11-20T12:00:00.000Z");

/** Fills a new database with a catalogue of mirrors and vantages, and room for observations. Returns their ids in order. */
export async function sampleCatalogue(
  db: Database,
  { mirrors, vantages }: { mirrors: readonly string[]; vantages: readonly string[] },
): Promise<{ mirrorIds: number[]; vantageIds: number[] }> {
  await makePartitions(db, sampleNow);
  await upsertMirrors(db, mirrors.map(sampleMirror));
  await upsertVantages(db, vantages.map(sampleVantage));
  const targets = await readTargets(db);
  const authenticated = await Promise.all(vantages.map((slug) => authenticateVantage(db, slug)));
  return {
    mirrorIds: targets.map(({ id }) => id),
    vantageIds: authenticated.flatMap((vantage) => vantage?.id ?? []),
  };
}

/** A mirror's entry in the catalogue. */
export const sampleMirror = (slug: string) =>
  ({
    slug,
    name: slug.toUpperCase(),
    base_url: `https://${slug}.example/goproxy`,
    protocol: "goproxy",
    role: "mirror",
    operator: "",
  }) as const;

/** A vantage's entry in the configuration; its slug stands in for the hash of its token. */
export const sampleVantage = (slug: string) => ({
  slug,
  name: { en: slug, "zh-CN": slug },
  region: "east",
  network: "",
  tokenSha256: slug,
});

/** A run of `availability` that was due at a moment, in epoch milliseconds. */
export function sampleRun(
  mirrorId: number,
  dueAt: number,
  { error = "ok", attempt = 0, ttfbMs }: { error?: ErrorClass; attempt?: number; ttfbMs?: number } = {},
): ObservationRow {
  return {
    mirrorId,
    kind: "availability",
    scheduledAt: new Date(dueAt).toISOString(),
    attempt,
    startedAt: new Date(dueAt + 5).toISOString(),
    outcome: outcomeOf(error),
    error,
    measures: ttfbMs === undefined ? {} : { ttfbMs },
    facts: { httpVersion: "1.1" },
    detail: error === "ok" ? "" : `it ended with ${error}`,
  };
}

/** What a vantage counts after a single run. */
export const sampleTally = ({ outcome, scheduledAt, startedAt }: ObservationRow): Tally =>
  castVote(undefined, { outcome, scheduledAt: Date.parse(scheduledAt), startedAt: Date.parse(startedAt) }, 3);
