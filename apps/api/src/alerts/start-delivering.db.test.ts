import { seconds } from "@heliograph/core";
import { sql } from "drizzle-orm";
import { expect, it, onTestFinished } from "vitest";
import { alertSite, taken } from "../testing/test-alerts.ts";
import { startDelivering } from "./start-delivering.ts";

it("goes on telling when the connection that it listened on was lost", async () => {
  const site = await alertSite();
  onTestFinished(await startDelivering(site.sending, site));
  await site.database.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen%'`,
  );
  await site.open(["a"]);
  site.clock.now += seconds(10);
  await expect.poll(() => site.titles(), { timeout: seconds(10) }).toHaveLength(1);
});

it("gives back within 15 seconds what it was sending when it is stopped, for another to send", async () => {
  const site = await alertSite();
  site.answer(() => ({ manner: "silent" }));
  const stop = await startDelivering(site.sending, site);
  await site.open(["a"]);
  site.clock.now += seconds(10);
  await expect.poll(() => site.heard.length, { timeout: seconds(10) }).toBe(1);
  const startedAt = performance.now();
  await stop();
  expect(performance.now() - startedAt).toBeLessThan(seconds(15));
  const held = sql`select from channels where leased_by is not null union all select from deliveries where state = 'sending'`;
  expect(await site.database.execute(held)).toHaveLength(0);
  site.answer(() => taken);
  site.clock.now += seconds(10);
  await site.send();
  expect(site.heard).toHaveLength(2);
}, 30_000);
