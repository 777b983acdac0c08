import { days, ledgerSchema, methodSchema, thresholds } from "@heliograph/core";
import { probes } from "@heliograph/probes";
import { expect, it } from "vitest";
import { noon, seen, siteWith, testSite } from "../../testing/test-site.ts";

const cost = { requests: 1, connections: 2, sentBytes: 600, receivedBytes: 5_000 };

it("the method is told as it is configured, with the numbers of those who judge", async () => {
  const { api, services } = await siteWith({
    vantages: ["east", "west"],
    probes: {
      availability: { every: "30s" },
      throughput: { daily_bytes: 1_000_000 },
      freshness: { late_after: "45m" },
      tls: { every: false },
    },
  });
  const response = await api.request("/api/v1/method");
  expect(response.status).toBe(200);
  const method = methodSchema.parse(await response.json());
  const probe = (wanted: string) => method.probes.find(({ kind }) => kind === wanted);
  expect(method).toMatchObject({ mirrors: 2, vantages: [{ slug: "east" }, { slug: "west" }] });
  expect(method.thresholds).toMatchObject({ ...thresholds, lateAfterMs: 45 * 60_000 });
  expect(probe("availability")).toMatchObject({ everyMs: 30_000, subjects: 2, budget: null });
  expect(probe("throughput")).toMatchObject({
    mostBytes: probes.throughput.byteBudget,
    budget: { requests: null, bytes: 1_000_000 },
  });
  expect(probe("tls")).toBeUndefined();
  expect(probe("reference")).toMatchObject({ subjects: 0, everyMs: probes.reference.everyMs });
  expect(method.kept).toContainEqual({ what: "observations", forMs: services.site.retention.observations });
  expect(method.kept).toContainEqual({ what: "ledger", forMs: null });
});

it("the ledger tells what each mirror bore by day and by kind, and how much the vantage asked that asked most", async () => {
  const { api, clock, prober } = await testSite("east", "west");
  const told = (at: number) => ({ ...seen({ at }), traffic: [{ host: "a.example.com", ...cost }] });
  for (const [at, vantage, runs] of [
    [noon - days(1), "east", 1],
    [noon, "east", 1],
    [noon, "west", 2],
  ] as const) {
    clock.now = at;
    const one = prober(vantage);
    await one.heartbeat();
    const batch = Array.from({ length: runs }, (_, place) => told(at - place * 60_000));
    expect((await one.send(batch)).status).toBe(200);
  }
  const ledger = ledgerSchema.parse(await (await api.request("/api/v1/ledger")).json());
  expect(ledger).toMatchObject({ since: "2026-10-23", until: "2026-11-21" });
  expect(ledger.mirrors).toMatchObject([
    {
      slug: "a",
      days: [
        { day: "2026-11-20", runs: 1, untold: 0, ...cost },
        { day: "2026-11-21", runs: 3, requests: 3, connections: 6, sentBytes: 1_800, receivedBytes: 15_000 },
      ],
      kinds: [
        {
          kind: "availability",
          runs: 4,
          requests: 4,
          today: { requests: 2, bytes: 11_200 },
          most: { requests: 2, bytes: 11_200 },
        },
      ],
    },
    { slug: "b", days: [], kinds: [] },
  ]);
  const csv = await (await api.request("/api/v1/ledger.csv")).text();
  expect(csv.split("\r\n").slice(0, 3)).toEqual([
    '"day","mirror","vantage","kind","runs","runs_without_cost","requests","connections","sent_bytes","received_bytes"',
    '"2026-11-20","a","east","availability","1","0","1","2","600","5000"',
    '"2026-11-21","a","east","availability","1","0","1","2","600","5000"',
  ]);
});
