import type { z } from "zod";
import { mirrorsOf } from "./catalogue/catalogue.ts";
import type { Site } from "./site.ts";

type Path = readonly (string | number)[];

/** Refuses what is used twice, and names of what there is not. */
export function refuseContradictions(site: Site, context: z.RefinementCtx): void {
  const { vantages, operators, local_vantage: local, channels, routes, maintenance } = site;
  const vantageTokens = vantages.map(({ token }) => token);
  const own = local === false ? [] : [local.slug];
  const repeats: [key: readonly [string, string], values: string[], taken?: string[]][] = [
    [["mirrors", "slug"], site.mirrors.map(({ slug }) => slug)],
    [["chains", "slug"], site.chains.map(({ slug }) => slug)],
    [["vantages", "slug"], vantages.map(({ slug }) => slug), own],
    [["vantages", "token"], vantageTokens],
    [["operators", "name"], operators.map(({ name }) => name)],
    [["operators", "token"], operators.map(({ token }) => token), vantageTokens],
    [["channels", "name"], channels.map(({ name }) => name)],
    [["routes", "name"], routes.map(({ name }) => name)],
    [["maintenance", "slug"], maintenance.map(({ slug }) => slug)],
  ];
  for (const [key, values, taken] of repeats) refuseRepeats(values, key, context, taken);
  refuseStrangers(site, context, own);
}

function refuseRepeats(
  values: readonly string[],
  [list, key]: readonly [string, string],
  context: z.RefinementCtx,
  taken: readonly string[] = [],
): void {
  const seen = new Set(taken);
  for (const [index, value] of values.entries()) {
    if (seen.has(value)) {
      context.addIssue({ code: "custom", path: [list, index, key], message: "is used twice" });
    }
    seen.add(value);
  }
}

/** Routes and maintenance speak of channels, mirrors and vantages that there are. */
function refuseStrangers(site: Site, context: z.RefinementCtx, own: readonly string[]): void {
  const known = {
    channel: new Set(site.channels.map(({ name }) => name)),
    mirror: new Set(mirrorsOf(site).map(({ slug }) => slug)),
    vantage: new Set([...own, ...site.vantages.map(({ slug }) => slug)]),
  };
  const refuse = (what: keyof typeof known, names: readonly string[] | undefined, ...path: Path) => {
    for (const [index, name] of (names ?? []).entries()) {
      if (!known[what].has(name))
        context.addIssue({ code: "custom", path: [...path, index], message: `there is no ${what} ${name}` });
    }
  };
  for (const [index, { channels, mirrors, vantages, escalation }] of site.routes.entries()) {
    refuse("channel", channels, "routes", index, "channels");
    refuse("mirror", mirrors, "routes", index, "mirrors");
    refuse("vantage", vantages, "routes", index, "vantages");
    refuse("channel", escalation?.channels, "routes", index, "escalate", "channels");
  }
  for (const [index, { mirrors }] of site.maintenance.entries())
    refuse("mirror", mirrors, "maintenance", index, "mirrors");
}
