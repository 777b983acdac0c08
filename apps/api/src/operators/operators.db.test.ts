import { days, hours, minutes, type Change } from "@heliograph/core";
import { findIncident, readNotes, saveIncident, type IncidentTopic } from "@heliograph/db";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { noon, testSite } from "../testing/test-site.ts";
import { sweep } from "../watchdog/sweep.ts";
import { acknowledgeIncident } from "./acknowledge-incident.ts";
import { addNote } from "./add-note.ts";
import { closeIncident } from "./close-incident.ts";
import { longestSilenceMs, silence } from "./silence.ts";

const ann = { operator: "ann", origin: "192.0.2.7" };

const opened: Change = {
  kind: "opened",
  incident: { phase: "open", severity: "partial", startedAt: noon - minutes(2), endedAt: undefined },
};

async function prepared() {
  const { database, services } = await testSite("north");
  const { plan } = services;
  const a = { mirrorId: plan.mirrorIds.get("a") ?? 0 };
  const open = async (topic: IncidentTopic = a, cause: "availability" | "hash_mismatch" = "availability") => {
    const step = { ...topic, cause, previous: undefined, change: opened, vantages: [], at: noon };
    const id = await database.transaction((tx) => saveIncident(tx, step));
    if (id === undefined) throw new Error("one is open already");
    return id;
  };
  const audited = () =>
    database.execute(
      sql`select operator, action, subject, before, after, origin from audit_entries order by id`,
    );
  return { database, plan, open, audited };
}

describe("an operator", () => {
  it("acknowledges an incident, and so may another one after that", async () => {
    const { database, open, audited } = await prepared();
    const incidentId = await open();
    await acknowledgeIncident(database, { ...ann, incidentId }, noon);
    await acknowledgeIncident(database, { ...ann, operator: "bob", incidentId }, noon + hours(1));
    expect(await findIncident(database, incidentId)).toMatchObject({
      acknowledgedBy: "bob",
      acknowledgedAt: noon + hours(1),
    });
    const [first, second] = await audited();
    const subject = `incident ${incidentId}`;
    expect(first).toMatchObject({ ...ann, action: "incident.acknowledge", subject });
    expect(second).toMatchObject({
      operator: "bob",
      before: { acknowledgedBy: "ann", acknowledgedAt: noon },
      after: { acknowledgedBy: "bob", acknowledgedAt: noon + hours(1) },
    });
  });

  it("is taken to look after it for a day", async () => {
    const { database, plan, open } = await prepared();
    const incidentId = await open();
    await acknowledgeIncident(database, { ...ann, incidentId }, noon);
    const acknowledgedBy = async (now: number) => {
      await sweep(database, { plan, now });
      return (await findIncident(database, incidentId))?.acknowledgedBy;
    };
    expect(await acknowledgedBy(noon + hours(24) - 1)).toBe("ann");
    expect(await acknowledgedBy(noon + hours(24))).toBeNull();
  });

  it("tells readers more of an incident, and when they will hear again", async () => {
    const { database, open, audited } = await prepared();
    const incidentId = await open();
    const nextAt = noon + hours(1);
    const id = await addNote(database, { ...ann, incidentId, text: { en: "a disk is full" }, nextAt }, noon);
    expect(await readNotes(database, incidentId)).toMatchObject([
      {
        id: String(id),
        operator: "ann",
        text: { en: "a disk is full" },
        nextAt: new Date(nextAt).toISOString(),
      },
    ]);
    expect(await audited()).toMatchObject([{ action: "incident.note", after: { note: id, nextAt } }]);
  });

  it("silences an incident, or mirrors and causes, for a week at most", async () => {
    const { database, plan, open, audited } = await prepared();
    const incidentId = await open();
    const reason = "we move house";
    const both = [{ incidentId }, { mirrors: ["a"], causes: ["availability" as const] }];
    for (const topic of both)
      await silence(database, { ...ann, topic, lastsMs: longestSilenceMs, reason }, { plan, now: noon });
    const rows = await database.execute(
      sql`select incident_id, mirrors, causes, ends_at - starts_at as lasts, settled_at from silences order by id`,
    );
    expect(rows).toMatchObject([
      { incident_id: incidentId, mirrors: null, causes: null, lasts: "7 days", settled_at: null },
      { incident_id: null, mirrors: ["a"], causes: ["availability"], lasts: "7 days", settled_at: null },
    ]);
    expect(await audited()).toMatchObject([
      { action: "silence.create", after: { incidentId, reason, endsAt: noon + days(7) } },
      { action: "silence.create", after: { mirrors: ["a"] } },
    ]);
  });

  it("closes what does not end by itself, with a reason", async () => {
    const { database, plan, open, audited } = await prepared();
    const incidentId = await open(undefined, "hash_mismatch");
    await closeIncident(
      database,
      { ...ann, incidentId, reason: "served as recorded again" },
      { plan, now: noon },
    );
    expect(await findIncident(database, incidentId)).toMatchObject({
      incident: { phase: "resolved", endedAt: noon },
    });
    expect(await audited()).toMatchObject([{ action: "incident.close", after: { phase: "resolved" } }]);
  });

  it("closes what nobody looks at any more", async () => {
    const { database, plan, open } = await prepared();
    const incidentId = await open();
    const closing = { ...ann, incidentId, reason: "this mirror is gone for good" };
    const refusal = { code: "conflict" };
    await expect(closeIncident(database, closing, { plan, now: noon })).rejects.toMatchObject(refusal);
    await closeIncident(database, closing, { plan: { ...plan, targets: new Map() }, now: noon });
    await expect(closeIncident(database, closing, { plan, now: noon })).rejects.toMatchObject(refusal);
  });
});

it("what is refused leaves no trace", async () => {
  const { database, plan, open, audited } = await prepared();
  const incidentId = await open({ subject: "north" });
  const reason = "for no good reason";
  const lastsMs = hours(1);
  const at = { plan, now: noon };
  const refused = [
    [() => acknowledgeIncident(database, { ...ann, incidentId: 99 }, noon), "not_found"],
    [
      () => addNote(database, { ...ann, incidentId: 99, text: { en: "hm" }, nextAt: undefined }, noon),
      "not_found",
    ],
    [
      () => addNote(database, { ...ann, incidentId, text: { en: " " }, nextAt: undefined }, noon),
      "invalid_request",
    ],
    [
      () => addNote(database, { ...ann, incidentId, text: { en: "hm" }, nextAt: noon }, noon),
      "invalid_request",
    ],
    [() => silence(database, { ...ann, topic: { incidentId: 99 }, lastsMs, reason }, at), "not_found"],
    [() => silence(database, { ...ann, topic: { incidentId }, lastsMs: 0, reason }, at), "invalid_request"],
    [
      () => silence(database, { ...ann, topic: { incidentId }, lastsMs: days(7) + 1, reason }, at),
      "invalid_request",
    ],
    [() => silence(database, { ...ann, topic: {}, lastsMs, reason }, at), "invalid_request"],
    [() => silence(database, { ...ann, topic: { mirrors: ["c"] }, lastsMs, reason }, at), "invalid_request"],
    [() => closeIncident(database, { ...ann, incidentId, reason }, at), "conflict"],
  ] as const;
  for (const [attempt, code] of refused) await expect(attempt()).rejects.toMatchObject({ code });
  expect(await audited()).toEqual([]);
});
