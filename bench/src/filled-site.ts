import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, disconnect, startEmbedded, type Database } from "@heliograph/db";
import { startBenchServer, type BenchServer } from "./ingest/server.ts";

/** How many mirrors the filled sites have, unless told. */
export const mirrorCount = 12;

/** How large a filled site is, and what it is configured to be beside that. */
type FilledSite = { mirrorCount?: number; vantageCount: number } & Record<string, unknown>;

/** Where the mirror of that number is. */
export const mirrorUrl = (number: number, count = mirrorCount) =>
  `https://mirror-${number % count}.example.com/goproxy`;

/** So many slugs of a name. */
export const numbered = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) => `${name}-${index}`);

/** Does something with a real server on an embedded database that was filled first. */
export async function onFilledSite<Result>(
  site: FilledSite,
  fill: (database: Database) => Promise<void>,
  work: (server: BenchServer, database: Database) => Promise<Result>,
): Promise<Result> {
  const directory = await mkdtemp(join(tmpdir(), "heliograph-bench-"));
  // As root the database runs as somebody else, who must get in.
  await chmod(directory, 0o755);
  const embedded = await startEmbedded({ directory, shelter: directory });
  const server = await startBenchServer(configuration(site), { databaseUrl: embedded.url });
  try {
    const database = await connect(embedded.url, { poolSize: 1, statementTimeoutMs: 0, answerTimeoutMs: 0 });
    try {
      await fill(database);
      return await work(server, database);
    } finally {
      await disconnect(database);
    }
  } finally {
    await server.stop();
    await embedded.stop();
    await rm(directory, { recursive: true });
  }
}

function configuration({ mirrorCount: count = mirrorCount, vantageCount, ...more }: FilledSite): string {
  return JSON.stringify({
    catalogue: "none",
    local_vantage: false,
    ...more,
    mirrors: numbered(count, "mirror").map((slug, number) => ({
      slug,
      name: `Mirror ${slug}`,
      base_url: mirrorUrl(number, count),
    })),
    vantages: numbered(vantageCount, "vantage").map((slug) => ({
      slug,
      name: { en: slug, "zh-CN": slug },
      region: slug,
      token: crypto.randomUUID(),
    })),
  });
}
