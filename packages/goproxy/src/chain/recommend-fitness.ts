/** A mirror as the vantages of a scope see it. */
export type ScopedMirror = {
  slug: string;
  /** As GOPROXY takes it. */
  baseUrl: string;
  /** Whether an incident about its bytes or its log is open. */
  breached: boolean;
  /** Whether an incident says that releases come late, or not any more. */
  late: boolean;
  /** Whether it answers; null where nobody can tell at the moment. */
  working: boolean | null;
  /** Whether it passes the checksum database on; null where it was never asked. */
  passesChecksums: boolean | null;
  /** Median time to first byte over the last 24 h. */
  p50Ms: number | null;
};

/**
 * Whether a mirror may be recommended: `undecided` of one that may stay in a recommendation but does not come into one, the
 * others name what is against it.
 */
export type Fitness = "fit" | "undecided" | "breached" | "unchecked" | "down" | "late";

/**
 * Judges a mirror, the gravest first. What passes no checksums on leaves its users without, where they cannot reach the
 * database themselves. Our own silence is no reason to turn away from a mirror, nor to turn to it.
 */
export function fitnessOf(
  { breached, late, working, passesChecksums }: ScopedMirror,
  { databaseReachable }: { databaseReachable: boolean },
): Fitness {
  if (breached) return "breached";
  if (!databaseReachable && passesChecksums !== true) return "unchecked";
  if (working === false) return "down";
  if (late) return "late";
  return working === null ? "undecided" : "fit";
}
