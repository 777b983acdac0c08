import { hours, minutes, type Look } from "@heliograph/core";
import { saveReleases, type FoundRelease } from "@heliograph/db";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { cold, freshRun, listed, look, spread } from "../../testing/test-looks.ts";
import { noon, siteWith, type TestSite } from "../../testing/test-site.ts";

const version = "v1.1.0";

/** A moment so many seconds after noon. */
const at = (secondsPastNoon: number) => noon + secondsPastNoon * 1_000;

const watching = (...vantages: string[]) =>
  siteWith({
    vantages,
    mirrors: { a: "mirror", b: "mirror", up: "upstream" },
    basket: ["example.com/m"],
  });

/** A release that the feed told of, published at noon and watched for. */
const published = (told: Partial<FoundRelease> = {}): FoundRelease => ({
  module: "example.com/m",
  version,
  source: "feed",
  publishedAfter: noon,
  publishedBy: noon,
  followedUntil: noon + hours(24),
  missedSince: null,
  ...told,
});

async function send(site: TestSite, vantage: string, runs: object[], batch = {}): Promise<void> {
  const prober = site.prober(vantage);
  await prober.heartbeat();
  expect(await (await prober.send(runs, batch)).json()).toMatchObject({ quarantined: 0, refused: [] });
}

/** Looks half a minute apart: `+` lists the release, `-` does not. */
const looksOf = (marks: string): Look[] =>
  marks.split("").map((mark, turn) => look(at(turn * 30), { releases: [listed(version, mark === "+")] }));

const runsOf = (looks: readonly Look[], mirror = "a") =>
  looks.map((one) => freshRun(Date.parse(one.askedAt), { looks: [one] }, mirror));

const rowsOf = async ({ database }: TestSite, table: string, order: string) => {
  const rows = await database.execute<{ row: unknown }>(
    sql`select to_jsonb(kept) as row from ${sql.identifier(table)} as kept order by ${sql.identifier(order)}`,
  );
  return rows.map(({ row }) => row);
};

const sightingsIn = (site: TestSite) => rowsOf(site, "sightings", "mirror_id");
const releasesIn = (site: TestSite) => rowsOf(site, "releases", "version");
const listingsIn = (site: TestSite) => rowsOf(site, "listings", "module");

const stamp = (secondsPastNoon: number) =>
  new Date(at(secondsPastNoon)).toISOString().replace(/\.?0*Z$/, "+00:00");

describe("looks", () => {
  it("come to the interval in which a mirror first showed a release for good", async () => {
    const site = await watching("north");
    await saveReleases(site.database, [published()]);
    for (const run of runsOf(looksOf("-+++"))) await send(site, "north", [run]);
    expect(await sightingsIn(site)).toMatchObject([
      {
        list_missed_at: stamp(0),
        list_first_shown_at: stamp(30.1),
        list_shown_at: stamp(30.1),
        hidden: null,
      },
    ]);
  });

  it("are the same in whatever order they are told, and told twice", async () => {
    const site = await watching("north");
    await saveReleases(site.database, [published()]);
    const looks = looksOf("--+-++++--");
    site.clock.now = at(300);
    await send(site, "north", runsOf(looks, "a"));
    for (const run of runsOf(looks.toReversed(), "b")) {
      await send(site, "north", [run]);
      await send(site, "north", [run]);
    }
    const [a, b, ...others] = await sightingsIn(site);
    expect(others).toEqual([]);
    expect(a).toMatchObject({ list_missed_at: stamp(30), list_shown_at: stamp(120.1), absent_count: 2 });
    expect({ ...Object(b), mirror_id: 1 }).toEqual({ ...Object(a), mirror_id: 1 });
  });

  it("bear the times of our clock, whatever that of the prober says", async () => {
    const site = await watching("north");
    await saveReleases(site.database, [published()]);
    const aheadMs = minutes(5);
    const ahead = look(noon + aheadMs, {
      releases: [listed(version, true)],
      came: [{ version, missedAt: new Date(noon - 30_000 + aheadMs).toISOString() }],
    });
    const batch = { sentAt: new Date(noon + aheadMs).toISOString() };
    const prober = site.prober("north");
    await prober.heartbeat(batch);
    await prober.send([freshRun(noon + aheadMs, { looks: [ahead] })], batch);
    expect(await sightingsIn(site)).toMatchObject([
      { list_missed_at: stamp(-30), list_first_shown_at: stamp(0.1) },
    ]);
  });

  it("that cannot have been made when they say are not believed", async () => {
    const site = await watching("north");
    const prober = site.prober("north");
    await prober.heartbeat();
    const early = freshRun(noon, { looks: [look(noon - 60_000)] });
    const backwards = freshRun(at(1), {
      looks: [{ ...look(at(2)), answeredAt: new Date(at(1)).toISOString() }],
    });
    expect(await (await prober.send([early, backwards])).json()).toMatchObject({ quarantined: 2 });
    expect(await listingsIn(site)).toEqual([]);
  });

  it("of a vantage that was cut off are dropped, also when they are told after its network is back", async () => {
    const site = await watching("north");
    await saveReleases(site.database, [published()]);
    const prober = site.prober("north");
    await prober.heartbeat();
    site.clock.now = at(120);
    await prober.heartbeat({ isolatedSince: new Date(at(90)).toISOString() });
    site.clock.now = at(180);
    await prober.heartbeat();
    await prober.send(runsOf(looksOf("-++++++-+")));
    expect(await sightingsIn(site)).toMatchObject([
      { list_missed_at: stamp(210), list_first_shown_at: stamp(240.1), list_shown_at: null },
    ]);
  });

  it("at a module that is refused tell nothing of its releases but that", async () => {
    const site = await watching("north");
    await saveReleases(site.database, [published()]);
    const refused = look(noon, { standing: "refused", list: null, releases: [listed(version, null)] });
    await send(site, "north", runsOf([refused]));
    expect(await sightingsIn(site)).toMatchObject([{ hidden: "refused", looks: [], list_missed_at: null }]);
    expect(await listingsIn(site)).toEqual([]);
    await send(site, "north", runsOf([look(at(30), { releases: [listed(version, false)] })]));
    expect(await sightingsIn(site)).toMatchObject([{ hidden: null, list_missed_at: stamp(30) }]);
  });

  it("of two vantages at once wait for nobody in turn", async () => {
    const site = await watching("north", "south");
    const versions = Array.from({ length: 16 }, (_, index) => `v1.${index}.0`);
    const missedAt = new Date(noon).toISOString();
    const cameIn = (order: readonly string[]) =>
      order.map((one, turn) =>
        freshRun(at(turn + 1), { looks: [look(at(turn + 1), { came: [{ version: one, missedAt }] })] }),
      );
    await Promise.all([
      send(site, "north", cameIn(versions)),
      send(site, "south", cameIn(versions.toReversed())),
    ]);
    expect(await releasesIn(site)).toHaveLength(16);
    expect(await sightingsIn(site)).toHaveLength(32);
  });

  it("hold no verdict and no log, so that other runs of the mirrors are judged meanwhile", async () => {
    const site = await watching("north");
    await site.database.transaction(async (tx) => {
      await tx.execute(sql`select from verdicts for update`);
      await send(site, "north", runsOf(looksOf("-")));
    });
    expect(await listingsIn(site)).toHaveLength(1);
  });
});

/** A look to which the release has come that was missed at another moment. */
const came = (askedAt: number, missedAt: number) =>
  look(askedAt, { came: [{ version, missedAt: new Date(missedAt).toISOString() }] });

describe("a release", () => {
  it("is known by the fleet: after the earliest miss and not later than the first sight", async () => {
    const site = await watching("north");
    site.clock.now = at(300);
    await send(site, "north", runsOf([came(at(300), at(200))], "a"));
    await send(site, "north", runsOf([came(at(240), at(100))], "b"));
    expect(await releasesIn(site)).toMatchObject([
      { source: "fleet", published_after: stamp(100), published_by: stamp(240.1) },
    ]);
    expect(await sightingsIn(site)).toMatchObject([
      { list_missed_at: stamp(200), list_first_shown_at: stamp(300.1) },
      { list_missed_at: stamp(100), list_first_shown_at: stamp(240.1) },
    ]);
  });

  it("is known by the upstream more surely, and most surely by the feed, and never the other way", async () => {
    const site = await watching("north");
    site.clock.now = at(300);
    await send(site, "north", runsOf([came(at(200), at(100))], "a"));
    await send(site, "north", runsOf([came(at(250), at(150))], "up"));
    const byUpstream = { source: "upstream", published_after: stamp(150), published_by: stamp(250.1) };
    expect(await releasesIn(site)).toMatchObject([byUpstream]);
    await send(site, "north", runsOf([came(at(180), at(90))], "b"));
    expect(await releasesIn(site)).toMatchObject([byUpstream]);

    await saveReleases(site.database, [published({ publishedAfter: at(170), publishedBy: at(170) })]);
    await send(site, "north", runsOf([came(at(140), at(80))], "up"));
    expect(await releasesIn(site)).toMatchObject([
      { source: "feed", published_after: stamp(170), published_by: stamp(170) },
    ]);
  });

  it("that came to a module outside the basket, or is no release, is left alone", async () => {
    const site = await watching("north");
    const missedAt = new Date(noon - 30_000).toISOString();
    const elsewhere = look(noon, { module: "example.com/other", came: [{ version, missedAt }] });
    const pseudo = look(at(1), { came: [{ version: "v0.0.0-20260101000000-0123456789ab", missedAt }] });
    await send(site, "north", runsOf([elsewhere, pseudo]));
    expect(await releasesIn(site)).toEqual([]);
  });

  it("that is gone where it had been shown is looked for again by all", async () => {
    const site = await watching("north", "south");
    await send(site, "north", runsOf([look(noon, { gone: [version] })]));
    expect(await releasesIn(site)).toMatchObject([{ published_after: null, missed_since: stamp(0) }]);
    expect(await sightingsIn(site)).toMatchObject([
      { list_missed_at: null, absent_since: stamp(0), absent_until: stamp(0.1), absent_count: 1 },
    ]);
    const work = await (await site.prober("south").heartbeat()).json();
    expect(work).toMatchObject({ releases: [{ module: "example.com/m", version, again: true }] });
    site.clock.now = at(300);
    await send(site, "north", runsOf([look(at(300), { releases: [listed(version, false)] })]));
    expect(await sightingsIn(site)).toMatchObject([{ absent_since: stamp(0), absent_count: 2 }]);
  });

  it("that is told to be gone after more than ten minutes is not looked for again", async () => {
    const site = await watching("north");
    await saveReleases(site.database, [published({ publishedBy: noon - hours(3) })]);
    await send(site, "north", runsOf([look(noon - minutes(11), { gone: [version] })]));
    expect(await releasesIn(site)).toMatchObject([{ missed_since: null }]);
    expect(await sightingsIn(site)).toMatchObject([{ absent_count: 1 }]);
  });

  it("was lacking when a cache kept that, and is there when it is shown", async () => {
    const site = await watching("north");
    await saveReleases(site.database, [published()]);
    site.clock.now = at(150);
    const looks = looksOf("--+++").map((one) => ({ ...one, ageMs: 20_000 }));
    await send(site, "north", runsOf(looks));
    expect(await sightingsIn(site)).toMatchObject([
      { list_missed_at: stamp(10), list_first_shown_at: stamp(60.1), list_shown_at: stamp(60.1) },
    ]);
  });

  it("is told to probers while it is watched for, and one that nobody watches for is there to be tried", async () => {
    const site = await watching("north");
    await saveReleases(site.database, [
      published(),
      published({ version: "v1.2.0", publishedBy: noon - minutes(5), followedUntil: null }),
      published({ version: "v1.3.0", publishedBy: noon - minutes(1), followedUntil: null }),
      published({ version: "v1.4.0", publishedBy: noon - hours(1), followedUntil: noon - 1 }),
    ]);
    const work = await (await site.prober("north").heartbeat()).json();
    expect(work).toMatchObject({
      releases: [{ version, publishedBy: new Date(noon).toISOString(), again: false }],
      cold: [{ version: "v1.2.0" }],
    });
  });
});

describe("what else is seen", () => {
  it("of a module of the basket is kept as it was told last, with the time since when", async () => {
    const site = await watching("north");
    const other = { count: 2, newest: version, digest: "f".repeat(16) };
    const looks = [look(noon), look(at(30)), look(at(60), { list: other }), look(at(90), { list: other })];
    await send(site, "north", runsOf(looks.slice(1)));
    await send(site, "north", runsOf(looks.slice(0, 1)));
    expect(await listingsIn(site)).toMatchObject([
      { newest: version, count: 2, looked_at: stamp(90), changed_at: stamp(60) },
    ]);
  });

  it("of answers in a row is kept, and whether they disagree is settled later", async () => {
    const site = await watching("north");
    site.clock.now = at(1_200);
    const spreads = [spread(at(60), [version]), spread(at(1_000), [])];
    await send(site, "north", [freshRun(at(50), { spreads })]);
    expect(await rowsOf(site, "spreads", "asked_at")).toMatchObject([
      { differing: [version], disagrees: false },
      { differing: [], disagrees: false },
    ]);
  });

  it("of a version that nobody had asked for is how long it was not found, in whatever order that is told", async () => {
    const site = await watching("north");
    await saveReleases(site.database, [
      published({ module: "example.com/cold", version: "v1.0.0", followedUntil: null }),
    ]);
    const questions = [
      cold(noon, { stored: false, reason: "not found: temporarily" }),
      cold(at(30), { reason: "not found: fetch timed out" }),
      cold(at(90), { found: true, status: 200, ttfbMs: 40, reason: "" }),
    ];
    for (const [mirror, order] of Object.entries({ a: questions, b: questions.toReversed() })) {
      for (const one of order) {
        await send(site, "north", [freshRun(Date.parse(one.askedAt), { colds: [one] }, mirror)]);
      }
    }
    const outcome = {
      stored: false,
      first_asked_at: stamp(0),
      first_status: 404,
      missed_at: stamp(30),
      found_at: stamp(90.1),
      ttfb_ms: 40,
      reason: "not found: fetch timed out",
    };
    expect(await rowsOf(site, "cold_fetches", "mirror_id")).toMatchObject([outcome, outcome]);
  });
});
