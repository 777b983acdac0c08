import type { ShownRule } from "@heliograph/core";

type VantageGrade = ShownRule["vantages"][number];

/** What one or more vantages see alike of a rule: the newest look, and since when the first of them has seen it so. */
export type RuleView = Omit<VantageGrade, "vantage"> & { vantages: string[] };

/** A rule as vantages see it, those that see the same taken together; more than one where they differ. */
export function viewsOf(vantages: readonly VantageGrade[]): RuleView[] {
  const alike = Map.groupBy(vantages, ({ grade, detail }) => JSON.stringify([grade, detail]));
  return [...alike.values()].flatMap((all) => {
    const [newest] = all.toSorted((a, b) => b.lookedAt.localeCompare(a.lookedAt));
    if (newest === undefined) return [];
    const { grade, detail, exhibit, lookedAt } = newest;
    const since = all.map((each) => each.since).reduce((first, at) => (at < first ? at : first));
    return [{ grade, detail, exhibit, lookedAt, since, vantages: all.map(({ vantage }) => vantage) }];
  });
}
