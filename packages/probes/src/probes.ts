import type { ProbeKind } from "@heliograph/core";
import availability from "./kinds/availability.ts";
import cache from "./kinds/cache.ts";
import chain from "./kinds/chain.ts";
import conformance from "./kinds/conformance.ts";
import drill from "./kinds/drill.ts";
import freshness from "./kinds/freshness.ts";
import integrity from "./kinds/integrity.ts";
import logView from "./kinds/log-view.ts";
import reference from "./kinds/reference.ts";
import throughput from "./kinds/throughput.ts";
import tls from "./kinds/tls.ts";
import type { Probe } from "./probe.ts";

/** Every probe by its kind: the files of the folder `kinds`. */
export const probes: Record<ProbeKind, Probe> = {
  availability,
  throughput,
  freshness,
  integrity,
  "log-view": logView,
  conformance,
  cache,
  tls,
  chain,
  drill,
  reference,
};
