import { readFileSync } from "node:fs";
import { mirrorEntrySchema, type MirrorEntry } from "@heliograph/core";
import { parse } from "yaml";
import { z } from "zod";
import type { Site } from "../config/site.ts";

/** The mirrors that come with the product, from `catalogue.yaml`. */
export function shippedMirrors(): MirrorEntry[] {
  const text = readFileSync(new URL("catalogue.yaml", import.meta.url), "utf8");
  return z.array(mirrorEntrySchema).parse(parse(text));
}

/** The mirrors of a site, in the order in which they are shown: its own first; an own one replaces a shipped one of the same slug. */
export function mirrorsOf({ catalogue, mirrors }: Pick<Site, "catalogue" | "mirrors">): MirrorEntry[] {
  const own = new Set(mirrors.map(({ slug }) => slug));
  const shipped = catalogue === "default" ? shippedMirrors() : [];
  return [...mirrors, ...shipped.filter(({ slug }) => !own.has(slug))];
}
