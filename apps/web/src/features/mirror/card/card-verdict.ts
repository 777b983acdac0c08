import { isStale, type Grade, type MirrorCard } from "@heliograph/core";

/** How many rules have each grade. */
type GradeCounts = Readonly<Record<Grade, number>>;

/** What a card comes to; `off` where nobody looks. */
export type CardVerdict =
  | { kind: "off" | "never" | "untold" }
  | { kind: "stale"; since: string }
  | { kind: "told"; counts: GradeCounts; applying: number };

/** What most vantages say of all rules together, at a time. */
export function cardVerdict({ everyMs, lookedAt, rules }: MirrorCard, now: string): CardVerdict {
  if (lookedAt === null) return { kind: everyMs === null ? "off" : "never" };
  if (everyMs !== null && isStale(Date.parse(lookedAt), { now: Date.parse(now), everyMs })) {
    return { kind: "stale", since: lookedAt };
  }
  const counts = countGrades(rules);
  const applying = counts.pass + counts.warn + counts.fail;
  return applying === 0 ? { kind: "untold" } : { kind: "told", counts, applying };
}

const countGrades = (rules: MirrorCard["rules"]): GradeCounts => {
  const counts: Record<Grade, number> = { pass: 0, warn: 0, fail: 0, "not-applicable": 0, unknown: 0 };
  for (const { grade } of rules) counts[grade] += 1;
  return counts;
};

/** The grades in the order in which rules are shown: what asks for attention first. */
export const shownGrades: readonly Grade[] = ["fail", "warn", "unknown", "pass", "not-applicable"];
