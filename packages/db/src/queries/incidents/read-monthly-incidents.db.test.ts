import type { MirrorCause, Severity } from "@heliograph/core";
import { expect, it } from "vitest";
import { incidentChanges } from "../../schema/incident-changes.ts";
import { incidents } from "../../schema/incidents.ts";
import { sampleCatalogue } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { readIncidents } from "./read-incidents.ts";
import { readMonthlyIncidents } from "./read-monthly-incidents.ts";

const now = Date.parse("2026-03-10T00:00:00.000Z");
const year = { since: Date.UTC(2026), until: Date.UTC(2027), now };

async function prepared(
  ...happened: [startedAt: string, endedAt: string | null, worst: Severity, cause?: MirrorCause][]
) {
  const { database } = await testDatabase();
  const { mirrorIds } = await sampleCatalogue(database, { mirrors: ["alpha", "beta"], vantages: [] });
  const [mirrorId = 0] = mirrorIds;
  const rows = await database
    .insert(incidents)
    .values(
      happened.map(([startedAt, endedAt, worst, cause = "availability"]) => ({
        mirrorId,
        cause,
        phase: endedAt === null ? ("open" as const) : ("resolved" as const),
        severity: worst,
        worst,
        startedAt: new Date(startedAt),
        openedAt: new Date(startedAt),
        endedAt: endedAt === null ? null : new Date(endedAt),
        vantages: [],
        sequence: 1,
      })),
    )
    .returning();
  await database.insert(incidentChanges).values(
    rows.map(({ id, severity, openedAt }) => ({
      incidentId: id,
      sequence: 1,
      kind: "opened" as const,
      severity,
      at: openedAt,
    })),
  );
  return { database, mirrorIds, mirrorId };
}

it("counts an incident in each month in which it lasted, up to now where it is open", async () => {
  const { database, mirrorIds, mirrorId } = await prepared(
    ["2025-12-30T00:00:00Z", "2026-01-02T00:00:00Z", "degraded"],
    ["2026-01-05T00:00:00Z", "2026-01-05T01:00:00Z", "down"],
    ["2026-01-31T23:00:00Z", null, "partial", "freshness"],
  );
  const months = await readMonthlyIncidents(database, mirrorIds, year);
  expect(months.toSorted((one, other) => one.month.localeCompare(other.month))).toEqual([
    { mirrorId, month: "2026-01", incidents: 3, worst: "down" },
    { mirrorId, month: "2026-02", incidents: 1, worst: "partial" },
    { mirrorId, month: "2026-03", incidents: 1, worst: "partial" },
  ]);
});

it("counts as many as the list of a mirror's month shows", async () => {
  const { database, mirrorIds } = await prepared(
    ["2025-12-30T00:00:00Z", "2026-01-01T00:00:00Z", "degraded"],
    ["2026-01-31T23:59:59Z", "2026-02-01T00:00:00Z", "down"],
    ["2026-02-01T00:00:00Z", "2026-02-01T00:00:00Z", "critical", "hash_mismatch"],
  );
  const counted = new Map(
    (await readMonthlyIncidents(database, mirrorIds, year)).map(({ month, incidents: count }) => [
      month,
      count,
    ]),
  );
  for (const month of [0, 1, 2]) {
    const span = { since: Date.UTC(2026, month), until: Date.UTC(2026, month + 1) };
    const listed = await readIncidents(database, { mirror: "alpha", ...span, limit: 10 });
    expect(counted.get(`2026-0${month + 1}`) ?? 0).toBe(listed.incidents.length);
  }
});
