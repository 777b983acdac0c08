import type { Node } from "@takumi-rs/core";
import { worstFirst } from "@heliograph/core";
import { stateShown } from "../surfaces/breach.ts";
import { stateShape } from "../surfaces/state-shape.ts";
import { briefText } from "../surfaces/told-text.ts";
import { verdictWords } from "../surfaces/verdict-words.ts";
import { card } from "./card.ts";
import { box, drawing, words } from "./nodes.ts";
import { pictureColors } from "./picture-color.ts";
import { surroundings, type Told } from "./surroundings.ts";

/** As many mirrors as there is room for, and as many letters of their names. */
const mostMirrors = 9;
const longestName = 30;

/** All mirrors: the verdict, and the shape of each. */
export function statusCard(told: Told): Node {
  const { status, voice, otherVoice } = told;
  const { incidents, mirrors } = status;
  const { state, sentence } = verdictWords(status, voice);
  const shown = worstFirst(mirrors).slice(0, mirrors.length > mostMirrors ? mostMirrors - 1 : mostMirrors);
  const rest = mirrors.length - shown.length;
  return card({
    ...surroundings(told),
    state,
    heading: sentence,
    other: verdictWords(status, otherVoice).sentence,
    details: [],
    below: [
      box(
        "mirrors",
        ...shown.map((mirror) => {
          const known = stateShown(mirror, incidents);
          const shape = stateShape(known, { fill: pictureColors[known].fill, mark: "#ffffff", size: 28 });
          return box(
            "mirror",
            drawing("mirror-shape", shape),
            words("mirror-name", briefText(mirror.name, longestName)),
          );
        }),
        ...(rest > 0 ? [words("mirror-name", voice.t("incident.andMore", { count: rest }))] : []),
      ),
    ],
  });
}
