import { minutes, receiptSchema, seconds, type Observation } from "@heliograph/core";
import { readIncidents } from "@heliograph/db";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { carded, certificate, exhibit, turn, unreachable } from "../../testing/test-cards.ts";
import { noon, siteWith, type TestSite } from "../../testing/test-site.ts";

async function cardSite(...vantages: string[]) {
  const site = await siteWith({ vantages, probes: { conformance: { every: "1h" } } });
  const probers = new Map(vantages.map((slug) => [slug, site.prober(slug)]));
  for (const prober of probers.values()) await prober.heartbeat();
  /** Sends runs from a vantage as soon as the newest of them is due. */
  const tell = async (vantage: string, ...runs: Observation[]) => {
    site.clock.now = Math.max(site.clock.now, ...runs.map(({ scheduledAt }) => Date.parse(scheduledAt)));
    const answer = await probers.get(vantage)?.send(runs);
    return receiptSchema.parse(await answer?.json());
  };
  return { site, tell, prober: (vantage: string) => probers.get(vantage) };
}

/** A moment as epoch milliseconds. */
const instant = (column: string) => sql.raw(`(extract(epoch from ${column}) * 1000)::float8`);

const gradesOf = ({ database }: TestSite) =>
  database.execute(sql`
    select kind, rule, grade, detail, exhibit, ${instant("since")} as since,
      ${instant("looked_at")} as "lookedAt", kept_runs as "keptRuns"
    from grades order by vantage_id, kind, rule`);

const changesOf = async ({ database }: TestSite) => {
  const rows = await database.execute<{ change: string }>(sql`
    select rule || ': ' || "from" || ' → ' || "to" as change from grade_changes order by at, rule`);
  return rows.map(({ change }) => change);
};

const allIncidents = async ({ database }: TestSite) =>
  (await readIncidents(database, { limit: 100 })).incidents;

const incidentsOf = async (site: TestSite) =>
  (await allIncidents(site)).map(({ cause, phase, severity }) => `${cause} ${severity} ${phase}`);

it("a card is kept rule by rule, with its evidence, and told twice it is the same", async () => {
  const { site, tell } = await cardSite("north");
  const run = carded({ "list-names-versions": "fail", "info-is-json": "pass", "zip-is-archive": "unknown" });
  expect(await tell("north", run, run)).toMatchObject({ recorded: 1, repeated: 1 });
  expect(await tell("north", run)).toMatchObject({ recorded: 0, repeated: 1 });
  const kept = { kind: "conformance", since: noon, lookedAt: noon };
  expect(await gradesOf(site)).toEqual([
    { ...kept, rule: "info-is-json", grade: "pass", detail: "", exhibit: null, keptRuns: 1 },
    { ...kept, rule: "list-names-versions", grade: "fail", detail: "it is fail", exhibit, keptRuns: 0 },
  ]);
  expect(await changesOf(site)).toEqual([]);
});

it("runs of one batch count in the order in which they were due, as if each had come by itself", async () => {
  const runs = (["pass", "warn", "pass", "fail", "fail"] as const).map((grade, count) =>
    carded({ "list-names-versions": grade }, { at: turn(count) }),
  );
  const [together, apart] = [await cardSite("north"), await cardSite("north")];
  await together.tell("north", ...runs.toReversed(), ...runs);
  for (const [count, run] of runs.entries()) await apart.tell("north", run, ...runs.slice(0, count));
  expect(await gradesOf(together.site)).toEqual(await gradesOf(apart.site));
  expect(await changesOf(together.site)).toEqual(await changesOf(apart.site));
  expect(await changesOf(together.site)).toHaveLength(3);
});

it("two batches of a vantage at once count each run once", async () => {
  const { site, tell } = await cardSite("north");
  const runs = Array.from({ length: 6 }, (_, count) =>
    carded(
      { "list-names-versions": "pass", "info-is-json": "pass" },
      { at: turn(count), mirror: count % 2 ? "a" : "b" },
    ),
  );
  await Promise.all([tell("north", ...runs), tell("north", ...runs.toReversed())]);
  expect((await gradesOf(site)).map(({ keptRuns }) => keptRuns)).toEqual([3, 3, 3, 3]);
});

it("a rule that was kept and is broken twice opens one incident, and ends it when it is kept again", async () => {
  const { site, tell } = await cardSite("north");
  for (const [count, grade] of (["pass", "pass", "fail"] as const).entries())
    await tell(
      "north",
      carded({ "list-names-versions": grade, "zip-is-archive": "fail" }, { at: turn(count) }),
    );
  expect(await incidentsOf(site)).toEqual([]);

  for (const count of [3, 4])
    await tell("north", carded({ "list-names-versions": "fail" }, { at: turn(count) }));
  expect(await allIncidents(site)).toMatchObject([
    { cause: "conformance", phase: "open", startedAt: new Date(turn(2)).toISOString(), vantages: ["north"] },
  ]);
  expect(
    await site.database.execute(sql`select kind, subject, part, detail, confirmed from findings`),
  ).toEqual([
    {
      kind: "conformance",
      subject: "list-names-versions",
      part: "rule",
      detail: "it is fail",
      confirmed: true,
    },
  ]);

  await tell("north", carded({ "list-names-versions": "pass" }, { at: turn(5) }));
  expect(await incidentsOf(site)).toEqual(["conformance degraded open"]);
  await tell("north", carded({ "list-names-versions": "pass" }, { at: turn(6) }));
  expect(await allIncidents(site)).toMatchObject([
    { phase: "resolved", endedAt: new Date(turn(5)).toISOString() },
  ]);
});

it("runs that cannot tell open nothing and end nothing", async () => {
  const { site, tell } = await cardSite("north");
  const told = ["pass", "pass", "fail", "unknown", "unknown"] as const;
  for (const [count, grade] of told.entries())
    await tell("north", carded({ "list-names-versions": grade, other: "pass" }, { at: turn(count) }));
  expect(await incidentsOf(site)).toEqual([]);

  await tell("north", carded({ "list-names-versions": "fail", other: "pass" }, { at: turn(5) }));
  for (const count of [6, 7, 8, 9, 10])
    await tell("north", carded({ "list-names-versions": "unknown", other: "pass" }, { at: turn(count) }));
  for (const count of [11, 12]) await tell("north", unreachable("conformance", turn(count)));
  expect(await incidentsOf(site)).toEqual(["conformance degraded open"]);
});

it("an incident goes on while any rule of any card stays broken", async () => {
  const { site, tell } = await cardSite("north");
  const look = (count: number, rule: "pass" | "fail", tls: "pass" | "fail") =>
    tell(
      "north",
      carded({ "list-names-versions": rule }, { at: turn(count) }),
      carded({ versions: tls }, { kind: "tls", at: turn(count) }),
    );
  for (const count of [0, 1]) await look(count, "pass", "pass");
  for (const count of [2, 3]) await look(count, "fail", "fail");
  for (const count of [4, 5, 6]) await look(count, "fail", "pass");
  expect(await incidentsOf(site)).toEqual(["conformance degraded open"]);
  for (const count of [7, 8]) await look(count, "pass", "pass");
  expect(await incidentsOf(site)).toEqual(["conformance degraded resolved"]);
});

it("what one of three vantages sees broken is kept, and held against nobody", async () => {
  const { site, tell } = await cardSite("north", "south", "west");
  const look = async (count: number, grades: Record<string, "pass" | "fail">) => {
    for (const [vantage, grade] of Object.entries(grades))
      await tell(vantage, carded({ "list-names-versions": grade }, { at: turn(count) }));
  };
  for (const count of [0, 1]) await look(count, { north: "pass", south: "pass", west: "pass" });
  for (const count of [2, 3, 4]) await look(count, { north: "fail", south: "pass", west: "pass" });
  expect(await incidentsOf(site)).toEqual([]);
  expect(await changesOf(site)).toEqual(["list-names-versions: pass → fail"]);
  for (const count of [5, 6]) await look(count, { north: "fail", south: "fail", west: "pass" });
  expect(await allIncidents(site)).toMatchObject([{ vantages: ["north", "south"] }]);
});

it("what is told late fills the card and opens nothing by itself", async () => {
  const { site, tell } = await cardSite("north");
  site.clock.now = turn(3) + minutes(11);
  const told = (["pass", "pass", "fail", "fail"] as const).map((grade, count) =>
    carded({ "list-names-versions": grade }, { at: turn(count) }),
  );
  await tell("north", ...told);
  expect(await changesOf(site)).toEqual(["list-names-versions: pass → fail"]);
  expect(await incidentsOf(site)).toEqual([]);
});

it("a run that had to wait for its turn at the mirror is not late", async () => {
  const { site, tell } = await cardSite("north");
  for (const [count, grade] of (["pass", "pass", "fail", "fail"] as const).entries()) {
    const startedAt = new Date(turn(count) + minutes(40)).toISOString();
    site.clock.now = turn(count) + minutes(42);
    await tell("north", carded({ "list-names-versions": grade }, { at: turn(count), startedAt }));
  }
  expect(await incidentsOf(site)).toEqual(["conformance degraded open"]);
});

it("what was seen over a network that failed is told of no mirror", async () => {
  const { site, tell, prober } = await cardSite("north");
  await tell("north", carded({ "list-names-versions": "pass" }));
  const isolatedAt = turn(1) + seconds(30);
  await tell("north", carded({ "list-names-versions": "fail" }, { at: turn(1) }));
  await prober("north")?.heartbeat({ isolatedSince: new Date(isolatedAt).toISOString() });
  const showing = { certificates: [certificate()] };
  await tell("north", carded({ "list-names-versions": "fail" }, { at: isolatedAt + minutes(1), ...showing }));
  expect(await gradesOf(site)).toMatchObject([{ grade: "pass", since: noon }]);
  expect(await changesOf(site)).toEqual([]);
  expect(await site.database.execute(sql`select from certificates`)).toHaveLength(0);

  site.clock.now = turn(2);
  await prober("north")?.heartbeat();
  await tell("north", carded({ "list-names-versions": "warn" }, { at: turn(2) + seconds(1) }));
  expect(await changesOf(site)).toEqual(["list-names-versions: pass → warn"]);
});

it("how a mirror caches is kept, and no incident", async () => {
  const { site, tell } = await cardSite("north");
  for (const [count, grade] of (["pass", "pass", "fail", "fail", "fail"] as const).entries())
    await tell("north", carded({ "files-are-kept": grade }, { kind: "cache", at: turn(count) }));
  expect(await changesOf(site)).toEqual(["files-are-kept: pass → fail"]);
  expect(await incidentsOf(site)).toEqual([]);
});

it("a certificate that ends soon is an incident until another one is shown", async () => {
  const { site, tell } = await cardSite("north");
  const look = (count: number, expiry: "pass" | "fail") =>
    tell("north", carded({ expiry }, { kind: "tls", at: turn(count), certificates: [certificate()] }));
  await look(0, "fail");
  await look(1, "fail");
  expect(await incidentsOf(site)).toEqual(["certificate_expiring degraded open"]);
  const ended = { expiry: "not-applicable", validity: "fail" } as const;
  for (const count of [2, 3, 4]) await tell("north", carded(ended, { kind: "tls", at: turn(count) }));
  expect(await incidentsOf(site)).toEqual(["certificate_expiring degraded open"]);
  await look(5, "pass");
  await look(6, "pass");
  expect(await incidentsOf(site)).toEqual(["certificate_expiring degraded resolved"]);
});

/** A run of so many turns after noon that was shown a certificate. */
const shown = (count: number, { mirror = "a" } = {}) =>
  carded({ versions: "pass" }, { kind: "tls", at: turn(count), certificates: [certificate()], mirror });

it("a certificate is one row of each vantage, from when it was seen first until last, whatever comes when", async () => {
  const { site, tell } = await cardSite("north");
  await tell("north", shown(1), shown(3));
  await tell("north", shown(2), shown(0), shown(3, { mirror: "b" }));
  expect(
    await site.database.execute(sql`
      select slug, issuer, ${instant("first_seen_at")} as "firstSeenAt",
        ${instant("last_seen_at")} as "lastSeenAt", certificate ->> 'sha256' = sha256 as same
      from certificates join mirrors on mirrors.id = mirror_id order by slug`),
  ).toEqual([
    {
      slug: "a",
      issuer: "CN=Fine CA",
      firstSeenAt: noon,
      lastSeenAt: turn(3),
      same: true,
    },
    {
      slug: "b",
      issuer: "CN=Fine CA",
      firstSeenAt: turn(3),
      lastSeenAt: turn(3),
      same: true,
    },
  ]);
});

it("a certificate that one of three vantages alone is shown is an incident until it is shown what the others are", async () => {
  const { site, tell } = await cardSite("north", "south", "west");
  const foreign = certificate({
    sha256: "c".repeat(64),
    issuer: "CN=Somebody in between",
    keySha256: "d".repeat(64),
    trusted: false,
  });
  const look = async (count: number, toWest = certificate()) => {
    const run = { kind: "tls", at: turn(count) } as const;
    for (const vantage of ["north", "south"])
      await tell(vantage, carded({ versions: "pass" }, { ...run, certificates: [certificate()] }));
    await tell("west", carded({ versions: "pass" }, { ...run, certificates: [toWest] }));
  };
  await look(0);
  for (const count of [1, 2, 3]) await look(count, foreign);
  expect(await allIncidents(site)).toMatchObject([
    { cause: "certificate_disagreement", phase: "open", vantages: ["west"] },
  ]);
  expect(await site.database.execute(sql`select subject, expected, received from findings limit 1`)).toEqual([
    { subject: "a.example.com", expected: "CN=Fine CA", received: "CN=Somebody in between" },
  ]);
  for (const count of [4, 5, 6]) await look(count);
  expect(await incidentsOf(site)).toEqual(["certificate_disagreement degraded resolved"]);
});

it("a large batch of cards is taken whole", async () => {
  const { site, tell } = await cardSite("north");
  const rules = Object.fromEntries(
    Array.from({ length: 64 }, (_, count) => [`rule-${count}`, "pass" as const]),
  );
  const runs = Array.from({ length: 60 }, (_, ago) => carded(rules, { at: noon - minutes(ago) }));
  expect(await tell("north", ...runs)).toMatchObject({ recorded: 60, refused: [] });
  const kept = await gradesOf(site);
  expect(kept).toHaveLength(64);
  expect(kept.every(({ keptRuns }) => keptRuns === 60)).toBe(true);
});
