import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, disconnect, startEmbedded, type Database } from "@heliograph/db";
import { startBenchServer, type BenchServer } from "../ingest/server.ts";

export const mirrorCount = 12;
const vantageCount = 4;
const chainCount = 10;

/** Where the mirror of that number is. */
export const mirrorUrl = (number: number) => `https://mirror-${number % mirrorCount}.example.com/goproxy`;

/** Does something with a real server on an embedded database that was filled first. */
export async function onFilledSite<Result>(
  fill: (database: Database) => Promise<void>,
  work: (server: BenchServer) => Promise<Result>,
): Promise<Result> {
  const directory = await mkdtemp(join(tmpdir(), "heliograph-bench-"));
  // As root the database runs as somebody else, who must get in.
  await chmod(directory, 0o755);
  const embedded = await startEmbedded({ directory, shelter: directory });
  const server = await startBenchServer(configuration(), { databaseUrl: embedded.url });
  try {
    const database = await connect(embedded.url, { poolSize: 1, statementTimeoutMs: 0, answerTimeoutMs: 0 });
    await fill(database);
    await disconnect(database);
    return await work(server);
  } finally {
    await server.stop();
    await embedded.stop();
    await rm(directory, { recursive: true });
  }
}

const numbered = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) => `${name}-${index}`);

function configuration(): string {
  return JSON.stringify({
    catalogue: "none",
    local_vantage: false,
    mirrors: numbered(mirrorCount, "mirror").map((slug, number) => ({
      slug,
      name: `Mirror ${slug}`,
      base_url: mirrorUrl(number),
    })),
    chains: numbered(chainCount, "chain").map((slug, number) => ({
      slug,
      name: { en: slug, "zh-CN": slug },
      goproxy: `${mirrorUrl(number)}|${mirrorUrl(number + 1)},${mirrorUrl(number + 2)}|direct`,
    })),
    vantages: numbered(vantageCount, "vantage").map((slug) => ({
      slug,
      name: { en: slug, "zh-CN": slug },
      region: slug,
      token: crypto.randomUUID(),
    })),
  });
}
