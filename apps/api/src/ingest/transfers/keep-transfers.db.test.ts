import { minutes, receiptSchema, seconds, type Transfer } from "@heliograph/core";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { transfer } from "../../testing/test-cards.ts";
import { noon, seen, siteWith, type TestSite } from "../../testing/test-site.ts";

async function speedSite() {
  const site = await siteWith({ vantages: ["north"] });
  const north = site.prober("north");
  await north.heartbeat();
  const tell = async (...told: unknown[]) => receiptSchema.parse(await (await north.send(told)).json());
  return { site, north, tell };
}

const fetched = (at: number, other: Partial<Transfer> = {}) =>
  seen({ kind: "throughput", at, measures: {}, transfer: transfer(other) });

const transfersOf = ({ database }: TestSite) =>
  database.execute(sql`
    select slug, size_class as "sizeClass", mbps, idle_ttfb_ms as "idleTtfbMs", link_mbps as "linkMbps",
      link_through as "linkThrough", link_bound as "linkBound"
    from transfers join mirrors on mirrors.id = mirror_id order by scheduled_at`);

it("what was fetched in bulk is kept once, with whether our link set the rate", async () => {
  const { site, tell } = await speedSite();
  const run = fetched(noon);
  expect(await tell(run, run, fetched(noon + 1, { link: null }))).toMatchObject({ recorded: 2, repeated: 1 });
  expect(await tell(run)).toMatchObject({ recorded: 0, repeated: 1 });
  expect(await transfersOf(site)).toEqual([
    {
      slug: "a",
      sizeClass: 1,
      mbps: 8,
      idleTtfbMs: [10, 11.25],
      linkMbps: 9,
      linkThrough: "b.example.com",
      linkBound: true,
    },
    expect.objectContaining({ linkMbps: null, linkThrough: null, linkBound: false }),
  ]);
});

it("a run that fetched nothing leaves no transfer, and a late one does", async () => {
  const { site, tell } = await speedSite();
  const failed = { outcome: "failed", error: "timeout_body" } as const;
  await tell(seen({ kind: "throughput", ...failed }), fetched(noon - minutes(90)));
  expect(await transfersOf(site)).toHaveLength(1);
});

it("what came over a network that failed says nothing of a mirror, told before or after that was known", async () => {
  const { site, north, tell } = await speedSite();
  await tell(fetched(noon - minutes(5)), fetched(noon - seconds(30)));
  await north.heartbeat({ isolatedSince: new Date(noon).toISOString() });
  await tell(fetched(noon - seconds(20)), fetched(noon - seconds(61), { totalMs: 5_000 }));
  expect(await transfersOf(site)).toHaveLength(1);
});

it("a time that no clock shows is refused, and one that a clock might show is kept", async () => {
  const { site, tell } = await speedSite();
  const endless = fetched(noon, { loadedTtfbMs: [1e300], mbps: 1e300 });
  expect(await tell(fetched(noon, { ttfbMs: -1 }), endless)).toMatchObject({
    recorded: 1,
    refused: [{ index: 0, field: "transfer.ttfbMs" }],
  });
  expect(await transfersOf(site)).toMatchObject([{ mbps: 1e300 }]);
});
