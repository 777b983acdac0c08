import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@heliograph/db";
import { runKills } from "../../../apps/api/src/trial/kills.ts";
import { printTable } from "../table.ts";

/** Kills server and watchdog 200 times while 500 incidents open and end, and counts what a fake vendor was told. */
export async function run(): Promise<boolean> {
  const directory = await mkdtemp(join(tmpdir(), "heliograph-bench-"));
  // As root the database runs as somebody else, who must get in.
  await chmod(directory, 0o755);
  const embedded = await startEmbedded({ directory });
  try {
    const report = await runKills({ databaseUrl: embedded.url, kills: 200, incidents: 500 });
    return printTable([
      { what: "kills", value: report.kills, unit: "" },
      { what: "incidents opened and ended", value: report.incidents, unit: "" },
      { what: "messages", value: report.messages, unit: "" },
      { what: "alerts lost", value: report.lost, unit: "", atMost: 0 },
      { what: "sends that a kill cut off", value: report.lostAttempts, unit: "" },
      { what: "attempts whose answer was lost", value: report.ambiguousAttempts, unit: "" },
      { what: "repeats", value: report.repeats, unit: "", atMost: report.ambiguousAttempts },
      { what: "repeats though nothing was lost", value: report.needlessRepeats, unit: "", atMost: 0 },
      { what: "out of order", value: report.outOfOrder, unit: "", atMost: 0 },
    ]);
  } finally {
    await embedded.stop();
    await rm(directory, { recursive: true });
  }
}
