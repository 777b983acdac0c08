import { setTimeout as sleep } from "node:timers/promises";
import { failoverSchema, incidentsSchema, runsSchema } from "@heliograph/core";
import { fragileNames, type Product } from "../product/product.ts";
import { expect, mirrorCount, testAlone } from "../product/test.ts";

const test = testAlone();

const outageMs = 60_000;

/** What lies between the beginning of a look and its arrival at a mirror. */
const reachMs = 1_000;

for (const slug of fragileNames) {
  test(`an outage of the ${slug} mirror is shown while it lasts, and told to within one round of looks`, async ({
    page,
    product,
  }) => {
    const mirror = product.mirror(slug);
    await page.goto("/en/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      new RegExp(`^All ${mirrorCount} mirrors work`),
    );

    const beganAt = Date.now();
    const mend = mirror.order({ kind: "status", status: 503 });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      new RegExp(`^${mirrorCount - 1} of ${mirrorCount} mirrors`),
    );
    await expect(page.getByRole("heading", { name: `The ${slug} mirror is unreachable` })).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(`^Outage: The ${slug} mirror`));
    await sleep(Math.max(0, beganAt + outageMs - Date.now()));

    mend();
    const endedAt = Date.now();
    await page.goto(`/en/mirrors/${slug}`);
    await expect(page.getByText(/Recovered after/)).toBeVisible();

    const incident = await onlyIncident(product, slug);
    const roundMs = (await longestRoundMs(product, slug)) + reachMs;
    expect(Math.abs(Date.parse(incident.startedAt) - beganAt)).toBeLessThanOrEqual(roundMs);
    expect(Math.abs(Date.parse(incident.endedAt ?? "") - endedAt)).toBeLessThanOrEqual(roundMs);
    expect(incident.changes.map(({ kind }) => kind)).toEqual(["opened", "recovering", "resolved"]);

    await page.getByRole("link", { name: "Failover" }).click();
    const row = page.getByRole("group", { name: "Outages" }).getByRole("row").last();
    const told = await row.getByRole("strong").textContent();
    expect(Math.abs(lengthIn(told ?? "") - (endedAt - beganAt))).toBeLessThanOrEqual(roundMs);
    const { outages } = failoverSchema.parse(await read(product, `mirrors/${slug}/failover`));
    expect(outages).toHaveLength(1);
    const lost = outages[0]?.costs.map(({ chain, cost }) => ({
      chain: chain.replace(/-.*/, ""),
      isBroken: cost.failed > 0,
    }));
    expect(lost).toEqual([
      { chain: "brittle", isBroken: true },
      { chain: "sturdy", isBroken: false },
    ]);
    test.info().annotations.push({
      type: "told",
      description: `${told}, was ${(endedAt - beganAt) / 1_000} s`,
    });
  });
}

const read = async ({ url }: Product, path: string): Promise<unknown> =>
  (await fetch(`${url}/api/v1/${path}`)).json();

async function onlyIncident(product: Product, slug: string) {
  const { incidents } = incidentsSchema.parse(await read(product, `incidents?mirror=${slug}`));
  const [incident, ...others] = incidents;
  if (incident === undefined || others.length > 0)
    throw new Error(`${incidents.length} incidents in place of one`);
  return incident;
}

/** The longest time of late in which the mirror was not looked at: five seconds where the machine keeps up. */
async function longestRoundMs(product: Product, slug: string): Promise<number> {
  const path = `mirrors/${slug}/runs?kind=availability&limit=100`;
  const { runs } = runsSchema.parse(await read(product, path));
  const looks = runs.map(({ startedAt }) => Date.parse(startedAt)).toSorted((a, b) => a - b);
  return Math.max(...looks.map((at, place) => at - (looks[place - 1] ?? at)));
}

/** The milliseconds of a length as pages say it: `1 min 2 s`. */
function lengthIn(text: string): number {
  const [, minutes = "0"] = /(\d+)\s+min/.exec(text) ?? [];
  const [, seconds = "0"] = /(\d+)\s+s/.exec(text) ?? [];
  return (Number(minutes) * 60 + Number(seconds)) * 1_000;
}
