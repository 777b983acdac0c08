import { walkNow, type Answer, type Hop } from "@heliograph/goproxy/chain";
import type { DrillFault } from "@heliograph/core";

/** What the go command does after a fault: asks the next hop, gives up though there is one, has nobody left, or waits. */
export type AfterFault =
  | { kind: "next"; next: Hop }
  | { kind: "stops"; next: Hop }
  | { kind: "ends" }
  | { kind: "hangs" };

/** How the go command takes a fault; nothing comes of a stall, which it has no limit for. */
const takenAs = {
  not_found: "not-found",
  server_error: "error",
  rate_limited: "error",
  refused: "error",
  reset: "error",
  unresolvable: "error",
  bad_certificate: "error",
  stalled_headers: "hangs",
  stalled_body: "hangs",
} as const satisfies Record<DrillFault, "not-found" | "error" | "hangs">;

/** A public module, of which no step is left out. */
const anyModule = { path: "example.com/module", gonoproxy: "" };

/** What one operation does when a hop, by its place in the list, has a fault and nobody before it has the file. */
export function afterFault(hops: readonly Hop[], at: number, fault: DrillFault): AfterFault {
  const outcome = takenAs[fault];
  if (outcome === "hangs") return { kind: "hangs" };
  const next = hops[at + 1];
  if (next === undefined || next.source === "off") return { kind: "ends" };
  const answerOf = (hop: Hop): Answer<null, DrillFault> => {
    const place = hops.indexOf(hop);
    if (place < at) return { outcome: "not-found", failure: "not_found" };
    return place === at ? { outcome, failure: fault } : { outcome: "ok", value: null };
  };
  return { kind: walkNow(hops, anyModule, answerOf).served === undefined ? "stops" : "next", next };
}

/** Faults of a mirror that is down or overloaded, of which most think that a comma passes them. */
const outageFaults = ["server_error", "refused", "unresolvable"] as const satisfies readonly DrillFault[];

/** The hops whose outage stops a build although somebody else follows. */
export const stoppingHops = (hops: readonly Hop[]): Hop[] =>
  hops.filter((_, at) => outageFaults.some((fault) => afterFault(hops, at, fault).kind === "stops"));
