import { readFileSync } from "node:fs";
import { chainEntrySchema, mirrorEntrySchema, type ChainEntry, type MirrorEntry } from "@heliograph/core";
import { parse } from "yaml";
import { z } from "zod";
import type { Site } from "../site.ts";

/** The mirrors that come with the product, from `catalogue.yaml`. */
export const shippedMirrors = (): MirrorEntry[] =>
  z.array(mirrorEntrySchema).parse(shipped("catalogue.yaml"));

/** The chains that come with the product, from `chains.yaml`. */
export const shippedChains = (): ChainEntry[] => z.array(chainEntrySchema).parse(shipped("chains.yaml"));

/** The mirrors of a site, in the order in which they are shown. */
export const mirrorsOf = ({ catalogue, mirrors }: Pick<Site, "catalogue" | "mirrors">): MirrorEntry[] =>
  catalogue === "default" ? ownFirst(mirrors, shippedMirrors()) : mirrors;

/** The chains of a site, in the order in which they are shown. */
export const chainsOf = ({ catalogue, chains }: Pick<Site, "catalogue" | "chains">): ChainEntry[] =>
  catalogue === "default" ? ownFirst(chains, shippedChains()) : chains;

/** A site's own entries come first, and replace shipped ones of the same slug. */
function ownFirst<Entry extends { slug: string }>(own: readonly Entry[], others: readonly Entry[]): Entry[] {
  const taken = new Set(own.map(({ slug }) => slug));
  return [...own, ...others.filter(({ slug }) => !taken.has(slug))];
}

const shipped = (file: string): unknown => parse(readFileSync(new URL(file, import.meta.url), "utf8"));
