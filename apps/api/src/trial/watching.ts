import { outcomeOf, seconds, workSchema, type Check, type ErrorClass, type Role } from "@heliograph/core";
import { makePartitions } from "@heliograph/db";
import { sql } from "drizzle-orm";
import { onTestFinished, vi } from "vitest";
import { seen, siteWith, type TestSite } from "../testing/test-site.ts";
import { sweep } from "../watchdog/sweep.ts";

/** What a vantage meets when it looks at a mirror: how that ends, or `undefined` when it gets to nobody, not even to us. */
export type World = (look: { mirror: string; vantage: string; at: number }) => ErrorClass | undefined;

/** In which everything works. */
export const well: World = () => "ok";

/** Vantages that look in the rhythm of real probers, and the server that judges what they tell, by a clock that the test moves. */
export type Watching = {
  site: TestSite;
  /** Lets time pass in a world, so much at a time; only in short steps are heartbeats and sweeps as frequent as they are. */
  live: (durationMs: number, world: World, stepMs?: number) => Promise<void>;
  /** Starts the probers at these vantages anew. */
  restart: (vantages: readonly string[]) => void;
  /** All incidents, as `what cause phase`, the oldest first; what stands under another one says so: ` under what`. */
  incidents: () => Promise<string[]>;
};

/** Where the rhythm of a vantage with a mirror stands. */
type Rhythm = { check: Check; dueAt: number; failures: number };

type Station = { prober: ReturnType<TestSite["prober"]>; heardAt: number; rhythms: Map<string, Rhythm> };

/** A try after a failure: 15 s, 30 s, and then every 5 s. */
const triesMs = (failures: number) => seconds(failures < 3 ? 15 : 5);

/**
 * Sets up vantages that watch mirrors of these roles; `startsAt` is epoch milliseconds. The clock of the process goes along, or
 * probers would send a day's requests within minutes, which is more than the server takes.
 */
export async function startWatching({
  vantages,
  mirrors,
  startsAt,
}: {
  vantages: readonly string[];
  mirrors: Record<string, Role>;
  startsAt: number;
}): Promise<Watching> {
  vi.useFakeTimers({ toFake: ["Date"], now: startsAt });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const site = await siteWith({ vantages, mirrors });
  const { database, clock, services } = site;
  await makePartitions(database, startsAt);
  clock.now = startsAt;
  let sweptAt = -Infinity;
  const start = (slug: string): [string, Station] => [
    slug,
    { prober: site.prober(slug), heardAt: -Infinity, rhythms: new Map() },
  ];
  const stations = new Map(vantages.map(start));

  const look = async (vantage: string, { prober, rhythms }: Station, world: World) => {
    const observations = [...rhythms].flatMap(([mirror, rhythm]) => {
      const error = world({ mirror, vantage, at: rhythm.dueAt });
      return rhythm.dueAt <= clock.now && error !== undefined
        ? runs(rhythm, { until: clock.now, mirror, errorAt: (at) => world({ mirror, vantage, at }) })
        : [];
    });
    if (observations.length > 0) expectOk(await prober.send(observations));
  };

  const step = async (world: World) => {
    vi.setSystemTime(clock.now);
    for (const [vantage, station] of stations) {
      const [mirror = ""] = Object.keys(mirrors);
      if (world({ mirror, vantage, at: clock.now }) === undefined) continue;
      if (clock.now - station.heardAt >= seconds(30)) await hear(station, clock.now);
      await look(vantage, station, world);
    }
    if (clock.now - sweptAt < seconds(15)) return;
    sweptAt = clock.now;
    await sweep(database, { plan: services.plan, now: clock.now });
  };

  return {
    site,
    async live(durationMs, world, stepMs = seconds(5)) {
      const until = clock.now + durationMs;
      for (; clock.now < until; clock.now += stepMs) await step(world);
    },
    restart(slugs) {
      for (const slug of slugs) stations.set(...start(slug));
    },
    async incidents() {
      const rows = await database.execute<{ line: string }>(sql`
        with named as (
          select incidents.*, coalesce(slug, nullif(subject, ''), 'site') as what
          from incidents left join mirrors on mirrors.id = mirror_id
        )
        select concat(one.what, ' ', one.cause, ' ', one.phase, ' under ' || other.what) as line
        from named as one left join named as other on other.id = one.under_id
        order by one.id`);
      return rows.map(({ line }) => line);
    },
  };
}

/** Tells that a prober is there, and gives it its work. */
async function hear(station: Station, now: number): Promise<void> {
  const response = expectOk(await station.prober.heartbeat());
  station.heardAt = now;
  const { checks } = workSchema.parse(await response.json());
  for (const check of checks.filter(({ kind }) => kind === "availability")) {
    const known = station.rhythms.get(check.mirror);
    station.rhythms.set(check.mirror, known ?? { check, dueAt: slotFrom(check, now), failures: 0 });
  }
}

const slotFrom = ({ everyMs, phaseMs }: Check, at: number) =>
  Math.ceil((at - phaseMs) / everyMs) * everyMs + phaseMs;

/** The runs that were due until now, a day ago at most, each with the next one that follows from it. */
function runs(
  rhythm: Rhythm,
  {
    until,
    mirror,
    errorAt,
  }: { until: number; mirror: string; errorAt: (at: number) => ErrorClass | undefined },
) {
  const observations = [];
  for (let at = rhythm.dueAt; at <= until; at = rhythm.dueAt) {
    const error = errorAt(at) ?? "agent_isolated";
    const outcome = outcomeOf(error);
    observations.push(seen({ mirror, at, outcome, error, attempt: Math.min(rhythm.failures, 1_000) }));
    rhythm.failures = outcome === "failed" ? rhythm.failures + 1 : 0;
    const slotAt = slotFrom(rhythm.check, at + 1);
    rhythm.dueAt = rhythm.failures > 0 ? Math.min(at + triesMs(rhythm.failures), slotAt) : slotAt;
  }
  return observations;
}

function expectOk(response: Response): Response {
  if (!response.ok) throw new Error(`the server answers ${response.status}`);
  return response;
}
