import type { Mirrors, MirrorSummary } from "@heliograph/core";
import { incidentTitle, latencyText } from "@heliograph/core/messages";
import { html, raw } from "hono/html";
import { breachOf, stateShown, stateWord } from "../surfaces/breach.ts";
import { dayBars } from "../surfaces/day-bars.ts";
import { daysOfLate } from "../surfaces/days-of-late.ts";
import { shareOf } from "../surfaces/share-of.ts";
import { stateShape } from "../surfaces/state-shape.ts";
import { briefText } from "../surfaces/told-text.ts";
import type { Voice } from "../surfaces/voice.ts";
import { element } from "../surfaces/xml.ts";
import { embedColor, embedGround } from "./embed-color.ts";

/** As many letters of a name, and of a sentence, as an embed shows. */
const longestName = 60;
const longestSentence = 200;

/** One mirror: its state, what is wrong with it, thirty days as bars, and what they come to. */
export function mirrorEmbed(
  mirror: MirrorSummary,
  { status, voice, baseUrl }: { status: Mirrors; voice: Voice; baseUrl: string },
): { title: string; body: ReturnType<typeof html> } {
  const { t, time, locale } = voice;
  const { asOf, incidents } = status;
  const breach = breachOf(incidents, mirror.slug);
  const state = stateShown(mirror, incidents);
  const open =
    breach ?? incidents.find(({ mirror: slug, phase }) => slug === mirror.slug && phase !== "resolved");
  const days = daysOfLate(mirror.days, asOf, 30);
  const share = shareOf(days, voice);
  const name = briefText(mirror.name, longestName);
  const hrefOf = (path: string) => new URL(`/${locale}/${path}`, baseUrl).href;
  const said = share === undefined ? t("surface.embed.noShare") : t("surface.embed.share", share);
  const bars = dayBars(days, { colorOf: embedColor, ground: embedGround, barWidth: 10, gapWidth: 2 });
  const strip = element(
    "svg",
    {
      class: "bars",
      viewBox: `0 0 ${bars.width} ${bars.height}`,
      preserveAspectRatio: "none",
      role: "img",
      "aria-label": said,
    },
    ...bars.parts,
  );
  const shape = stateShape(state, { fill: embedColor(state), mark: embedGround, size: 16 });
  const word = stateWord(mirror, incidents, voice);
  return {
    title: `${name}: ${word}`,
    body: html`<h1>
        <span class="shape">${raw(shape.text)}</span>
        <a href="${hrefOf(`mirrors/${mirror.slug}`)}">${name}</a>
        <span>${word}</span>
      </h1>
      ${
        open === undefined
          ? ""
          : html`<p>
              <a href="${hrefOf(`incidents/${open.id}`)}"
                >${briefText(incidentTitle(t, open), longestSentence)}</a
              >
            </p>`
      }
      ${raw(strip.text)}
      <p class="muted">
        <span>${said}</span>
        ${mirror.ttfb.p50Ms === null ? "" : html`<span>${t("surface.embed.median", { latency: latencyText(mirror.ttfb.p50Ms) })}</span>`}
        <span class="end">${t("surface.embed.asOf", { at: time.instant(asOf, asOf) })}</span>
      </p>`,
  };
}
