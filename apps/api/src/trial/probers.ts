import { createHash } from "node:crypto";
import { workSchema, type Check, type ProbeKind, type Work } from "@heliograph/core";
import type { Outbound } from "@heliograph/outbound";
import { Memory, observe, probes, shippedLogList, type KeepEvidence } from "@heliograph/probes";
import type { TestSite } from "../testing/test-site.ts";

/** A prober at each vantage of a site, which looks when it is told to. */
export type Probers = {
  /** Lets vantages look once at everything, all at the same time, and send what they saw. */
  round: (kinds: readonly ProbeKind[], vantages: readonly string[]) => Promise<void>;
  /** Starts all anew, so that they forget what they have seen. */
  restart: () => void;
};

/** A prober and what it remembers. */
type Started = { prober: ReturnType<TestSite["prober"]>; memory: Memory };

const partBytes = 1_048_576;

/** Puts probers at the vantages of a site, whose clock they set as they go. */
export function createProbers(site: TestSite, outbound: Outbound, now: () => number): Probers {
  let started = new Map<string, Started>();
  const start = (vantage: string): Started => ({ prober: site.prober(vantage), memory: new Memory() });

  async function look(vantage: string, kinds: readonly ProbeKind[]): Promise<void> {
    const { prober, memory } = started.get(vantage) ?? start(vantage);
    started.set(vantage, { prober, memory });
    site.clock.now = now();
    const work = workSchema.parse(await answerOf(await prober.heartbeat()));
    const checks = work.checks.filter(({ kind }) => kinds.includes(kind));
    const scheduledAt = now();
    const observations = await Promise.all(
      checks.map((check) => run({ check, scheduledAt, attempt: 0 }, { work, memory, prober })),
    );
    site.clock.now = now();
    await answerOf(await prober.send(observations));
  }

  const run = (
    planned: { check: Check; scheduledAt: number; attempt: number },
    { work, memory, prober }: Started & { work: Work },
  ) =>
    observe(probes[planned.check.kind], planned, {
      ...work,
      stampLogs: shippedLogList,
      memory,
      outbound,
      paceMs: 0,
      keep: keepAt(prober),
      signal: new AbortController().signal,
      onBug: (error) => {
        throw error;
      },
    });

  return {
    async round(kinds, vantages) {
      await Promise.all(vantages.map((vantage) => look(vantage, kinds)));
    },
    restart() {
      started = new Map();
    },
  };
}

/** Hands a bundle to the server part by part. */
const keepAt =
  (prober: Started["prober"]): KeepEvidence =>
  async (bundle) => {
    const sha256 = createHash("sha256").update(bundle).digest("hex");
    for (let part = 0; part * partBytes < bundle.length; part += 1) {
      const content = new Uint8Array(bundle.subarray(part * partBytes, (part + 1) * partBytes));
      const path = `/api/v1/prober/evidence/${sha256}/${part}?size=${bundle.length}`;
      await answerOf(await prober.put(path, content));
    }
    return { sha256, sizeBytes: bundle.length };
  };

async function answerOf(response: Response): Promise<unknown> {
  if (response.status !== 200)
    throw new Error(`the server answers ${response.status}: ${await response.text()}`);
  return response.json();
}
