import { days, hours, minutes, seconds, workSchema, type Check } from "@heliograph/core";
import { expect, it } from "vitest";
import { chainA, drilled } from "../testing/test-chains.ts";
import { noon, siteWith, type TestSite } from "../testing/test-site.ts";
import { drillsOf } from "./drills-of.ts";

const token = "operator-of-the-tests".padEnd(40, "-");

const drillSite = (settings: object = {}, vantages = ["north"]): Promise<TestSite> =>
  siteWith({ vantages, chains: [chainA], operators: [{ name: "alice", token }], ...settings });

/** When a prober's clock is next at a slot of its drill, in epoch milliseconds; `undefined` when it has none. */
async function nextDrill(
  { clock, prober }: TestSite,
  {
    vantage = "north",
    aheadMs = 0,
    ...heartbeat
  }: { vantage?: string; aheadMs?: number; kinds?: string[] } = {},
): Promise<number | undefined> {
  const now = clock.now + aheadMs;
  const response = await prober(vantage).heartbeat({ sentAt: new Date(now).toISOString(), ...heartbeat });
  const { checks } = workSchema.parse(await response.json());
  const drill = checks.find(({ kind }) => kind === "drill");
  return drill && slotFrom(drill, now);
}

const slotFrom = ({ everyMs, phaseMs }: Check, from: number) =>
  Math.ceil((from - phaseMs) / everyMs) * everyMs + phaseMs;

const order = (site: TestSite, { query = "", bearer = token, slug = "a" } = {}) =>
  site.api.request(`/api/v1/chains/${slug}/drills${query}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${bearer}` },
  });

it("the first drill comes within ten minutes, and stays when it is asked for again", async () => {
  const site = await drillSite();
  const first = (await nextDrill(site)) ?? 0;
  expect(first).toBeGreaterThanOrEqual(noon + minutes(1));
  expect(first).toBeLessThanOrEqual(noon + minutes(10));
  site.clock.now = first - seconds(20);
  expect(await nextDrill(site)).toBe(first);
});

it("a vantage whose clock is ahead is told of its turn by its own clock", async () => {
  const [right, ahead] = [await drillSite(), await drillSite()];
  expect(await nextDrill(ahead, { aheadMs: hours(3) })).toBe(((await nextDrill(right)) ?? 0) + hours(3));
});

it("chains are not drilled all at once, and vantages do not begin with the same one", async () => {
  const chains = ["a", "b", "c"].map((slug) => ({ ...chainA, slug }));
  const site = await drillSite({ chains }, ["north", "south"]);
  const turns = await Promise.all(
    ["north", "south"].map(async (vantage) => {
      const { checks } = workSchema.parse(await (await site.prober(vantage).heartbeat()).json());
      return checks.filter(({ kind }) => kind === "drill").map((drill) => slotFrom(drill, noon) - noon);
    }),
  );
  expect(turns).toEqual([
    [minutes(1), minutes(4), minutes(7)],
    [minutes(4), minutes(7), minutes(1)],
  ]);
});

it("a drill that was held is next due a week later", async () => {
  const site = await drillSite();
  const first = (await nextDrill(site)) ?? 0;
  site.clock.now = first + minutes(2);
  await site.prober("north").send([drilled({ at: first })]);
  expect(await nextDrill(site)).toBe(first + days(7));
});

it("a turn that was missed comes again when the vantage is heard, once an hour", async () => {
  const site = await drillSite();
  const first = (await nextDrill(site)) ?? 0;
  site.clock.now = first + minutes(14);
  expect(await nextDrill(site)).toBe(first + days(7));
  site.clock.now = first + minutes(16);
  const second = (await nextDrill(site)) ?? 0;
  expect(second).toBe(site.clock.now + minutes(1));
  site.clock.now = second + minutes(16);
  expect(await nextDrill(site)).toBe(second + days(7));
  site.clock.now = second + minutes(61);
  expect(await nextDrill(site)).toBe(site.clock.now + minutes(1));
});

it("a turn that is further off than drills come now is brought forward", async () => {
  const site = await drillSite();
  const first = (await nextDrill(site)) ?? 0;
  site.clock.now = first;
  await site.prober("north").send([drilled({ at: first })]);
  const everyMs = new Map(site.services.plan.everyMs).set("drill", hours(2));
  const plan = { ...site.services.plan, everyMs };
  const [drill] = await drillsOf(
    site.database,
    { id: 1, position: 0, skewMs: 0 },
    { plan, now: site.clock.now },
  );
  expect(drill && slotFrom(drill, site.clock.now)).toBe(site.clock.now + minutes(1));
});

it("a prober that does not know chains hears of none, nor does anybody where drills are off", async () => {
  const site = await drillSite();
  const older = await site.prober("north").heartbeat({ kinds: ["availability", "log-view"] });
  expect(workSchema.parse(await older.json()).checks.filter(({ role }) => role === "chain")).toEqual([]);
  expect(await nextDrill(await drillSite({ probes: { drill: { every: false } } }))).toBeUndefined();
});

it("an operator has a chain drilled in a minute, from one vantage or from all, but not again within 15 minutes", async () => {
  const site = await drillSite({}, ["north", "south"]);
  await nextDrill(site);
  const ordered = await order(site, { query: "?vantage=north" });
  expect(ordered.status).toBe(202);
  expect(await ordered.json()).toEqual({
    chain: "a",
    at: new Date(noon + minutes(1)).toISOString(),
    vantages: ["north"],
  });
  expect(await nextDrill(site)).toBe(noon + minutes(1));
  expect(await (await order(site)).json()).toMatchObject({ vantages: ["south"] });
  const tooSoon = await order(site);
  expect([tooSoon.status, tooSoon.headers.get("Retry-After")]).toEqual([429, "900"]);
  site.clock.now = noon + minutes(15);
  expect((await order(site)).status).toBe(202);
});

it("nobody but an operator has anything drilled, and nothing but what is there", async () => {
  const site = await drillSite();
  expect((await order(site, { bearer: "x".repeat(40) })).status).toBe(401);
  expect((await order(site, { slug: "nowhere" })).status).toBe(404);
  expect((await order(site, { query: "?vantage=nowhere" })).status).toBe(404);
  expect((await order(await drillSite({ probes: { drill: { every: false } } }))).status).toBe(409);
});
