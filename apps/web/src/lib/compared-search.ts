import { comparedWindows, sizeClasses, temperatures, type Comparison, type Vantage } from "@heliograph/core";

/** Which percentile of the time to first byte is drawn over time. */
export const percentiles = ["p50", "p95", "p99"] as const;
export type Percentile = (typeof percentiles)[number];

/** What is drawn over the hours of the day. */
export const hourFigures = ["ttfb", "rate"] as const;
export type HourFigure = (typeof hourFigures)[number];

/** What the address of the comparison asks for, and as it stands there what it asks for in vain. */
export type ComparedAsked = {
  comparison: Comparison;
  percentile: Percentile;
  figure: HourFigure;
  refused: string[];
};

/** Reads the search of the comparison's address; what is empty is not asked for. */
export function comparedIn(search: URLSearchParams): ComparedAsked {
  const refused: string[] = [];
  const region = search.get("region")?.trim() ?? "";
  return {
    comparison: {
      window: choice("window", comparedWindows) ?? "24h",
      region: region === "" ? null : region.slice(0, 64),
      sizeClass: choice("size", sizeClasses),
      temperature: choice("temperature", temperatures),
      family: choice("family", [4, 6] as const),
    },
    percentile: choice("percentile", percentiles) ?? "p50",
    figure: choice("figure", hourFigures) ?? "ttfb",
    refused,
  };

  function choice<Value extends string | number>(name: string, values: readonly Value[]): Value | null {
    const asked = search.get(name) ?? "";
    const value = values.find((each) => String(each) === asked);
    if (value === undefined && asked !== "") refused.push(`${name}=${asked.slice(0, 20)}`);
    return value ?? null;
  }
}

/** The same, without a region that nobody looks from. */
export function withinRegions(
  asked: ComparedAsked,
  vantages: readonly Pick<Vantage, "region">[],
): ComparedAsked {
  const { region } = asked.comparison;
  if (region === null || vantages.some((vantage) => vantage.region === region)) return asked;
  return {
    ...asked,
    comparison: { ...asked.comparison, region: null },
    refused: [...asked.refused, `region=${region}`],
  };
}

/** A comparison as the search of an address, ours and our API's; the window always stands in it. */
export function comparisonSearch(comparison: Comparison): string {
  const { window, region, sizeClass, temperature, family } = comparison;
  const search = new URLSearchParams({ window });
  if (region !== null) search.set("region", region);
  if (sizeClass !== null) search.set("size", String(sizeClass));
  if (temperature !== null) search.set("temperature", temperature);
  if (family !== null) search.set("family", String(family));
  return search.toString();
}

/** The whole of what is asked for as the search of an address. */
export const comparedSearch = ({
  comparison,
  percentile,
  figure,
}: Pick<ComparedAsked, "comparison" | "percentile" | "figure">): string =>
  `${comparisonSearch(comparison)}&percentile=${percentile}&figure=${figure}`;
