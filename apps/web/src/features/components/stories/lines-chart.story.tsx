import { hours } from "@heliograph/core";
import { LinesChart } from "../../../charts/lines-chart.tsx";
import { Pointed } from "../pointed.tsx";
import { stepsOf, wave } from "../samples.ts";
import type { Story } from "../story.ts";

const steps = stepsOf(24, hours(1));

const lines = ["mirror-a", "mirror-b", "mirror-c", "mirror-d", "mirror-e", "mirror-f"].map((name, place) => ({
  slug: name,
  name,
  values: steps.map((_, at) => 30 * 2 ** place * (1 + wave(at + place * 3, 24) / 2)),
  typical: 30 * 2 ** place,
}));

export default {
  name: "LinesChart",
  about: {
    en: "Up to six mirrors on one logarithmic axis, told apart by names at their ends and by dashes, last by colour.",
    "zh-CN": "最多六个镜像共用一条对数轴，先以线端名称和线型区分，颜色只是最后的提示。",
  },
  isWide: true,
  states: [
    {
      name: { en: "Six mirrors", "zh-CN": "六个镜像" },
      shown: (
        <Pointed count={steps.length} said={(place) => new Date(steps[place]?.atMs ?? 0).toISOString()}>
          {(place) => <LinesChart steps={steps} lines={lines} picked={place} />}
        </Pointed>
      ),
    },
  ],
} satisfies Story;
