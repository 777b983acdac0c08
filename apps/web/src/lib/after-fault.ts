import { consequenceOf, type Hop } from "@heliograph/goproxy/chain";
import type { DrillFault } from "@heliograph/core";

/** What the go command does after a fault: asks the next hop, gives up though there is one, has nobody left, or waits. */
export type AfterFault =
  | { kind: "next"; next: Hop }
  | { kind: "stops"; next: Hop }
  | { kind: "ends" }
  | { kind: "hangs" };

/** What one operation does when a hop, by its place in the list, has a fault and nobody before it has the file. */
export function afterFault(hops: readonly Hop[], at: number, fault: DrillFault): AfterFault {
  const consequence = consequenceOf(hops, at, fault);
  if (consequence.kind === "asks") return { kind: "next", next: consequence.hop };
  const next = hops[at + 1];
  if (consequence.kind === "hangs") return consequence;
  return next === undefined || next.source === "off" ? { kind: "ends" } : { kind: "stops", next };
}

/** Faults of a mirror that is down or overloaded, of which most think that a comma passes them. */
const outageFaults = ["server_error", "refused", "unresolvable"] as const satisfies readonly DrillFault[];

/** The hops whose outage stops a build although somebody else follows. */
export const stoppingHops = (hops: readonly Hop[]): Hop[] =>
  hops.filter((_, at) => outageFaults.some((fault) => afterFault(hops, at, fault).kind === "stops"));
