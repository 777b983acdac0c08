import { createHash } from "node:crypto";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { minutes, seconds, type Check } from "@heliograph/core";
import { probeFor } from "../schedule/station.ts";
import { printTable } from "../table.ts";

const checkCount = 1_000;
const everyMs = minutes(1);

/** The prober's own start, then a whole minute. */
const durationMs = seconds(75);
const warmUpMs = seconds(10);

/** What the machine itself does to a timer is measured beside it, by one that rings so often. */
const timerMs = 10;

/** Lets a real prober run 1,000 checks a minute. Resolves to whether 99 of 100 started within 50 ms of when they were due. */
export async function run(): Promise<boolean> {
  const beganAt = Date.now();
  const ownDelay = monitorEventLoopDelay({ resolution: timerMs });
  ownDelay.enable();
  const observations = await probeFor(durationMs, (baseUrl) =>
    Array.from({ length: checkCount }, (_, index) => checkOf(`mirror-${index}`, baseUrl)),
  );
  const measured = observations.filter(({ scheduledAt }) => Date.parse(scheduledAt) >= beganAt + warmUpMs);
  const ran = measured.filter(({ error }) => error !== "internal");
  const delaysMs = ran
    .map(({ scheduledAt, startedAt }) => Date.parse(startedAt) - Date.parse(scheduledAt))
    .toSorted((a, b) => a - b);
  const delay = (share: number) => delaysMs[Math.ceil(share * delaysMs.length) - 1];
  return printTable([
    { what: "runs measured", value: ran.length, unit: "", atLeast: checkCount },
    { what: "slots missed", value: measured.length - ran.length, unit: "", atMost: 0 },
    { what: "start delay, median", value: delay(0.5), unit: "ms" },
    { what: "start delay, p99", value: delay(0.99), unit: "ms", atMost: 50 },
    { what: "start delay, worst", value: delay(1), unit: "ms" },
    { what: "bare timer beside it, p99", value: ownDelay.percentile(99) / 1e6 - timerMs, unit: "ms" },
  ]);
}

/** As the server spreads checks: by a hash, so that some fall due together. */
const checkOf = (mirror: string, baseUrl: string): Check => ({
  mirror,
  protocol: "goproxy",
  role: "mirror",
  baseUrl,
  kind: "availability",
  everyMs,
  phaseMs: createHash("sha256").update(mirror).digest().readUInt32BE() % everyMs,
});
