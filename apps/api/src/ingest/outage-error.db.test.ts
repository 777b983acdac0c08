import { minutes, seconds, type ErrorClass, type Observation } from "@heliograph/core";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { noon, seen, testSite, type TestSite } from "../testing/test-site.ts";
import { sweep } from "../watchdog/sweep.ts";

const errorsOf = async ({ database }: TestSite) =>
  (await database.execute<{ error: ErrorClass | null }>(sql`select error from incidents order by id`)).map(
    ({ error }) => error,
  );

const failing = (at: number, error: ErrorClass): Observation => seen({ at, outcome: "failed", error });

async function tell(site: TestSite, vantage: string, runs: readonly Observation[]): Promise<void> {
  const prober = site.prober(vantage);
  await prober.heartbeat();
  expect((await prober.send([...runs])).status).toBe(200);
}

/** Lets vantages see these errors one after the other, half a minute apart, from so many seconds after noon. */
async function watch(
  site: TestSite,
  errors: readonly ErrorClass[],
  from: number,
  vantages = ["north", "south"],
) {
  for (const [turn, error] of errors.entries()) {
    for (const vantage of vantages) {
      site.clock.now = noon + seconds(from + turn * 30);
      const run = error === "ok" ? seen({ at: site.clock.now }) : failing(site.clock.now, error);
      await tell(site, vantage, [run]);
    }
  }
}

it("an outage is of what most runs failed of, as far as it is known and then as it was", async () => {
  const site = await testSite("north", "south");
  await watch(site, ["http_5xx", "http_5xx", "connect_refused"], 0);
  expect(await errorsOf(site)).toEqual(["http_5xx"]);
  await watch(site, ["connect_refused", "connect_refused", "ok", "ok", "ok", "ok"], 90);
  expect(await errorsOf(site)).toEqual(["connect_refused"]);
});

it("of two as frequent it is what came first", async () => {
  const site = await testSite("north", "south");
  await watch(site, ["tls_expired", "http_5xx", "http_5xx", "tls_expired"], 0);
  await watch(site, ["ok", "ok", "ok", "ok"], 120);
  expect(await errorsOf(site)).toEqual(["tls_expired"]);
});

it("what only looks in hindsight as if it belonged to the outage does not count", async () => {
  const site = await testSite("north", "south");
  await watch(site, ["http_5xx", "http_5xx", "ok", "ok", "ok"], 0);
  await watch(site, ["deadline", "deadline", "deadline", "ok", "ok", "ok"], 600);
  await watch(site, ["http_5xx"], 800);
  expect(await errorsOf(site)).toEqual(["deadline"]);
});

it("runs told late count when it ends, those of a vantage that was cut off do not", async () => {
  const site = await testSite("north", "south");
  await watch(site, ["http_5xx", "http_5xx", "http_5xx"], 0);
  const late = [1, 2, 3, 4, 5].map((offset) => failing(noon + seconds(offset), "connection_reset"));
  await tell(site, "south", late);
  await watch(site, ["ok", "ok", "ok", "ok"], 90);
  expect(await errorsOf(site)).toEqual(["http_5xx"]);

  const other = await testSite("north", "south");
  await watch(other, ["http_5xx", "http_5xx", "http_5xx"], 0);
  const more = Array.from({ length: 7 }, (_, turn) => failing(noon + seconds(turn + 1), "connection_reset"));
  await tell(other, "south", more);
  await watch(other, ["ok", "ok", "ok", "ok"], 90);
  expect(await errorsOf(other)).toEqual(["connection_reset"]);
});

it("mere slowness is slowness", async () => {
  const site = await testSite("north", "south");
  for (let minute = 0; minute < 20; minute += 1) {
    site.clock.now = noon + minutes(minute);
    for (const vantage of ["north", "south"]) {
      await tell(site, vantage, [seen({ at: site.clock.now, outcome: "degraded", error: "slow" })]);
    }
  }
  await sweep(site.database, { plan: site.services.plan, now: site.clock.now });
  expect(await errorsOf(site)).toEqual(["slow"]);
});
