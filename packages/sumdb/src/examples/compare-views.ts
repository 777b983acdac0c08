import { compareHeads, formatTilePath, openHead, type Verifier } from "../index.ts";
import { get } from "./get.ts";

/** Compares what two mirrors show of one log. `conflict` and `forked` prove that the log itself has misbehaved. */
export async function compareViews(one: string, other: string, verifiers: readonly Verifier[]) {
  const oneHead = openHead((await get(`${one}/latest`)) ?? "", verifiers);
  const otherHead = openHead((await get(`${other}/latest`)) ?? "", verifiers);
  const newer = oneHead.size > otherHead.size ? one : other;
  return compareHeads(oneHead, otherHead, (tiles) =>
    Promise.all(tiles.map((tile) => get(`${newer}/${formatTilePath(tile)}`))),
  );
}
