import { workSchema, receiptSchema, seconds, type Observation } from "@heliograph/core";
import { cpuTimeMs } from "../ingest/cpu-time.ts";
import { startBenchServer } from "../ingest/server.ts";

/** Observations that must be validated, recorded, rolled up, judged and committed each second. */
const targetPerSecond = 10_000;

const batchSize = 500;
const vantageCount = 16;

/** A batch is one round of all mirrors, so that every observation is of another series: the dearest case. */
const mirrors = Array.from({ length: batchSize }, (_, index) => `mirror-${index}`);

/** So short that all rounds of the bench are recent enough to be judged. */
const slotMs = seconds(5);

const warmUpMs = seconds(5);
const measuredMs = seconds(20);

/** One run in so many fails. */
const oneFailureIn = 50;

/** Sends batches of 500 from 16 vantages at once to a real server. Resolves to whether it took 10,000 observations a second. */
export async function run(): Promise<boolean> {
  const server = await startBenchServer(configuration());
  try {
    const probers = await Promise.all(vantages.map((_, place) => connectProber(server.address, place)));
    await Promise.all(probers.map((prober) => prober.sendFor(warmUpMs)));
    const startedMs = performance.now();
    const cpuBeforeMs = (await cpuTimeMs(server.pid)) ?? Number.NaN;
    const sent = await Promise.all(probers.map((prober) => prober.sendFor(measuredMs)));
    const tookMs = performance.now() - startedMs;
    const cpuMs = ((await cpuTimeMs(server.pid)) ?? Number.NaN) - cpuBeforeMs;
    return report(sent.flat(), { tookMs, cpuMs });
  } finally {
    await server.stop();
  }
}

function report(batchesMs: readonly number[], { tookMs, cpuMs }: { tookMs: number; cpuMs: number }): boolean {
  const perSecond = Math.round((batchesMs.length * batchSize) / (tookMs / 1_000));
  const sorted = batchesMs.toSorted((a, b) => a - b);
  const share = (of: number) => Math.round(sorted[Math.ceil(of * sorted.length) - 1] ?? 0);
  const met = perSecond >= targetPerSecond;
  console.table([
    {
      batches: sorted.length,
      "series per batch": mirrors.length,
      "observations/s": perSecond,
      "batch p50 ms": share(0.5),
      "batch p95 ms": share(0.95),
      "CPU ms per batch": Math.round(cpuMs / sorted.length),
      target: `${met ? "pass" : "MISS"} (≥ ${targetPerSecond})`,
    },
  ]);
  return met;
}

const vantages = Array.from({ length: vantageCount }, (_, place) => ({
  slug: `vantage-${place}`,
  token: crypto.randomUUID().padEnd(40, "-"),
}));

function configuration(): string {
  return JSON.stringify({
    catalogue: "none",
    local_vantage: false,
    mirrors: mirrors.map((slug) => ({ slug, name: slug, base_url: `https://${slug}.example.com` })),
    vantages: vantages.map(({ slug, token }) => ({
      slug,
      token,
      name: { en: slug, "zh-CN": slug },
      region: "bench",
    })),
    probes: { availability: { every: "5s" } },
  });
}

async function connectProber(address: string, place: number) {
  const token = vantages[place]?.token ?? "";
  const post = async (path: string, body: string): Promise<unknown> => {
    const response = await fetch(new URL(path, address), {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body,
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const heartbeat = {
    version: "bench",
    instance: crypto.randomUUID(),
    sentAt: new Date().toISOString(),
    isolatedSince: null,
    spooled: 0,
    dropped: 0,
  };
  const { epoch } = workSchema.parse(await post("/api/v1/prober/heartbeat", JSON.stringify(heartbeat)));
  let slot = Math.floor((Date.now() - seconds(590)) / slotMs) * slotMs;

  return {
    /** Sends one batch after the other for so long; how long each of them took, in ms. */
    async sendFor(durationMs: number): Promise<number[]> {
      const tookMs: number[] = [];
      const untilMs = performance.now() + durationMs;
      while (performance.now() < untilMs) {
        slot += slotMs;
        const observations = mirrors.map((mirror, index) => observation(mirror, slot, index));
        const body = JSON.stringify({ epoch, sentAt: new Date().toISOString(), observations });
        const startedMs = performance.now();
        const receipt = receiptSchema.parse(await post("/api/v1/ingest", body));
        tookMs.push(performance.now() - startedMs);
        if (receipt.recorded !== batchSize) throw new Error(`recorded ${receipt.recorded} of ${batchSize}`);
      }
      return tookMs;
    },
  };
}

/** A run with all that a prober tells of it. */
function observation(mirror: string, at: number, index: number): Observation {
  const failed = (index + at / slotMs) % oneFailureIn === 0;
  const moment = new Date(at).toISOString();
  return {
    mirror,
    kind: "availability",
    scheduledAt: moment,
    attempt: 0,
    startedAt: moment,
    outcome: failed ? "failed" : "ok",
    error: failed ? "timeout_headers" : "ok",
    measures: failed
      ? { dnsMs: 1.25, connectMs: 11.5, tlsMs: 24.75 }
      : {
          dnsMs: 1.25,
          connectMs: 11.5,
          tlsMs: 24.75,
          ttfbMs: 40 + (index % 60),
          totalMs: 110.5,
          sizeBytes: 62,
        },
    facts: {
      address: "203.0.113.7",
      family: "4",
      httpVersion: "1.1",
      tlsVersion: "TLSv1.3",
      finalHost: `${mirror}.example.com`,
      server: "nginx",
    },
    detail: failed ? "no response headers within 10 s" : "",
    traffic: [
      { host: `${mirror}.example.com`, requests: 1, connections: 1, sentBytes: 720, receivedBytes: 4_310 },
    ],
  };
}
