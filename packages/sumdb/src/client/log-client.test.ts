import { describe, expect, it } from "vitest";
import { InconsistentHeads } from "../head/inconsistent-heads.ts";
import { signNote } from "../note/note.ts";
import { createSigner } from "../note/signer.ts";
import { clientOf } from "../testing/client-of.ts";
import { createServedLog, signer } from "../testing/served-log.ts";
import { formatTreeHead } from "../tree-head.ts";
import { createMemoryStorage } from "./log-storage.ts";

const stranger = createSigner("sum.example.org", Buffer.alloc(32, 8));

/** A client of a log whose head says this size. */
function clientOfSize(size: bigint, key = signer) {
  const note = signNote(formatTreeHead({ size, hash: Buffer.alloc(32) }), [key]);
  return clientOf(new Map([["/latest", Buffer.from(note)]]));
}

describe("the known head", () => {
  it("moves forward only, and a smaller one must be its beginning", async () => {
    const log = await createServedLog(60n);
    const storage = createMemoryStorage();
    for (const [size, known] of [
      [20n, 20n],
      [50n, 50n],
      [30n, 50n],
      [50n, 50n],
    ] as const) {
      const files = new Map([...(await log.filesAt(50n)), ...(await log.filesAt(size))]);
      expect((await clientOf(files, storage).head()).size).toBe(known);
      expect(await storage.readHead()).toBe((await log.headAt(known)).note);
    }
  });

  it("stays as it was first signed when another note says the same", async () => {
    const head = await (await createServedLog(9n)).headAt(9n);
    const storage = createMemoryStorage(head.note);
    const cosigned = signNote(formatTreeHead(head), [signer, stranger]);
    await clientOf(new Map([["/latest", Buffer.from(cosigned)]]), storage).head();
    expect(await storage.readHead()).toBe(head.note);
  });

  it.each([
    { knownSize: 20n, offeredSize: 30n, verdict: "forked" },
    { knownSize: 30n, offeredSize: 20n, verdict: "forked" },
    { knownSize: 20n, offeredSize: 20n, verdict: "conflict" },
  ])("stays, with both as evidence, when $knownSize and $offeredSize are $verdict", async (one) => {
    const honest = await createServedLog(30n, { history: "honest", partsAt: 5n });
    const forked = await createServedLog(30n, { history: "forked", partsAt: 5n });
    const known = await honest.headAt(one.knownSize);
    const storage = createMemoryStorage(known.note);
    const served = one.knownSize > one.offeredSize ? honest : forked;
    const offered = await forked.headAt(one.offeredSize);
    const files = await served.filesAt(30n);
    files.set("/latest", Buffer.from(offered.note));
    const failure = await clientOf(files, storage)
      .head()
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InconsistentHeads);
    expect(failure).toMatchObject({
      fault: "inconsistent-head",
      known,
      offered,
      relation: { verdict: one.verdict },
    });
    expect(await storage.readHead()).toBe(known.note);
  });

  it("is compared anew when another one was stored meanwhile", async () => {
    const log = await createServedLog(60n);
    const storage = createMemoryStorage((await log.headAt(20n)).note);
    const { replaceHead } = storage;
    storage.replaceHead = async (before, after) => {
      storage.replaceHead = replaceHead;
      await replaceHead(before, (await log.headAt(60n)).note);
      return replaceHead(before, after);
    };
    const files = new Map([...(await log.filesAt(60n)), ...(await log.filesAt(40n))]);
    expect((await clientOf(files, storage).head()).size).toBe(60n);
  });

  it("is of at most 2^40 records, and signed by the pinned key", async () => {
    expect((await clientOfSize(2n ** 40n).head()).size).toBe(2n ** 40n);
    await expect(clientOfSize(2n ** 40n + 1n).head()).rejects.toMatchObject({ fault: "malformed-tree" });
    await expect(clientOfSize(1n, stranger).head()).rejects.toMatchObject({ fault: "unverified-note" });
    await expect(clientOf(new Map()).head()).rejects.toMatchObject({ fault: "missing-head" });
  });
});
