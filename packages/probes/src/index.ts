export { observe, unobserved, type Run, type Surroundings } from "./observe.ts";
export { defineProbe, type Probe, type Sight, type Task } from "./probe.ts";
export { probes } from "./probes.ts";
