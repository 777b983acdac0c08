import { sql } from "drizzle-orm";
import { days, hours } from "@heliograph/core";
import { expect, it } from "vitest";
import { addContentCounts } from "../queries/contents/add-content-counts.ts";
import { addToRollups } from "../queries/runs/add-to-rollups.ts";
import { beginEvidence } from "../queries/evidence/begin-evidence.ts";
import { insertQuarantined } from "../queries/runs/insert-quarantined.ts";
import { readContents } from "../queries/contents/read-contents.ts";
import { saveContent } from "../queries/contents/save-content.ts";
import { saveEvidencePart } from "../queries/evidence/save-evidence-part.ts";
import { saveFinding } from "../queries/incidents/save-finding.ts";
import { saveReleases } from "../queries/releases/save-releases.ts";
import { saveTallies } from "../queries/verdicts/save-tallies.ts";
import { certificates } from "../schema/certificates.ts";
import { contentCounts } from "../schema/content-counts.ts";
import { contents } from "../schema/contents.ts";
import { evidenceParts } from "../schema/evidence-parts.ts";
import { evidence } from "../schema/evidence.ts";
import { observations } from "../schema/observations.ts";
import { quarantinedObservations } from "../schema/quarantined-observations.ts";
import { drills } from "../schema/drills.ts";
import { gradeChanges, grades } from "../schema/grades.ts";
import { rollups1d, rollups1h } from "../schema/rollups.ts";
import { strips } from "../schema/strips.ts";
import { transfers } from "../schema/transfers.ts";
import { walks } from "../schema/walks.ts";
import { sampleCatalogue, sampleNow, sampleRun, sampleTally } from "../testing/sample.ts";
import { testDatabase } from "../testing/test-database.ts";
import { dayOf } from "./daily-table.ts";
import { enforceRetention } from "./enforce-retention.ts";
import { listPartitions } from "./list-partitions.ts";

const retention = { rawDays: 14, rollup5mDays: 30, rollup1hDays: 731 };
const sample = { mirrors: ["alpha"], vantages: ["east"] };

it("drops whole days once they are older than they are kept for", async () => {
  const { database } = await testDatabase();
  await sampleCatalogue(database, sample);
  const yesterday = dayOf(sampleNow) - days(1);

  await enforceRetention(database, yesterday + days(15) - 1, retention);
  expect((await listPartitions(database, "observations"))[0]).toBe(yesterday);

  await enforceRetention(database, yesterday + days(15), retention);
  expect((await listPartitions(database, "observations"))[0]).toBe(yesterday + days(1));
  expect((await listPartitions(database, "rollups_5m"))[0]).toBe(yesterday);
  expect(await database.$count(observations)).toBe(0);

  await enforceRetention(database, yesterday + days(31), retention);
  expect((await listPartitions(database, "rollups_5m"))[0]).toBe(yesterday + days(1));
});

it("deletes old hours in more than one batch and keeps the days", async () => {
  const { database } = await testDatabase();
  const {
    mirrorIds: [alpha = 0],
    vantageIds: [east = 0],
  } = await sampleCatalogue(database, sample);
  const run = sampleRun(alpha, sampleNow);
  await addToRollups(database, east, [run]);
  await database.transaction((tx) => saveTallies(tx, east, [{ observation: run, tally: sampleTally(run) }]));
  await database.execute(sql`
    insert into ${rollups1h} (mirror_id, kind, vantage_id, starts_at, ok, degraded, failed, unknown, histogram)
    select ${alpha}::integer, 'availability', ${east}::integer, ${new Date(sampleNow).toISOString()}::timestamptz - hour * interval '1 hour', 1, 0, 0, 0, '{}'
    from generate_series(731 * 24 - 1, 731 * 24 + 10500) as hour`);

  await enforceRetention(database, sampleNow, retention);

  const left = await database
    .select({ startsAt: rollups1h.startsAt })
    .from(rollups1h)
    .orderBy(rollups1h.startsAt);
  expect(left.map(({ startsAt }) => startsAt.getTime())).toEqual([
    sampleNow - days(731),
    sampleNow - days(731) + hours(1),
    sampleNow,
  ]);
  expect(await database.$count(rollups1d)).toBe(1);
});

it("forgets quarantined observations by the day they came in", async () => {
  const { database } = await testDatabase();
  const {
    mirrorIds: [alpha = 0],
    vantageIds: [east = 0],
  } = await sampleCatalogue(database, sample);
  await insertQuarantined(database, east, [{ ...sampleRun(alpha, 0), reason: "long ago" }]);

  await enforceRetention(database, Date.now() + days(13), retention);
  expect(await database.$count(quarantinedObservations)).toBe(1);
  await enforceRetention(database, Date.now() + days(15), retention);
  expect(await database.$count(quarantinedObservations)).toBe(0);
});

it("forgets what a mirror served long ago, but for the newest of each version", async () => {
  const { database } = await testDatabase();
  const {
    mirrorIds: [alpha = 0],
    vantageIds: [east = 0],
  } = await sampleCatalogue(database, sample);
  const served = { module: "example.com/m", version: "v1", zipHash: null, zipBytes: null } as const;
  const content = { ...served, infoTime: null, originHash: null, proof: "unrecorded" } as const;
  await database.transaction(async (tx) => {
    for (const [day, modHash] of ["h1:a", "h1:b", "h1:c"].entries()) {
      const at = sampleNow + days(day);
      await saveContent(tx, { mirrorId: alpha, vantageId: east, at, content: { ...content, modHash } });
      await addContentCounts(tx, { mirrorId: alpha, at, looks: ["unrecorded"] });
    }
  });

  await enforceRetention(database, sampleNow + days(30), retention);
  expect(await database.$count(contents)).toBe(3);
  expect(await database.$count(contentCounts)).toBe(3);
  await enforceRetention(database, sampleNow + days(500), retention);
  expect(await readContents(database, alpha, 10)).toMatchObject([{ modHash: "h1:c" }]);
  expect(await database.$count(contentCounts)).toBe(0);
});

it("keeps evidence of findings for ever, and what no finding has named for two days", async () => {
  const { database } = await testDatabase();
  const {
    mirrorIds: [alpha = 0],
    vantageIds: [east = 0],
  } = await sampleCatalogue(database, sample);
  for (const sha256 of ["named", "unnamed"]) {
    const { id } = await beginEvidence(database, { vantageId: east, sha256, sizeBytes: 3, at: sampleNow });
    await saveEvidencePart(database, { evidenceId: id, part: 0, content: Buffer.from("abc") });
  }
  await database.transaction((tx) =>
    saveFinding(tx, {
      mirrorId: alpha,
      vantageId: east,
      kind: "integrity",
      cause: "hash_mismatch",
      subject: "example.com/m@v1",
      part: "zip",
      detail: "",
      expected: "",
      received: "",
      confirmed: true,
      heads: [],
      againstMirrorId: null,
      evidence: { sha256: "named", sizeBytes: 3 },
      at: sampleNow,
    }),
  );

  await enforceRetention(database, sampleNow + days(2), retention);
  expect(await database.$count(evidenceParts)).toBe(2);
  await enforceRetention(database, sampleNow + days(5_000), retention);
  expect(await database.select({ sha256: evidence.sha256 }).from(evidence)).toEqual([{ sha256: "named" }]);
  expect(await database.$count(evidenceParts)).toBe(1);
});

/** A release so many days old, of a version that tells its age and whether it was watched for. */
const release = (ageDays: number, isWatched: boolean) => ({
  module: "example.com/m",
  version: `v1.${ageDays}.${Number(isWatched)}`,
  source: "feed" as const,
  publishedAfter: sampleNow - days(ageDays),
  publishedBy: sampleNow - days(ageDays),
  followedUntil: isWatched ? sampleNow - days(ageDays) + hours(24) : null,
  missedSince: null,
});

it("forgets releases, what was seen of them and how late they came, each after its time", async () => {
  const { database } = await testDatabase();
  await saveReleases(
    database,
    [1, 4, 8, 99, 101].flatMap((age) => [release(age, true), release(age, false)]),
  );
  const looks = JSON.stringify(Array.from({ length: 20 }, (_, turn) => [turn, turn, 1, null, null]));
  const at = new Date(sampleNow).toISOString();
  await database.execute(sql`
    insert into sightings (release_id, mirror_id, vantage_id, looks, looked_at, list_missed_at, list_first_shown_at,
      list_shown_at, absent_count)
    select id, 1, 1, ${looks}::json, published_by, 'epoch', 'epoch'::timestamptz + interval '1 s',
      'epoch'::timestamptz + interval '2 s', 0
    from releases where followed_until is not null`);
  for (const age of [1, 7, 9, 29, 31, 33]) {
    const then = sql`${at}::timestamptz - ${age} * interval '1 day'`;
    await database.execute(sql`insert into spreads values (1, 1, 'm', ${then}, '{0,0}', '[]', '{}', false)`);
    await database.execute(
      sql`insert into cold_fetches values (1, 1, 'm', ${`v1.${age}.0`}, null, ${then}, 404, null, null, null, '')`,
    );
    await database.execute(
      sql`insert into listings values (1, 1, ${`m${age}`}, null, null, 0, null, ${then}, ${then})`,
    );
    await database.execute(
      sql`insert into lags_1h values (1, 1, 'list', ${then}, 0, 0, '{}', '{}', 0, 0, 0, 0, 0)`,
    );
  }

  await enforceRetention(database, sampleNow, retention);

  const versions = await database.execute<{ version: string }>(
    sql`select version from releases order by published_by desc, version`,
  );
  expect(versions.map(({ version }) => version)).toEqual([
    "v1.1.0",
    "v1.1.1",
    "v1.4.0",
    "v1.4.1",
    "v1.8.1",
    "v1.99.1",
  ]);
  const kept = await database.execute<{ looks: unknown[] }>(
    sql`select looks from sightings order by looked_at desc`,
  );
  const settled = [
    [0, 0, 0, null, null],
    [1_000, 1_000, 1, null, null],
    [2_000, 2_000, 2, null, null],
  ];
  expect(kept.map((row) => row.looks.length)).toEqual([20, 3, 3, 20]);
  expect(kept[1]?.looks).toEqual(settled);
  const counts = await database.execute(sql`
    select (select count(*) from spreads)::integer as spreads, (select count(*) from cold_fetches)::integer as colds,
      (select count(*) from listings)::integer as listings, (select count(*) from lags_1h)::integer as lags`);
  expect(counts).toMatchObject([{ spreads: 2, colds: 2, listings: 4, lags: 5 }]);
});

it("forgets how chains were walked, what drills came to and how minutes went, each after its time", async () => {
  const { database } = await testDatabase();
  const at = new Date(sampleNow).toISOString();
  for (const age of [1, 89, 91, 399, 402]) {
    const then = sql`${at}::timestamptz - ${age} * interval '1 day'`;
    await database.execute(
      sql`insert into walks values (1, 1, ${then}, 0, 'direct', ${then}, 'ok', 'ok', '', null, null, null)`,
    );
    await database.execute(
      sql`insert into drills values (1, 1, ${then}, 0, 'refused', 'direct', ${then}, null, 1, '{}')`,
    );
    await database.execute(sql`insert into strips values (1, 'availability', 1, (${then})::date, '', '')`);
  }

  await enforceRetention(database, sampleNow, retention);

  expect(await database.$count(walks)).toBe(2);
  expect(await database.$count(drills)).toBe(4);
  expect(await database.$count(strips)).toBe(4);
});

it("forgets transfers, grades and certificates that nobody sees any more, each after its time", async () => {
  const { database } = await testDatabase();
  const at = new Date(sampleNow).toISOString();
  for (const age of [1, 89, 91, 399, 402]) {
    const then = sql`${at}::timestamptz - ${age} * interval '1 day'`;
    await database.execute(
      sql`insert into transfers values (1, 1, ${then}, 0, 'm', 'v1', 1, true, 'cold', 4, '', 1, 1, 1, 1, 1, 1, '{}', '{}', null, null, false)`,
    );
    await database.execute(
      sql`insert into grade_changes values (1, 'tls', 1, 'expiry', ${then}, 'pass', 'fail', '', null)`,
    );
    await database.execute(
      sql`insert into grades values (1, 'tls', 1, ${`rule-${age}`}, 'pass', '', null, ${then}, ${then}, 1, null)`,
    );
    await database.execute(
      sql`insert into certificates values (1, 1, ${String(age)}, '', '', '{}', 'epoch', ${then})`,
    );
  }

  await enforceRetention(database, sampleNow, retention);

  expect(await database.$count(transfers)).toBe(2);
  expect(await database.$count(gradeChanges)).toBe(4);
  expect(await database.$count(grades)).toBe(4);
  expect(await database.$count(certificates)).toBe(4);
});
