import { minutes, MirrorFailure, proofs, seconds, type Facts, type Measures } from "@heliograph/core";
import { report } from "../findings/report.ts";
import { dailyLimitBytes, zipAllowance } from "../inspect/budget.ts";
import { inspectVersion, type Inspection } from "../inspect/inspect-version.ts";
import { Meter } from "../inspect/meter.ts";
import { openLog } from "../inspect/open-log.ts";
import { patience } from "../inspect/patience.ts";
import { sample } from "../inspect/sample.ts";
import type { ModuleVersion } from "../memory/mirror-memory.ts";
import { defineProbe, type Task } from "../probe.ts";

/** Once a run has taken this long, it looks into no further version. */
const beginningMs = minutes(3);

/** How long the mirror and the checksum database are waited for in one run, whatever they are asked. */
const mirrorMs = minutes(6);
const databaseMs = minutes(2.5);

/** A look into one version. */
type Look = { one: ModuleVersion; inspection: Inspection };

/** Looks into a few versions of what a mirror serves, others each time, and holds them against the checksum database. */
export default defineProbe({
  kind: "integrity",
  title: { en: "Integrity", "zh-CN": "完整性" },
  roles: ["mirror", "upstream"],
  everyMs: minutes(10),
  timeoutMs: minutes(10) - seconds(30),
  byteBudget: 192 * 1_024 * 1_024,
  dailyBudget: () => ({ requests: null, bytes: dailyLimitBytes }),
  retries: "sparing",
  atLength: true,
  atOnce: 2,
  async run(task) {
    const startedAt = performance.now();
    const mirror = task.memory.mirror(task.check.mirror);
    const meter = new Meter(task.outbound, (bytes) => mirror.spend(bytes, Date.now()));
    const looks: Look[] = [];
    const failure = await lookAround(task, meter, (look) => looks.push(look));
    const measures = {
      ...countsOf(looks),
      ...meter.measures,
      dayBytes: mirror.spentBytes(Date.now()),
      totalMs: Math.round(performance.now() - startedAt),
    };
    const contents = looks.flatMap(({ inspection }) => inspection.content ?? []);
    const discoveries = looks.flatMap(({ inspection }) => inspection.discoveries);
    const facts = factsOf(looks, measures.dayBytes >= dailyLimitBytes);
    return report({ measures, facts, integrity: { contents, views: [] } }, discoveries, failure, task);
  },
});

/** Looks into one version after the other, until the mirror fails: answers how. */
async function lookAround(
  task: Task,
  meter: Meter,
  seen: (look: Look) => void,
): Promise<MirrorFailure | undefined> {
  const { check, log, memory, outbound } = task;
  const mirror = memory.mirror(check.mirror);
  using forMirror = patience(task.signal, mirrorMs);
  using forDatabase = patience(task.signal, databaseMs);
  const { signal } = forMirror;
  const opened = log && openLog({ outbound, log, memory: memory.log(log), signal: forDatabase.signal });
  const startedAt = performance.now();
  try {
    for await (const one of sample({ ...task, signal }, meter)) {
      if (performance.now() - startedAt > beginningMs) return undefined;
      const { receivedBytes: runBytes } = meter.measures;
      const limitBytes = zipAllowance(one, { mirror, runBytes, now: Date.now() });
      const { baseUrl } = check;
      const inspection = await inspectVersion({
        ...one,
        outbound: meter,
        baseUrl,
        log: opened,
        signal,
        limitBytes,
      });
      seen({ one, inspection });
      remember(task, one, inspection, limitBytes);
      if (inspection.failure !== undefined) return inspection.failure;
    }
    return undefined;
  } catch (error) {
    if (error instanceof MirrorFailure) return error;
    throw error;
  }
}

function remember(
  { check, memory }: Task,
  one: ModuleVersion,
  { content, gap }: Inspection,
  limitBytes: number,
): void {
  const mirror = memory.mirror(check.mirror);
  const zipBytes = gap === "too-large" ? limitBytes : content?.zipBytes;
  if (zipBytes != null) mirror.noteZip(one, zipBytes, Date.now());
  if (gap === "absent") mirror.postpone(one);
}

function countsOf(looks: readonly Look[]): Measures {
  const counts = proofs.map((proof): [string, number] => [
    `${proof}Count`,
    looks.filter(({ inspection }) => inspection.content?.proof === proof).length,
  ]);
  return { versionCount: looks.length, ...Object.fromEntries(counts) };
}

function factsOf(looks: readonly Look[], isSpent: boolean): Facts {
  const named = (chosen: readonly Look[]) =>
    chosen.map(({ one }) => `${one.module}@${one.version}`).join(" ");
  const facts = {
    versions: named(looks),
    absent: named(looks.filter(({ inspection }) => inspection.gap === "absent")),
    refused: named(looks.filter(({ inspection }) => inspection.gap === "refused")),
    tooLarge: named(looks.filter(({ inspection }) => inspection.gap === "too-large")),
    unproved: looks.map(({ inspection }) => inspection.unproved).find((why) => why !== "") ?? "",
    budget: isSpent ? "used up: zips are looked at again tomorrow (UTC)" : "",
  };
  return Object.fromEntries(Object.entries(facts).filter(([, text]) => text !== ""));
}
