export { Memory } from "./memory/memory.ts";
export { observe, unobserved, type Run, type Surroundings } from "./observe.ts";
export { defineProbe, type KeepEvidence, type Probe, type Sight, type Task } from "./probe.ts";
export { probes } from "./probes.ts";
