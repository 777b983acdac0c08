import type { Vantage } from "@heliograph/core";
import { useVantageNames } from "./use-vantage-names.ts";

/** Says a region by the vantages that look from there, in the page's language; one without any is called as it is configured. */
export function useRegionName(vantages: readonly Vantage[]): (region: string) => string {
  const vantageNames = useVantageNames(vantages);
  return (region) => {
    const there = vantages.filter((vantage) => vantage.region === region).map(({ slug }) => slug);
    return there.length === 0 ? region : vantageNames(there);
  };
}
