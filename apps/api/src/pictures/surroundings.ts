import type { Mirrors } from "@heliograph/core";
import { toldText } from "../surfaces/told-text.ts";
import type { Voice } from "../surfaces/voice.ts";
import type { Card } from "./card.ts";

/** What a picture is made from: how everything is, in its language and in the other one. */
export type Told = { status: Mirrors; voice: Voice; otherVoice: Voice; siteTitle: string; baseUrl: string };

/** What stands around every card. */
export const surroundings = ({
  status: { asOf, demonstration },
  voice: { t, time, locale },
  siteTitle,
  baseUrl,
}: Told): Pick<Card, "locale" | "siteTitle" | "host" | "at" | "chips"> => ({
  locale,
  siteTitle: toldText(siteTitle),
  host: new URL(baseUrl).host,
  at: t("surface.picture.at", { day: time.day(asOf.slice(0, 10)), time: time.instant(asOf, asOf) }),
  chips: demonstration ? [t("surface.picture.demonstration")] : [],
});
