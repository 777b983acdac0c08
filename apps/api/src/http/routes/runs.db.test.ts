import { minutes, runSchema, runsSchema, type Exchange } from "@heliograph/core";
import { expect, it } from "vitest";
import { noon, refused, seen, testSite } from "../../testing/test-site.ts";

const exchange: Exchange = {
  method: "GET",
  url: "https://a.example.com/m/@v/list",
  sent: { "user-agent": "Heliograph/1" },
  startedMs: 12,
  phases: { dnsMs: 1, connectMs: 20, tlsMs: 30, ttfbMs: 40, bodyMs: 1 },
  address: "192.0.2.1",
  httpVersion: "2",
  status: 200,
  receivedBytes: 500,
  error: "ok",
};

const at = (minute: number) => noon - minutes(minute);
const iso = (minute: number) => new Date(at(minute)).toISOString();

/** A site whose mirror `a` was looked at from two places, some minutes before now. */
async function lookedAt() {
  const site = await testSite("north", "south");
  for (const vantage of ["north", "south"]) {
    const prober = site.prober(vantage);
    await prober.heartbeat();
    await prober.send([
      seen({
        at: at(2),
        measures: { dnsMs: 1, connectMs: 9, ttfbMs: 40, totalMs: 55 },
        facts: { url: "http://a.example.com/m", address: "192.0.2.1", httpVersion: "1.1", status: "200" },
      }),
      refused(at(1)),
      seen({ at: at(1), kind: "log-view", measures: { exchangeCount: 30 }, exchanges: [exchange, exchange] }),
    ]);
  }
  const read = async (path: string) => (await site.api.request(`/api/v1/mirrors/a/${path}`)).json();
  return { read };
}

it("runs are listed newest first, a page at a time", async () => {
  const { read } = await lookedAt();
  const first = runsSchema.parse(await read("runs?kind=availability&limit=3"));
  expect(first.runs.map(({ scheduledAt, vantage, error }) => [scheduledAt, vantage, error])).toEqual([
    [iso(1), "south", "connect_refused"],
    [iso(1), "north", "connect_refused"],
    [iso(2), "south", "ok"],
  ]);
  const second = runsSchema.parse(await read(`runs?kind=availability&limit=3&cursor=${first.cursor}`));
  expect(second).toMatchObject({ runs: [{ scheduledAt: iso(2), vantage: "north" }], cursor: null });
});

it("of all kinds, or those with one outcome from one vantage alone", async () => {
  const { read } = await lookedAt();
  const { runs } = runsSchema.parse(await read("runs?vantage=north"));
  expect(runs.map(({ kind }) => kind)).toEqual(["log-view", "availability", "availability"]);
  expect(runsSchema.parse(await read("runs?outcome=failed&vantage=north")).runs).toHaveLength(1);
});

it("one run is told request by request, each with the command that makes it again", async () => {
  const { read } = await lookedAt();
  const run = runSchema.parse(await read(`runs/log-view/north/${iso(1)}/0`));
  expect(run).toMatchObject({
    run: { mirror: "a", kind: "log-view", vantage: "north", scheduledAt: iso(1), attempt: 0 },
    exchangeCount: 30,
    before: null,
    after: null,
  });
  expect(run.exchanges).toHaveLength(2);
  expect(run.exchanges[0]).toMatchObject({ ...exchange, curl: expect.stringMatching(/^curl -i 'https:/) });
});

it("a run of one request is told by what was measured of it, with its neighbours", async () => {
  const { read } = await lookedAt();
  const run = runSchema.parse(await read(`runs/availability/south/${iso(2)}/0`));
  expect(run).toMatchObject({
    exchanges: [{ url: "http://a.example.com/m", status: 200, phases: { ttfbMs: 40, bodyMs: 5 } }],
    exchangeCount: 1,
    before: null,
    after: { kind: "availability", vantage: "south", scheduledAt: iso(1), attempt: 0 },
  });
});

it.each([
  { path: "nobody/runs", status: 404 },
  { path: "a/runs?vantage=nowhere", status: 400 },
  { path: "a/runs?kind=chain", status: 400 },
  { path: "a/runs?kind=colour", status: 400 },
  { path: "a/runs?outcome=colour", status: 400 },
  { path: "a/runs?cursor=1.2.3.4", status: 400 },
  { path: "a/runs?cursor=1763726400000.0.chain.north", status: 400 },
  { path: "nobody/runs/availability/north/2026-11-21T12:00:00.000Z/0", status: 404 },
  { path: "a/runs/availability/north/2026-11-21T12:00:00.000Z/0", status: 404 },
  { path: "a/runs/availability/north/yesterday/0", status: 400 },
  { path: "a/runs/availability/north/2026-11-21T12:00:00.000Z/x", status: 400 },
])("$path is answered with $status", async ({ path, status }) => {
  const { api } = await testSite("north");
  expect((await api.request(`/api/v1/mirrors/${path}`)).status).toBe(status);
});
