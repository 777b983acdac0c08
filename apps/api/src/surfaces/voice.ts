import type { Mirrors } from "@heliograph/core";
import { createVoices, type Voice } from "@heliograph/core/messages";

export type { Voice } from "@heliograph/core/messages";

/** The voice of feeds, badges, embeds and pictures, whose readers we know nothing of: times are in UTC. */
export const voiceIn = createVoices({
  zones: { en: "UTC", "zh-CN": "UTC" },
  parts: ["status", "history", "incidents", "surfaces"],
});

/** Names vantages, given by slug, as one phrase. */
export const vantageNames = (
  { locale, names }: Voice,
  vantages: Mirrors["vantages"],
  slugs: readonly string[],
): string => names(slugs.map((slug) => vantages.find((known) => known.slug === slug)?.name[locale] ?? slug));
