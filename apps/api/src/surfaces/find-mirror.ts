import type { Mirrors, MirrorSummary } from "@heliograph/core";
import { Refusal } from "../http/refusal.ts";

/** The mirror of that name. @throws Refusal `not_found` */
export function findMirror({ mirrors }: Pick<Mirrors, "mirrors">, slug: string): MirrorSummary {
  const mirror = mirrors.find((known) => known.slug === slug);
  if (mirror === undefined) throw new Refusal("not_found", "there is no such mirror", { field: "slug" });
  return mirror;
}
