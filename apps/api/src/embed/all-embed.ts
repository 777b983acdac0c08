import { states, worstFirst, type Mirrors, type State } from "@heliograph/core";
import { html, raw } from "hono/html";
import { stateShown, stateWord } from "../surfaces/breach.ts";
import { daysOfLate } from "../surfaces/days-of-late.ts";
import { shareOf } from "../surfaces/share-of.ts";
import { shapeParts } from "../surfaces/state-shape.ts";
import { briefText } from "../surfaces/told-text.ts";
import { verdictWords } from "../surfaces/verdict-words.ts";
import type { Voice } from "../surfaces/voice.ts";
import { element } from "../surfaces/xml.ts";
import { embedColor, embedGround } from "./embed-color.ts";

/** As many mirrors as an embed has room for, the worst before the others. */
const mostMirrors = 16;

const longestName = 40;

/** All mirrors: the verdict, what is open, and a line for each. */
export function allEmbed({ status, voice, baseUrl }: { status: Mirrors; voice: Voice; baseUrl: string }): {
  title: string;
  body: ReturnType<typeof html>;
} {
  const { t, time, locale } = voice;
  const { asOf, incidents, mirrors } = status;
  const { state, sentence } = verdictWords(status, voice);
  const open = incidents.filter(({ phase }) => phase !== "resolved").length;
  const rest = mirrors.length - mostMirrors;
  const home = new URL(`/${locale}/`, baseUrl).href;
  return {
    title: sentence,
    body: html`${raw(shapes)}
      <h1>
        ${shapeOf(state)}
        <a href="${home}">${sentence}</a>
      </h1>
      <ul>
        ${worstFirst(mirrors)
          .slice(0, mostMirrors)
          .map((mirror) => {
            const share = shareOf(daysOfLate(mirror.days, asOf, 30), voice)?.share ?? "–";
            return html`<li>
              ${shapeOf(stateShown(mirror, incidents))}
              <a href="${home}mirrors/${mirror.slug}">${briefText(mirror.name, longestName)}</a>
              <span>${stateWord(mirror, incidents, voice)} · ${share}</span>
            </li>`;
          })}
      </ul>
      <p class="muted">
        ${rest > 0 ? html`<span>${t("incident.andMore", { count: rest })}</span>` : ""}
        ${open > 0 ? html`<span>${t("surface.embed.incidents", { count: open })}</span>` : ""}
        <span>${t("surface.embed.days")}</span>
        <span class="end">${t("surface.embed.asOf", { at: time.instant(asOf, asOf) })}</span>
      </p>`,
  };
}

/** The shapes of all states, drawn once. */
const shapes = element(
  "svg",
  { class: "shapes", width: 0, height: 0, "aria-hidden": "true" },
  ...states.map((state) =>
    element(
      "symbol",
      { id: state, viewBox: "0 0 20 20" },
      ...shapeParts(state, { fill: embedColor(state), mark: embedGround }),
    ),
  ),
).text;

const shapeOf = (state: State) => html`<svg class="shape" aria-hidden="true"><use href="#${state}" /></svg>`;
