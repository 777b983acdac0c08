import type { ChainMirror } from "@heliograph/core";
import { placeOf, withoutPassword } from "@heliograph/goproxy/chain";

/** A mirror as far as hops are told by it. */
type Known = Pick<ChainMirror, "name" | "baseUrl">;

/** The mirror that a hop is; `undefined` of one that nobody watches, and of `direct` and `off`. */
export const mirrorOfHop = <Mirror extends Known>(
  source: string,
  mirrors: readonly Mirror[],
): Mirror | undefined => mirrors.find(({ baseUrl }) => placeOf(baseUrl) === placeOf(source));

/** What a hop is called: as its mirror, or by its address. */
export const hopName = (source: string, mirrors: readonly Known[]): string =>
  mirrorOfHop(source, mirrors)?.name ?? addressOf(source);

/** A hop's address without what all have. */
export const addressOf = (source: string) =>
  withoutPassword(source)
    .replace(/^https:\/\//, "")
    .replace(/\/+$/, "");
