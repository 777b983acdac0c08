import { hours, minutes, seconds } from "@heliograph/core";
import type { Curve } from "../../../charts/curve-steps.ts";
import { PropagationCurve } from "../../../charts/propagation-curve.tsx";
import { Pointed } from "../pointed.tsx";
import type { Story } from "../story.ts";

const curve: Curve = {
  asked: 6,
  steps: [
    { afterMs: seconds(40), possibly: 2, certainly: 0 },
    { afterMs: seconds(90), possibly: 4, certainly: 2 },
    { afterMs: minutes(6), possibly: 5, certainly: 4 },
    { afterMs: minutes(31), possibly: 6, certainly: 5 },
  ],
};

export default {
  name: "PropagationCurve",
  about: {
    en: "How many mirrors list a release: possibly the upper line, certainly the lower one, the truth between them.",
    "zh-CN": "有多少镜像列出了某个版本：上线为可能，下线为确定，真实值在两者之间。",
  },
  isWide: true,
  states: [
    {
      name: { en: "One mirror still lacks it", "zh-CN": "仍有一个镜像没有" },
      shown: (
        <Pointed
          count={curve.steps.length}
          said={(place) => `${curve.steps[place]?.certainly} / ${curve.asked}`}
        >
          {(place) => (
            <PropagationCurve
              curve={curve}
              untilMs={hours(2)}
              picked={place === undefined ? undefined : curve.steps[place]}
            />
          )}
        </Pointed>
      ),
    },
  ],
} satisfies Story;
