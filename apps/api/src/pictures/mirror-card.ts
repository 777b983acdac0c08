import type { Node } from "@takumi-rs/core";
import type { MirrorSummary } from "@heliograph/core";
import { incidentTitle, latencyText } from "@heliograph/core/messages";
import { breachOf, stateShown } from "../surfaces/breach.ts";
import { dayBars } from "../surfaces/day-bars.ts";
import { daysOfLate } from "../surfaces/days-of-late.ts";
import { shareOf } from "../surfaces/share-of.ts";
import { briefText, toldText } from "../surfaces/told-text.ts";
import type { Voice } from "../surfaces/voice.ts";
import { element } from "../surfaces/xml.ts";
import { card } from "./card.ts";
import { box, drawing, words } from "./nodes.ts";
import { pictureColors } from "./picture-color.ts";
import { surroundings, type Told } from "./surroundings.ts";

const longestName = 50;

/** One mirror: its state in both languages, how much it answered and how soon, and its ninety days. */
export function mirrorCard(mirror: MirrorSummary, told: Told): Node {
  const { status, voice, otherVoice } = told;
  const { asOf, incidents } = status;
  const { t } = voice;
  const breach = breachOf(incidents, mirror.slug);
  const state = stateShown(mirror, incidents);
  const share = shareOf(daysOfLate(mirror.days, asOf, 30), voice);
  const { p50Ms } = mirror.ttfb;
  const name = briefText(mirror.name, longestName);
  const said = ({ t: say }: Voice) =>
    breach === undefined ? say(`state.${state}`) : toldText(incidentTitle(say, breach));
  const bars = dayBars(daysOfLate(mirror.days, asOf, 90), {
    colorOf: (known) => pictureColors[known].fill,
    ground: "#ffffff",
    barWidth: 10,
    gapWidth: 2,
  });
  const strip = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${bars.width} ${bars.height}`,
      width: bars.width,
      height: bars.height,
      preserveAspectRatio: "none",
    },
    ...bars.parts,
  );
  return card({
    ...surroundings(told),
    state,
    heading: t("mirror.title", { verdict: said(voice), mirror: name }),
    other: said(otherVoice),
    details: [],
    below: [
      box(
        "figures",
        ...(share === undefined
          ? []
          : [figure(share.share, t("surface.picture.share", { base: share.base }))]),
        ...(p50Ms === null ? [] : [figure(latencyText(p50Ms), t("surface.picture.median"))]),
      ),
      drawing("bars", strip),
    ],
  });
}

const figure = (number: string, caption: string): Node =>
  box("figure", words("number", number), words("caption", caption));
