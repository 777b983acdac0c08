import assert from "node:assert/strict";
import {
  createLogClient,
  createMemoryStorage,
  parseVerifierKey,
  SumdbError,
  type LogClient,
  type SumdbFault,
} from "@heliograph/sumdb";
import { z } from "zod";
import { defineVectors } from "../vectors.ts";

/**
 * What a fault is called in the file, and with us. Go reads its stored head's tiles again before it compares heads, and so
 * takes some forks for wrong tiles; we name the fork.
 */
const faults: Record<string, readonly SumdbFault[]> = {
  security: ["inconsistent-head"],
  "inconsistent-tile": ["inconsistent-tile", "inconsistent-head"],
  "record-mismatch": ["record-mismatch"],
  "record-beyond-tree": ["record-beyond-tree"],
  "malformed-record": ["malformed-record"],
  "malformed-note": ["malformed-note"],
  "unverified-note": ["unverified-note"],
  "invalid-signature": ["invalid-signature"],
  "tile-length": ["malformed-tile"],
  "remote-missing": ["missing-record", "missing-tile"],
  "no lines": ["missing-checksum"],
  "bad-path": ["malformed-name"],
  "bad-version": ["malformed-name"],
};
const anyRefusal = "any refusal is right";

const bytes = z.base64().transform((text) => Buffer.from(text, "base64"));
const bodies = z.record(z.string(), bytes);
const step = z.object({
  path: z.string(),
  version: z.string(),
  remoteB64: bodies.optional(),
  latestAfterB64: bytes,
  lines: z.array(z.string()).optional(),
  error: z.string().optional(),
});

const isFault = (error: unknown, name: string) =>
  error instanceof SumdbError && faults[name]?.includes(error.fault) === true;

/** The lines that a lookup gives for `<version>` or `<version>/go.mod`. */
async function linesOf(
  client: LogClient,
  { path, version }: { path: string; version: string },
): Promise<string[]> {
  const { zipHash, modHash } = await client.lookup(path, version.replace(/\/go\.mod$/, ""));
  const hash = version.endsWith("/go.mod") ? modHash : zipHash;
  return [`${path} ${version} ${hash}`];
}

/** A whole client that looks versions up, against honest and dishonest logs. */
export default defineVectors({
  kind: "sumdb-client",
  lists: {
    scenarios: {
      schema: z.object({
        note: z.string().optional(),
        vkey: z.string(),
        tileHeight: z.int(),
        latestB64: bytes,
        cacheB64: bodies.optional(),
        steps: z.array(step).nonempty(),
      }),
      async check({ note, vkey, tileHeight, latestB64, cacheB64 = {}, steps }) {
        const [host = ""] = vkey.split("+");
        const storage = createMemoryStorage(latestB64.toString() || undefined);
        let remote: z.infer<typeof bodies> = {};
        const client = createLogClient({
          verifiers: [parseVerifierKey(vkey)],
          read: async (path) => cacheB64[`${host}${path}`] ?? remote[path],
          storage,
          height: tileHeight,
        });
        for (const { remoteB64 = remote, lines = [], ...one } of steps) {
          remote = remoteB64;
          const answer = linesOf(client, one);
          if (note === anyRefusal) return assert.rejects(answer, SumdbError);
          if (lines.length > 0) assert.deepEqual(await answer, lines);
          else await assert.rejects(answer, (error) => isFault(error, one.error ?? "no lines"));
          assert.equal((await storage.readHead()) ?? "", one.latestAfterB64.toString());
        }
      },
    },
  },
});
