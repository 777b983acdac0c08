import { incidentDetailSchema, incidentsSchema, minutes } from "@heliograph/core";
import { upsertMaintenance } from "@heliograph/db";
import { expect, it } from "vitest";
import { noon, refused, seen, siteWith, type TestSite } from "../../testing/test-site.ts";

const token = "the-token-of-an-operator-named-alice";

const iso = (at: number) => new Date(at).toISOString();

/** A site on which mirror `a` has been down since noon for two vantages. */
async function withOutage() {
  const vantages = ["north", "south"];
  const site = await siteWith({
    vantages,
    regions: { south: "far" },
    operators: [{ name: "alice", token }],
  });
  for (const minute of [0, 1, 2, 3]) {
    site.clock.now = noon + minutes(minute);
    for (const vantage of vantages) {
      const prober = site.prober(vantage);
      await prober.heartbeat();
      await prober.send([refused(site.clock.now), seen({ mirror: "b", at: site.clock.now })]);
    }
  }
  return site;
}

const read = async ({ api }: TestSite, path: string): Promise<unknown> =>
  (await api.request(`/api/v1/incidents${path}`)).json();

const post = ({ api }: TestSite, path: string, body?: object) =>
  api.request(`/api/v1/incidents${path}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });

const detailOf = async (site: TestSite) => incidentDetailSchema.parse(await read(site, "/1"));

it.each([
  { search: "", count: 1 },
  { search: "?state=open&month=2026-11", count: 1 },
  { search: "?month=2026-10", count: 0 },
  { search: "?mirror=a&cause=availability&region=far&severity=partial", count: 1 },
  { search: "?mirror=b", count: 0 },
  { search: "?cause=shared_outage", count: 0 },
  { search: "?severity=critical", count: 0 },
])("incidents are asked for by $search", async ({ search, count }) => {
  const { incidents } = incidentsSchema.parse(await read(await withOutage(), search));
  expect(incidents).toHaveLength(count);
});

it.each(["?month=2026-13", "?cause=vantage_offline", "?severity=bad", "?region=A", "/0", "/x"])(
  "%s is refused",
  async (path) => {
    const site = await siteWith({ vantages: ["north"] });
    expect((await site.api.request(`/api/v1/incidents${path}`)).status).toBe(400);
  },
);

it("one is told with how the check went, and the maintenance that it fell into", async () => {
  const site = await withOutage();
  const recurrence = { kind: "once", startsAt: noon - minutes(5), endsAt: noon + minutes(5) } as const;
  const title = { en: "New disks", "zh-CN": "更换磁盘" };
  const windows = [
    { slug: "disks-a", title, mirrors: ["a"], recurrence },
    { slug: "disks-b", title, mirrors: ["b"], recurrence },
  ];
  await upsertMaintenance(site.database, windows, noon);
  const detail = await detailOf(site);
  expect(detail).toMatchObject({
    incident: { id: "1", mirror: "a", cause: "availability", error: "connect_refused" },
    notes: [],
    under: null,
    covers: [],
    course: { kind: "availability", points: [{ at: iso(noon), ok: 0, failed: 2 }, {}, {}] },
    maintenance: [{ title, startsAt: iso(recurrence.startsAt), endsAt: iso(recurrence.endsAt) }],
    recommendation: null,
  });
  expect((await site.api.request("/api/v1/incidents/2")).status).toBe(404);
});

it("an operator looks after one, tells readers of it and silences it, and all of that is kept", async () => {
  const site = await withOutage();
  expect(await (await post(site, "/1/acknowledgement")).json()).toEqual({
    incident: "1",
    operator: "alice",
    at: iso(site.clock.now),
  });
  const said = { text: { en: "We are on it." }, nextAt: "2026-11-21T21:00:00+08:00" };
  expect((await post(site, "/1/notes", said)).status).toBe(201);
  const silent = { lastsMinutes: 60, reason: "known, and being worked on" };
  expect(await (await post(site, "/1/silence", silent)).json()).toMatchObject({
    incident: "1",
    endsAt: iso(site.clock.now + minutes(60)),
  });
  const note = {
    id: "1",
    operator: "alice",
    text: said.text,
    at: iso(site.clock.now),
    nextAt: "2026-11-21T13:00:00.000Z",
  };
  expect(await detailOf(site)).toMatchObject({
    incident: { acknowledged: { operator: "alice" }, note },
    notes: [note],
  });
  const entries = await site.database.execute<{ operator: string; action: string }>(
    "select operator, action from audit_entries order by id",
  );
  expect(entries.map(({ operator, action }) => [operator, action])).toEqual([
    ["alice", "incident.acknowledge"],
    ["alice", "incident.note"],
    ["alice", "silence.create"],
  ]);
});

it.each([
  { path: "/1/notes", body: { text: {} }, status: 400 },
  { path: "/1/notes", body: { text: { en: "  " } }, status: 400 },
  { path: "/1/notes", body: { text: { en: "x" }, nextAt: "tomorrow" }, status: 400 },
  { path: "/1/notes", body: { text: { en: "x" }, nextAt: "2020-01-01T00:00:00Z" }, status: 400 },
  { path: "/9/notes", body: { text: { en: "x" } }, status: 404 },
  { path: "/1/silence", body: { lastsMinutes: 99_999, reason: "for ever" }, status: 400 },
  { path: "/9/silence", body: { lastsMinutes: 9, reason: "a reason" }, status: 404 },
  { path: "/9/acknowledgement", body: undefined, status: 404 },
])("$path with $body is answered with $status", async ({ path, body, status }) => {
  expect((await post(await withOutage(), path, body)).status).toBe(status);
});

it.each(["/1/notes", "/1/acknowledgement", "/1/silence", "/1/resolution"])(
  "%s is for operators alone",
  async (path) => {
    const { api } = await siteWith({ vantages: ["north"] });
    expect((await api.request(`/api/v1/incidents${path}`, { method: "POST" })).status).toBe(401);
  },
);
