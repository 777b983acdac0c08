import { noTraffic, seconds } from "@heliograph/core";
import { readLedgerRows } from "@heliograph/db";
import { expect, it } from "vitest";
import { everyMs, noon, seen, siteWith, testSite } from "../../testing/test-site.ts";

const cost = { requests: 1, connections: 1, sentBytes: 600, receivedBytes: 5_000 };
const since = "2026-11-01";

const told = (at: number) => ({ ...seen({ at }), traffic: [{ host: "a.example.com", ...cost }] });

it("what a batch cost stands in the ledger once, however often the batch is sent", async () => {
  const { database, prober } = await testSite("east", "west");
  for (const vantage of ["east", "west"]) {
    const one = prober(vantage);
    await one.heartbeat();
    const batch = [told(noon), told(noon - everyMs)];
    for (const _ of [1, 2]) expect((await one.send(batch)).status).toBe(200);
  }
  const day = { day: "2026-11-21", mirror: "a", kind: "availability", runs: 2, untold: 0 };
  const both = { requests: 2, connections: 2, sentBytes: 1_200, receivedBytes: 10_000 };
  expect(await readLedgerRows(database, since)).toEqual([
    { ...day, vantage: "east", ...both },
    { ...day, vantage: "west", ...both },
  ]);
});

it("of a prober that does not count, its runs are known and not what they cost", async () => {
  const { database, prober } = await testSite("east");
  const east = prober("east");
  await east.heartbeat();
  expect((await east.send([seen({ at: noon - seconds(1) })])).status).toBe(200);
  expect(await readLedgerRows(database, since)).toMatchObject([{ runs: 1, untold: 1, ...noTraffic }]);
});

it("a chain costs those that stand in it", async () => {
  const { database, prober } = await siteWith({
    vantages: ["east"],
    chains: [
      {
        slug: "ours",
        name: { en: "Ours", "zh-CN": "我们的" },
        goproxy: "https://a.example.com|https://b.example.com",
      },
    ],
  });
  const east = prober("east");
  await east.heartbeat();
  const walked = {
    ...seen({ at: noon }),
    mirror: "ours",
    kind: "chain",
    traffic: ["a.example.com", "b.example.com"].map((host) => ({ host, ...cost })),
  };
  for (const _ of [1, 2]) expect((await east.send([walked])).status).toBe(200);
  expect(await readLedgerRows(database, since)).toMatchObject([
    { mirror: "a", kind: "chain", runs: 1, ...cost },
    { mirror: "b", kind: "chain", runs: 1, ...cost },
  ]);
});
