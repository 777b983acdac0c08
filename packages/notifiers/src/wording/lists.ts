import type { Notice } from "@heliograph/core";
import { digestLists } from "./digest.ts";
import type { Voice } from "./voice.ts";
import type { List } from "./wording.ts";

/** What a notice names of several things at once: all of a digest, or the mirrors that are concerned. */
export function listsOf({ kind, gists, affected }: Notice, voice: Voice): List[] {
  if (kind === "digest") return digestLists(gists, voice);
  if (affected.length === 0) return [];
  const label = voice.t("alert.affected", { count: affected.length });
  return [{ label, names: affected.map(({ name }) => name) }];
}
