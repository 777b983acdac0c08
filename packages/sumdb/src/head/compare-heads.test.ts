import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createServedLog, flip, readFrom } from "../testing/served-log.ts";
import { checkTreeProof } from "../tree/tree-proof.ts";
import { compareHeads } from "./compare-heads.ts";

const largest = 200n;
const sizes = fc
  .uniqueArray(fc.bigInt({ min: 1n, max: largest }), { minLength: 2, maxLength: 2 })
  .map((pair) => pair.toSorted((one, other) => Number(one - other)));
const height = 2;

describe("two heads of one log", () => {
  it("are consistent in either order, with a proof of it", async () => {
    const log = await createServedLog(largest);
    await fc.assert(
      fc.asyncProperty(sizes, fc.boolean(), async ([olderSize = 1n, newerSize = 1n], isSwapped) => {
        const [older, newer] = [await log.headAt(olderSize), await log.headAt(newerSize)];
        const read = readFrom(await log.filesAt(newerSize));
        const pair = isSwapped ? ([newer, older] as const) : ([older, newer] as const);
        const comparison = await compareHeads(...pair, read, { height });
        expect(comparison.verdict).toBe("consistent");
        if (comparison.verdict === "consistent") checkTreeProof(comparison.proof, newer, older);
      }),
      { numRuns: 30 },
    );
  });

  it("are forked when their histories part before the older, with a proof of what the newer holds", async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), async ([olderSize = 1n, newerSize = 1n], parts) => {
        const partsAt = BigInt(parts) % olderSize;
        const older = await (await createServedLog(olderSize, { history: "one", partsAt })).headAt(olderSize);
        const log = await createServedLog(newerSize, { history: "other", partsAt });
        const newer = await log.headAt(newerSize);
        const comparison = await compareHeads(older, newer, readFrom(await log.filesAt(newerSize)), {
          height,
        });
        expect(comparison).toMatchObject({
          verdict: "forked",
          olderHash: (await log.headAt(olderSize)).hash,
        });
        if (comparison.verdict !== "forked") return;
        checkTreeProof(comparison.proof, newer, { size: olderSize, hash: comparison.olderHash });
        expect(() => checkTreeProof(comparison.proof, newer, older)).toThrow(
          expect.objectContaining({ fault: "invalid-proof" }),
        );
      }),
      { numRuns: 15 },
    );
  });

  it("are equal or in conflict by themselves when they are of one size", async () => {
    const head = await (await createServedLog(9n)).headAt(9n);
    const other = await (await createServedLog(9n, { history: "other" })).headAt(9n);
    expect(await compareHeads(head, { ...head }, readFrom(new Map()))).toEqual({ verdict: "equal" });
    expect(await compareHeads(head, other, readFrom(new Map()))).toEqual({ verdict: "conflict" });
  });

  it("are left undecided by tiles that are missing or wrong, but not by a failure of the reader", async () => {
    const log = await createServedLog(30n);
    const [older, newer, files] = [await log.headAt(13n), await log.headAt(30n), await log.filesAt(30n)];
    const undecided = expect.objectContaining({ verdict: "inconclusive" });
    expect(await compareHeads(older, newer, readFrom(new Map()), { height })).toEqual(undecided);
    files.set("/tile/2/1/000", flip(files.get("/tile/2/1/000") ?? Buffer.alloc(0), 3, 1));
    expect(await compareHeads(older, newer, readFrom(files), { height })).toEqual(undecided);
    const failure = new Error("no route to host");
    await expect(compareHeads(older, newer, () => Promise.reject(failure))).rejects.toBe(failure);
  });

  it("are consistent whatever the newer one is when the older is of no records", async () => {
    const log = await createServedLog(5n);
    const comparison = await compareHeads(await log.headAt(5n), await log.headAt(0n), readFrom(new Map()));
    expect(comparison).toEqual({ verdict: "consistent", proof: [] });
  });
});
