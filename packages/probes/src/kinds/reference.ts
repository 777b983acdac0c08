import { MirrorFailure, seconds, type FailureClass } from "@heliograph/core";
import { defineProbe, type Task } from "../probe.ts";

/** So many references must be reachable for our own network to count as well. */
export const referencesNeeded = 2;

const pageLimitBytes = 16 * 1_024;
const deadlineMs = seconds(5);

/** How a request ends that never got as far as a connection. */
const beforeConnection: ReadonlySet<FailureClass> = new Set([
  "target_refused",
  "dns_nxdomain",
  "dns_error",
  "dns_timeout",
  "connect_refused",
  "connect_timeout",
  "deadline",
]);

/** Asks hosts that have nothing to do with each other, so as to know whether our own network is well. */
export default defineProbe({
  kind: "reference",
  title: { en: "Own network", "zh-CN": "自身网络" },
  roles: [],
  everyMs: seconds(15),
  timeoutMs: seconds(8),
  byteBudget: 64 * 1_024,
  retries: "eager",
  atLength: false,
  atOnce: 1,
  async run(task) {
    const { references } = task;
    const reached = await Promise.all(references.map((url) => reaches(url, task)));
    const reachable = references.filter((_, index) => reached[index]);
    const measures = { referenceCount: references.length, reachableCount: reachable.length };
    const facts = { reachable: reachable.map((url) => new URL(url).host).join(" ") };
    if (reachable.length < Math.min(referencesNeeded, references.length)) {
      const message = `${reachable.length} of ${references.length} reference hosts can be reached`;
      throw new MirrorFailure("agent_isolated", message, { measures, facts });
    }
    return { measures, facts };
  },
});

/** Any answer will do, and a completed connection too: the question is whether we get out, not how the host is. */
async function reaches(url: string, { outbound, signal }: Task): Promise<boolean> {
  try {
    await outbound.get(url, { bodyLimitBytes: pageLimitBytes, followRedirects: 0, deadlineMs, signal });
    return true;
  } catch (error) {
    if (!(error instanceof MirrorFailure)) throw error;
    return !beforeConnection.has(error.reason);
  }
}
