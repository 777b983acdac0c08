import { drillFaults, type DrillFault } from "@heliograph/core";
import { exposesPassword, type Hop } from "./hop.ts";
import { walkNow, type Outcome } from "./walk.ts";

/** How the go command takes each fault: for a hop that stalls it waits, with no limit of its own. */
const outcomes: Record<DrillFault, Exclude<Outcome, "ok"> | "hangs"> = {
  not_found: "not-found",
  server_error: "error",
  rate_limited: "error",
  refused: "error",
  reset: "error",
  unresolvable: "error",
  bad_certificate: "error",
  stalled_headers: "hangs",
  stalled_body: "hangs",
};

/**
 * The faults that a proxy can have by its URL: without TLS it shows no certificate, in the file system it can but lack files,
 * and what the go command refuses to ask fails in one way alone.
 */
export function faultsOf(source: string): readonly DrillFault[] {
  if (exposesPassword(source)) return [];
  if (/^file:/i.test(source)) return ["not_found"];
  return /^https:/i.test(source) ? drillFaults : drillFaults.filter((fault) => fault !== "bad_certificate");
}

/** What follows from a fault: somebody else is asked, the operation fails, or it never ends. */
export type Consequence = { kind: "asks"; hop: Hop } | { kind: "stops" } | { kind: "hangs" };

/**
 * What follows from a fault of a hop by its place in the list, where those before it have nothing and those after it all. One
 * that the go command refuses to ask is an error wherever it stands.
 */
export function consequenceOf(hops: readonly Hop[], place: number, fault: DrillFault): Consequence {
  const outcome = outcomes[fault];
  if (outcome === "hangs") return { kind: "hangs" };
  const { served } = walkNow(hops, { path: "", gonoproxy: "" }, (hop) => {
    const at = hops.indexOf(hop);
    if (exposesPassword(hop.source)) return { outcome: "error", failure: null };
    if (at > place) return { outcome: "ok", value: null };
    return { outcome: at === place ? outcome : "not-found", failure: null };
  });
  return served === undefined ? { kind: "stops" } : { kind: "asks", hop: served.hop };
}
