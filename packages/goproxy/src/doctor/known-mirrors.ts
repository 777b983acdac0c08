import type { ChainMirror } from "@heliograph/core";
import { placeOf } from "../chain/hop.ts";
import type { Knowledge } from "./diagnosis.ts";

/** The mirror that is watched at an address, whatever its slashes at the end and the case of its host. */
export const mirrorAt = ({ mirrors }: Knowledge, source: string): ChainMirror | undefined =>
  mirrors.find(({ baseUrl }) => placeOf(baseUrl) === placeOf(source));

/** Mirrors that may stand in a list with a good conscience, the most reliable first. */
export const soundMirrors = ({ mirrors }: Knowledge): ChainMirror[] =>
  mirrors
    .filter(
      ({ level, breached, proxiesChecksums }) => level === "up" && !breached && proxiesChecksums !== false,
    )
    .toSorted((one, other) => (one.p50Ms ?? Infinity) - (other.p50Ms ?? Infinity));

/** The host of an address; the text itself where it has none. */
export const hostOf = (source: string) => URL.parse(source)?.host || source;
