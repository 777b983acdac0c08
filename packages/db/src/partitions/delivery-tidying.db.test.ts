import { randomUUID } from "node:crypto";
import { days, type Notice } from "@heliograph/core";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { upsertChannels } from "../queries/channels/upsert-channels.ts";
import { insertDeliveries, type NewDelivery } from "../queries/deliveries/insert-deliveries.ts";
import { sampleNow } from "../testing/sample.ts";
import { testDatabase } from "../testing/test-database.ts";
import { enforceRetention } from "./enforce-retention.ts";

const notice: Notice = {
  kind: "test",
  severity: "info",
  at: new Date(sampleNow).toISOString(),
  incident: null,
  cause: null,
  mirror: null,
  subject: null,
  vantages: [],
  looking: 0,
  startedAt: null,
  endedAt: null,
  error: null,
  finding: null,
  affected: [],
  command: null,
  gists: [],
  links: { incident: null, mirror: null },
};

const row = (occasion: string, state: NewDelivery["state"], endedDaysAgo?: number, mergedInto?: string) => ({
  id: randomUUID(),
  channelId: 1,
  occasion,
  route: "",
  notice,
  state,
  queuedAt: sampleNow - days(200),
  dueAt: sampleNow - days(200),
  ...(endedDaysAgo !== undefined && { endedAt: sampleNow - days(endedDaysAgo) }),
  ...(mergedInto !== undefined && { mergedInto }),
});

it("forgets deliveries after 90 days, what was merged before what it was merged into, and keeps what is under way", async () => {
  const { database } = await testDatabase();
  const channel = {
    name: "ops",
    kind: "ntfy",
    language: "en",
    sealed: "",
    hint: "",
    isFallback: false,
  } as const;
  await database.transaction((tx) => upsertChannels(tx, [{ ...channel, isElsewhere: false }], sampleNow));
  const digest = row("digest", "delivered", 91);
  await database.transaction((tx) =>
    insertDeliveries(tx, [
      digest,
      row("member", "merged", 92, digest.id),
      row("young", "dead", 89),
      row("under way", "waiting"),
    ]),
  );
  await database.execute(
    sql`insert into delivery_attempts (delivery_id, attempt, started_at) values (${digest.id}, 1, now())`,
  );
  await enforceRetention(database, sampleNow, { rawDays: 14, rollup5mDays: 30, rollup1hDays: 730 });
  const left = await database.execute(sql`select occasion from deliveries order by position`);
  expect([...left]).toEqual([{ occasion: "young" }, { occasion: "under way" }]);
});
