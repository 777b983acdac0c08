export { readLogList, shippedLogList, type LogList } from "@heliograph/certificate";
export { drillChain, getAfresh, type DrillPlan } from "./chain/drill-chain.ts";
export { getThrough, type Got } from "./chain/get-through.ts";
export { zipLimitBytes as chainZipLimitBytes } from "./chain/passage-of.ts";
export type { Passage } from "./chain/passage.ts";
export { keepDiscovery, type Finder } from "./findings/keep-discovery.ts";
export type { Discovery } from "./findings/discovery.ts";
export { listingOf } from "./freshness/listing.ts";
export { replyTo } from "./freshness/replies.ts";
export {
  inspectVersion,
  zipLimitBytes,
  type Inspection,
  type InspectOptions,
} from "./inspect/inspect-version.ts";
export { openLog, type OpenLog, type Recorded } from "./inspect/open-log.ts";
export { referencesNeeded } from "./kinds/reference.ts";
export { Memory } from "./memory/memory.ts";
export { restMs } from "./memory/rests.ts";
export { parseAsnTable, type AsnTable } from "./network/asn-table.ts";
export { observe, unobserved, type Run, type Surroundings } from "./observe.ts";
export { defineProbe, politePaceMs, type KeepEvidence, type Probe, type Sight, type Task } from "./probe.ts";
export { probes } from "./probes.ts";
export { Recording } from "./recording.ts";
