import { minutes } from "@heliograph/core";
import { disconnect } from "@heliograph/db";
import { describe, expect, it } from "vitest";
import { noon, refused, seen, testSite } from "../../testing/test-site.ts";

/** A site that one vantage has looked at for an hour; `b` has been away for the last ten minutes of it. */
async function watchedSite() {
  const site = await testSite("north");
  const prober = site.prober("north");
  for (let minute = 0; minute < 60; minute += 1) {
    const at = noon + minutes(minute);
    site.clock.now = at;
    if (minute % 10 === 0 || minute > 49) {
      await prober.heartbeat();
      const since = minute > 49 ? minute : minute - 9;
      const rows = Array.from({ length: minute - since + 1 }, (_, index) => noon + minutes(since + index));
      await prober.send(
        rows.flatMap((due) => [
          seen({ at: due }),
          minute > 49 ? refused(due, "b") : seen({ at: due, mirror: "b" }),
        ]),
      );
    }
  }
  return site;
}

const json = async (response: Response | Promise<Response>): Promise<unknown> => (await response).json();

describe("readers are told", () => {
  it("how all mirrors are", async () => {
    const { api } = await watchedSite();
    expect(await json(api.request("/api/v1/mirrors"))).toMatchObject({
      demonstration: false,
      vantages: [{ slug: "north", health: "healthy" }],
      mirrors: [
        { slug: "a", level: "up", stale: false, ttfb: { p50Ms: expect.any(Number) } },
        { slug: "b", level: "down", vantages: { down: ["north"] } },
      ],
      incidents: [{ mirror: "b", phase: "open", severity: "down" }],
    });
  });

  it("how one mirror is, and how it was", async () => {
    const { api } = await watchedSite();
    expect(await json(api.request("/api/v1/mirrors/b"))).toMatchObject({
      mirror: { slug: "b" },
      sights: [{ vantage: "north", vote: "down", error: "connect_refused" }],
      windows: [{ window: "24h", counts: { failed: 10 } }, {}, {}, {}],
      incidents: [{ phase: "open" }],
    });
    const series = await json(api.request("/api/v1/mirrors/b/series?range=24h&vantage=north"));
    expect(series).toMatchObject({ mirror: "b", range: "24h", stepMs: minutes(5), vantage: "north" });
  });

  it("whether bytes are what they should be, and whether there is one log, before anything is known", async () => {
    const { api } = await testSite("north");
    expect(await json(api.request("/api/v1/mirrors/a/integrity"))).toMatchObject({
      mirror: { slug: "a", host: "a.example.com", role: "mirror" },
      checkedAt: null,
      counts: { "24h": { verified: 0 }, "30d": { verified: 0 } },
      contents: [],
      findings: [],
      views: [],
    });
    expect(await json(api.request("/api/v1/log/heads"))).toMatchObject({
      log: { name: "sum.golang.org" },
      trusted: null,
      views: [],
      matrix: [],
    });
  });

  it("of incidents, a page at a time", async () => {
    const { api } = await watchedSite();
    expect(await json(api.request("/api/v1/incidents?state=open&limit=1"))).toMatchObject({
      incidents: [{ mirror: "b", changes: [{ sequence: 1, kind: "opened" }] }],
      next: null,
    });
    expect(await json(api.request("/api/v1/incidents?mirror=a"))).toMatchObject({ incidents: [] });
  });

  it("in Statuspage's words", async () => {
    const { api } = await watchedSite();
    expect(await json(api.request("/api/v1/status/summary.json"))).toMatchObject({
      status: { indicator: "critical", description: "Major Outage" },
      components: [
        { id: "a", status: "operational" },
        { id: "b", status: "major_outage" },
      ],
      incidents: [{ impact: "critical", status: "investigating", components: [{ id: "b" }] }],
    });
  });

  it("nothing new while nothing is: 304", async () => {
    const { api } = await watchedSite();
    const first = await api.request("/api/v1/mirrors");
    const again = await api.request("/api/v1/mirrors", {
      headers: { "If-None-Match": first.headers.get("ETag") ?? "" },
    });
    expect(again.status).toBe(304);
  });
});

describe("a question that cannot be answered names what is wrong with it", () => {
  it.each([
    { path: "/api/v1/mirrors/nobody", status: 404, field: "slug" },
    { path: "/api/v1/mirrors/nobody/series", status: 404, field: "slug" },
    { path: "/api/v1/mirrors/..%2fetc", status: 400, field: "slug" },
    { path: "/api/v1/mirrors/a/series?range=1y", status: 400, field: "range" },
    { path: "/api/v1/mirrors/a/series?vantage=nowhere", status: 400, field: "vantage" },
    { path: "/api/v1/incidents?limit=1e9", status: 400, field: "limit" },
    { path: "/api/v1/incidents?limit=201", status: 400, field: "limit" },
    { path: "/api/v1/incidents?limit=0", status: 400, field: "limit" },
    { path: "/api/v1/incidents?cursor=x", status: 400, field: "cursor" },
    { path: "/api/v1/incidents?state=gone", status: 400, field: "state" },
    { path: "/api/v1/mirrors/nobody/integrity", status: 404, field: "slug" },
    { path: "/api/v1/evidence/1", status: 404, field: "id" },
    { path: "/api/v1/evidence/x", status: 400, field: "id" },
    { path: "/api/v1/nothing", status: 404, field: undefined },
  ])("$path: $status", async ({ path, status, field }) => {
    const { api } = await testSite("north");
    const response = await api.request(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      code: status === 404 ? "not_found" : "invalid_request",
      message: expect.any(String),
      requestId: response.headers.get("X-Request-Id"),
      ...(field && { field }),
    });
  });
});

describe("when the database is away", () => {
  it("a question never asked before is answered 503, with when to ask again", async () => {
    const { api, database } = await testSite("north");
    await disconnect(database);
    const response = await api.request("/api/v1/mirrors");
    expect(response.status).toBe(503);
    expect(response.headers.get("Retry-After")).toMatch(/^\d+$/);
    expect(await response.json()).toMatchObject({ code: "unavailable" });
  });

  it("a prober is told to come again", async () => {
    const { database, prober } = await testSite("north");
    await disconnect(database);
    expect((await prober("north").heartbeat()).status).toBe(503);
  });

  it("the process still lives", async () => {
    const { api, database } = await testSite("north");
    await disconnect(database);
    expect((await api.request("/livez")).status).toBe(200);
  });
});

it("the API describes itself", async () => {
  const { api } = await testSite("north");
  expect(await json(api.request("/api/openapi.json"))).toMatchObject({
    openapi: "3.1.0",
    paths: {
      "/api/v1/ingest": { post: {} },
      "/api/v1/prober/heartbeat": { post: {} },
      "/api/v1/prober/evidence/{sha256}/{part}": { put: {} },
      "/api/v1/mirrors": { get: {} },
      "/api/v1/mirrors/{slug}": { get: {} },
      "/api/v1/mirrors/{slug}/series": { get: {} },
      "/api/v1/mirrors/{slug}/integrity": { get: {} },
      "/api/v1/mirrors/{slug}/freshness": { get: {} },
      "/api/v1/releases": { get: {} },
      "/api/v1/releases/{id}": { get: {} },
      "/api/v1/lookup": { get: {} },
      "/api/v1/log/heads": { get: {} },
      "/api/v1/evidence/{id}": { get: {} },
      "/api/v1/evidence/{id}/bundle": { get: {} },
      "/api/v1/incidents": { get: {} },
      "/api/v1/incidents/{id}/resolution": { post: {} },
      "/api/v1/status/summary.json": { get: {} },
    },
    webhooks: {
      "incident.opened": {
        post: {
          requestBody: {
            content: { "application/json": { schema: { required: ["type", "timestamp", "data"] } } },
          },
        },
      },
      ping: { post: {} },
    },
  });
  const page = await (await api.request("/api/docs")).text();
  expect(page).toContain("GET /api/v1/mirrors/{slug}");
  expect(page).not.toMatch(/<script|style=|https?:\/\/(?!status\.example\.com)/);
});
