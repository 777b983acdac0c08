import { userAgentOf } from "@heliograph/core";
import { createOutbound, type AllowedTarget, type Outbound } from "@heliograph/outbound";
import type { Probe } from "@heliograph/probes";
import { version } from "./version.ts";

/** The ways out of a vantage. */
export type WaysOut = {
  /** The way that runs of a probe take. */
  of: (probe: Probe) => Outbound;
  /** Ends everything that is under way. */
  close: () => void;
};

/**
 * Opens a way out for each haste, so that none waits for another: a mirror that hangs never keeps us from looking at our own
 * network, nor a long download from timing the next answer. The two that lead to mirrors share what a host may be asked at once.
 */
export function openWaysOut(contact: string, allowedPrivateTargets: readonly AllowedTarget[]): WaysOut {
  const open = (limits = {}) =>
    createOutbound({ userAgent: userAgentOf({ version, contact }), allowedPrivateTargets, limits });
  const reference = open();
  const [brief, atLength] = [open({ parallelPerHost: 1 }), open({ parallelPerHost: 1 })];
  return {
    of(probe) {
      if (probe.kind === "reference") return reference;
      return probe.atLength ? atLength : brief;
    },
    close() {
      for (const way of [reference, brief, atLength]) way.close();
    },
  };
}
