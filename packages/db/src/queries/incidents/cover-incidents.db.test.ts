import { minutes } from "@heliograph/core";
import { asc } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";
import { sampleCatalogue, sampleNow } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { coverIncidents } from "./cover-incidents.ts";
import { newestIncidents } from "./newest-incidents.ts";
import { releaseIncidents } from "./release-incidents.ts";
import { saveIncident } from "./save-incident.ts";

const open = { phase: "open", severity: "down", startedAt: sampleNow, endedAt: undefined } as const;

/** Incidents of three mirrors, of which a channel was told of the third and is about to be told of the others. */
async function prepared() {
  const { database } = await testDatabase();
  const { mirrorIds } = await sampleCatalogue(database, {
    mirrors: ["alpha", "beta", "gamma"],
    vantages: ["east"],
  });
  await database.transaction(async (tx) => {
    for (const mirrorId of mirrorIds) {
      const change = { kind: "opened", incident: open } as const;
      const step = { mirrorId, cause: "availability", previous: undefined, change, vantages: [] } as const;
      await saveIncident(tx, { ...step, at: sampleNow });
    }
  });
  await database.$client`
    insert into channels (name, kind, language, sealed, hint, is_fallback) values ('ops', 'ntfy', 'en', '', '', false)`;
  await database.$client`
    insert into deliveries (id, channel_id, incident_id, sequence, route, notice, state, queued_at, due_at, attempts)
    select gen_random_uuid(), channels.id, incidents.id, 1, '', '{}', case incidents.id when 3 then 'delivered' else 'waiting' end,
      now(), now(), (incidents.id = 3)::integer
    from channels, incidents`;
  return { database, mirrorIds };
}

async function standing(database: Database) {
  const rows = await database.select({ under: incidents.underId }).from(incidents).orderBy(asc(incidents.id));
  const states = await database.$client`select state from deliveries order by incident_id`;
  return { under: rows.map(({ under }) => under), states: states.map(({ state }) => String(state)) };
}

it("holds what was about to be told of an incident that is explained, and leaves alone what was told", async () => {
  const { database } = await prepared();
  await database.transaction((tx) => coverIncidents(tx, [1, 2, 3], 1));
  expect(await standing(database)).toEqual({
    under: [null, 1, null],
    states: ["waiting", "held", "delivered"],
  });
});

it("lets an incident stand by itself again when it outlasts its explanation", async () => {
  const {
    database,
    mirrorIds: [alpha = 0],
  } = await prepared();
  await database.transaction(async (tx) => {
    await coverIncidents(tx, [2], 1);
    await releaseIncidents(tx, sampleNow + minutes(1));
  });
  expect((await standing(database)).under).toEqual([null, 1, null]);
  await database.transaction(async (tx) => {
    const previous = (await newestIncidents(tx, [alpha], "availability")).get(alpha);
    const change = {
      kind: "resolved",
      incident: { ...open, phase: "resolved", endedAt: sampleNow },
    } as const;
    await saveIncident(tx, {
      mirrorId: alpha,
      cause: "availability",
      previous,
      change,
      vantages: [],
      at: sampleNow,
    });
    await releaseIncidents(tx, sampleNow - 1);
  });
  expect((await standing(database)).under).toEqual([null, 1, null]);
  await database.transaction((tx) => releaseIncidents(tx, sampleNow));
  expect((await standing(database)).under).toEqual([null, null, null]);
});
