import { hours, minutes, type Role } from "@heliograph/core";
import { saveReleases } from "@heliograph/db";
import { createOutbound } from "@heliograph/outbound";
import { sql } from "drizzle-orm";
import { describe, expect, it, onTestFinished } from "vitest";
import { freshRun, listed, look } from "../testing/test-looks.ts";
import { noon, siteWith } from "../testing/test-site.ts";
import { tendFreshness } from "./tend-freshness.ts";

const [missed, later] = ["v1.1.0", "v1.2.0"];

/** A site that was told by a feed of one release at noon and of another an hour later. */
async function tended(mirrors: Record<string, Role> = { a: "mirror", b: "mirror", up: "upstream" }) {
  const site = await siteWith({ vantages: ["north"], mirrors, basket: ["example.com/m"] });
  const outbound = createOutbound({ userAgent: "Heliograph/test" });
  onTestFinished(() => outbound.close());
  const { plan, log } = site.services;
  await saveReleases(
    site.database,
    [missed, later].map((version, index) => ({
      module: "example.com/m",
      version,
      source: "feed" as const,
      publishedAfter: noon + hours(index),
      publishedBy: noon + hours(index),
      followedUntil: noon + hours(24),
      missedSince: null,
    })),
  );
  return {
    site,
    /** Lets mirrors be looked at so many minutes after noon, and the server tend what was seen; which releases count for no lag? */
    async see(
      minutesPastNoon: number,
      shown: Partial<Record<string, boolean>>,
      { mirror = "up", hidden = null }: { mirror?: string; hidden?: "retracted" | null } = {},
    ) {
      const at = noon + minutes(minutesPastNoon);
      site.clock.now = at + 1_000;
      const releases = Object.entries(shown).map(([version, list = false]) => ({
        ...listed(version, list),
        hidden,
      }));
      const prober = site.prober("north");
      await prober.heartbeat();
      await prober.send([freshRun(at, { looks: [look(at, { releases })] }, mirror)]);
      await tendFreshness(site.database, { plan, outbound, now: site.clock.now, log });
      return site.database.execute<{ version: string; excluded: string | null }>(
        sql`select version, excluded from releases where excluded is not null`,
      );
    },
  };
}

describe("a release of the feed", () => {
  it("is gone when the upstream lists later ones an hour after, and is back when it lists it", async () => {
    const trial = await tended();
    expect(await trial.see(30, { [missed]: false })).toEqual([]);
    expect(await trial.see(70, { [missed]: false })).toEqual([]);
    expect(await trial.see(75, { [missed]: false, [later]: true })).toMatchObject([
      { version: missed, excluded: "gone" },
    ]);
    expect(await trial.see(80, { [missed]: true })).toEqual([]);
  });

  it("is not gone because a mirror lacks it, nor because nobody looked at the upstream after an hour", async () => {
    const trial = await tended();
    expect(await trial.see(50, { [missed]: false })).toEqual([]);
    expect(await trial.see(70, { [later]: true })).toEqual([]);
    expect(await trial.see(90, { [missed]: false }, { mirror: "a" })).toEqual([]);
  });

  it("counts for nothing once its go.mod takes it back, as two mirrors have it or the upstream", async () => {
    const trial = await tended();
    expect(await trial.see(40, { [missed]: false }, { mirror: "a", hidden: "retracted" })).toEqual([]);
    expect(await trial.see(41, { [later]: false }, { mirror: "up", hidden: "retracted" })).toMatchObject([
      { version: later, excluded: "retracted" },
    ]);
    expect(await trial.see(42, { [missed]: false }, { mirror: "b", hidden: "retracted" })).toHaveLength(2);
    expect(await trial.see(90, { [missed]: true })).toHaveLength(2);
  });
});

type Tended = Awaited<ReturnType<typeof tended>>;

const missedIn = async ({ site }: Tended) =>
  site.database.execute(sql`select version from releases where missed_since is not null`);

const lose = async ({ site }: Tended) => {
  const prober = site.prober("north");
  await prober.heartbeat();
  await prober.send([freshRun(noon, { looks: [look(noon, { gone: [missed] })] })]);
};

describe("a release that is missed where it had been shown", () => {
  it("is looked for again until it is shown again", async () => {
    const trial = await tended();
    await lose(trial);
    await trial.see(5, { [missed]: false }, { mirror: "a" });
    expect(await missedIn(trial)).toHaveLength(1);
    await trial.see(10, { [missed]: true }, { mirror: "a" });
    expect(await missedIn(trial)).toEqual([]);
  });

  it("is looked for again for a day at most", async () => {
    const trial = await tended();
    await lose(trial);
    await trial.see(24 * 60 - 5, { [missed]: false }, { mirror: "a" });
    expect(await missedIn(trial)).toHaveLength(1);
    await trial.see(24 * 60 + 5, { [missed]: false }, { mirror: "a" });
    expect(await missedIn(trial)).toEqual([]);
  });
});
