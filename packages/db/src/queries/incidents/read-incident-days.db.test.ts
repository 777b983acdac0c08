import { daysUntil, hours, minutes, type Severity } from "@heliograph/core";
import { expect, it } from "vitest";
import type { Database } from "../../connect.ts";
import { incidentChanges } from "../../schema/incident-changes.ts";
import { incidents } from "../../schema/incidents.ts";
import { sampleCatalogue, sampleNow } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { readIncidentDays } from "./read-incident-days.ts";

const at = (time: string) => Date.parse(`2026-11-${time}:00.000Z`);
const since = at("01T00:00");

type Step = [
  kind: "opened" | "escalated" | "eased" | "resolved" | "reopened",
  severity: Severity,
  at: string,
];

/** Adds an incident whose first failure was a minute before it opened. */
async function addIncident(
  db: Database,
  mirrorId: number,
  steps: [Step, ...Step[]],
  endedAt?: string,
): Promise<void> {
  const [[, severity, openedAt]] = steps;
  const [incident] = await db
    .insert(incidents)
    .values({
      mirrorId,
      cause: "availability",
      phase: endedAt === undefined ? "open" : "resolved",
      severity,
      worst: severity,
      startedAt: new Date(at(openedAt) - minutes(1)),
      openedAt: new Date(at(openedAt)),
      endedAt: endedAt === undefined ? null : new Date(at(endedAt)),
      vantages: [],
      sequence: steps.length,
    })
    .returning();
  await db.insert(incidentChanges).values(
    steps.map(([kind, worst, changedAt], place) => ({
      incidentId: incident?.id ?? 0,
      sequence: place + 1,
      kind,
      severity: worst,
      at: new Date(at(changedAt)),
    })),
  );
}

async function prepared() {
  const { database } = await testDatabase();
  const { mirrorIds } = await sampleCatalogue(database, { mirrors: ["alpha", "beta"], vantages: [] });
  const [alpha = 0] = mirrorIds;
  const daysOf = async (mirrorId: number, from = since, zone = "UTC") =>
    (
      await readIncidentDays(database, mirrorIds, {
        days: daysUntil(sampleNow, { zone, count: 20 }).filter(({ startsAt }) => startsAt >= from),
        now: sampleNow,
      })
    ).get(mirrorId);
  return { database, alpha, mirrorIds, daysOf };
}

it("counts an incident from its first failure to its end", async () => {
  const { database, alpha, mirrorIds, daysOf } = await prepared();
  await addIncident(
    database,
    alpha,
    [
      ["opened", "down", "10T10:00"],
      ["resolved", "down", "10T10:21"],
    ],
    "10T10:20",
  );
  await addIncident(
    database,
    alpha,
    [
      ["opened", "degraded", "10T15:00"],
      ["resolved", "degraded", "10T15:31"],
    ],
    "10T15:30",
  );

  expect(await daysOf(alpha)).toEqual([
    { day: "2026-11-10", incidents: 2, incidentMs: minutes(21 + 31), worst: "down" },
  ]);
  expect(await daysOf(mirrorIds[1] ?? 0)).toBeUndefined();
});

it("shares an incident out among its days, each as bad as it was then", async () => {
  const { database, alpha, daysOf } = await prepared();
  const steps: [Step, ...Step[]] = [
    ["opened", "partial", "10T22:01"],
    ["escalated", "down", "11T01:00"],
    ["eased", "degraded", "11T02:00"],
    ["resolved", "degraded", "12T06:05"],
  ];
  await addIncident(database, alpha, steps, "12T06:00");

  expect(await daysOf(alpha)).toEqual([
    { day: "2026-11-10", incidents: 1, incidentMs: hours(2), worst: "partial" },
    { day: "2026-11-11", incidents: 1, incidentMs: hours(24), worst: "down" },
    { day: "2026-11-12", incidents: 1, incidentMs: hours(6), worst: "degraded" },
  ]);
  expect(await daysOf(alpha, at("12T00:00"))).toHaveLength(1);
});

it("shares an incident out among the days of another zone", async () => {
  const { database, alpha, daysOf } = await prepared();
  const steps: [Step, ...Step[]] = [
    ["opened", "down", "10T14:01"],
    ["resolved", "down", "10T17:05"],
  ];
  await addIncident(database, alpha, steps, "10T17:00");

  expect(await daysOf(alpha, since, "Asia/Shanghai")).toEqual([
    { day: "2026-11-10", incidents: 1, incidentMs: hours(2), worst: "down" },
    { day: "2026-11-11", incidents: 1, incidentMs: hours(1), worst: "down" },
  ]);
});

it("counts an open one until now", async () => {
  const { database, alpha, daysOf } = await prepared();
  await addIncident(database, alpha, [["opened", "down", "20T09:01"]]);
  expect(await daysOf(alpha)).toEqual([
    { day: "2026-11-20", incidents: 1, incidentMs: hours(3), worst: "down" },
  ]);
});

it("leaves out the time between a resolution and the reopening", async () => {
  const { database, alpha, daysOf } = await prepared();
  const steps: [Step, ...Step[]] = [
    ["opened", "down", "10T10:01"],
    ["resolved", "down", "10T10:30"],
    ["reopened", "down", "10T10:35"],
    ["resolved", "down", "10T10:46"],
  ];
  await addIncident(database, alpha, steps, "10T10:45");
  expect(await daysOf(alpha)).toMatchObject([{ incidents: 1, incidentMs: minutes(30 + 10) }]);
});
