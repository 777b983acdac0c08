import { MirrorFailure, type Relation } from "@heliograph/core";
import {
  authenticate,
  compareHeads,
  relateHeads,
  SumdbError,
  type Comparison,
  type Hash,
  type SignedHead,
  type TileReader,
} from "@heliograph/sumdb";
import type { LogSource } from "./log-source.ts";
import { isWrongTile } from "./served-tiles.ts";

/** How a head relates to another one, and the tree proof of it. */
export type Related = {
  relation: Relation;
  proof: readonly Hash[];
  /** Of a fork: the older root as the newer tree shows it; `undefined` of heads of one size. */
  olderHash: Hash | undefined;
  /** Why it is inconclusive; empty when it is not. */
  why: string;
  /** What is wrong with the source's own tiles of its own head. */
  wrong: SumdbError | undefined;
};

/**
 * Relates the head that a source shows to another one, by tiles of the larger. A fork is only seen by tiles of the side that
 * signed the larger head, so the source is asked first; where it does not have them, they are read elsewhere. Tiles that it
 * serves of a head which it does not show itself are no promise of its own, and never held against it.
 */
export async function relate(
  shown: SignedHead,
  other: SignedHead,
  { source, elsewhere }: { source: LogSource; elsewhere: TileReader },
): Promise<Related> {
  const isNewer = shown.size >= other.size;
  let wrong: SumdbError | undefined;
  try {
    const byItself = await relateHeads(shown, other, (newer) => authenticate(newer, source.readTiles));
    return { ...told(byItself, isNewer), wrong };
  } catch (error) {
    if (!(error instanceof SumdbError) && (isNewer || !(error instanceof MirrorFailure))) throw error;
    if (isNewer && isWrongTile(error)) wrong = error;
  }
  return { ...told(await compareHeads(shown, other, elsewhere), isNewer), wrong };
}

function told(comparison: Comparison, isNewer: boolean): Omit<Related, "wrong"> {
  const untold = { proof: [], olderHash: undefined, why: "" };
  switch (comparison.verdict) {
    case "equal":
      return { ...untold, relation: "equal" };
    case "consistent":
      return { ...untold, relation: isNewer ? "ahead" : "behind", proof: comparison.proof };
    case "conflict":
      return { ...untold, relation: "forked" };
    case "forked":
      return { ...untold, relation: "forked", proof: comparison.proof, olderHash: comparison.olderHash };
    case "inconclusive":
      return { ...untold, relation: "inconclusive", why: comparison.why };
  }
}
