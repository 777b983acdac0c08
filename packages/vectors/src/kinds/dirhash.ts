import assert from "node:assert/strict";
import { canonicalVersion, checkPathVersion, NameError } from "@heliograph/goproxy";
import { ArchiveError, bufferSource, hashZip, isStricterThanGo, readModuleZip } from "@heliograph/sumdb";
import { z } from "zod";
import { defineVectors } from "../vectors.ts";

/** What an archive hashes to, or the fault for which it cannot be hashed. */
async function hashOrFault(zip: Buffer) {
  try {
    return { h1: await hashZip(bufferSource(zip)), hashError: undefined };
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return { h1: undefined, hashError: error.fault };
  }
}

/** Reads an archive as the zip of a module, for which there must be such a module; answers with what was refused. */
async function refusalOf(zip: Buffer, module: string, version: string) {
  try {
    checkPathVersion(module, version);
    if (canonicalVersion(version) !== version) throw new NameError(`${version} is not canonical`);
    await readModuleZip(bufferSource(zip), { module, version });
    return undefined;
  } catch (error) {
    if (!(error instanceof ArchiveError || error instanceof NameError)) throw error;
    return error;
  }
}

/** The `h1:` hash of zips, and whether they may be a module's: where we are stricter than Go, the hash is the same. */
export default defineVectors({
  kind: "dirhash",
  lists: {
    cases: {
      schema: z.object({
        zipB64: z.base64(),
        module: z.string(),
        version: z.string(),
        h1: z.string().optional(),
        hashError: z.string().optional(),
        checkZip: z.object({ ok: z.boolean(), error: z.string().optional() }),
        unzipOK: z.boolean(),
      }),
      async check({ zipB64, module, version, h1, hashError, checkZip, unzipOK }) {
        const zip = Buffer.from(zipB64, "base64");
        assert.deepEqual(await hashOrFault(zip), { h1, hashError });

        const refusal = await refusalOf(zip, module, version);
        if (refusal instanceof ArchiveError) {
          if (checkZip.ok && unzipOK) assert.ok(isStricterThanGo(refusal.fault), refusal.message);
          if (!checkZip.ok) assert.equal(refusal.fault, checkZip.error);
          assert.equal(refusal.h1, h1);
        } else {
          assert.equal(refusal === undefined, checkZip.ok && unzipOK);
        }
      },
    },
  },
});
