import { minutes } from "@heliograph/core";
import { CourseChart } from "../../../charts/course-chart.tsx";
import { before, counts, noonMs, stepsOf } from "../samples.ts";
import { Pointed } from "../pointed.tsx";
import type { Story } from "../story.ts";

const stepMs = minutes(5);

const points = stepsOf(24, stepMs).map(({ atMs }, at) => ({
  at: new Date(atMs).toISOString(),
  ...counts(at >= 10 && at < 16 ? 45 : 0, at === 9 || at === 16 ? 30 : 0),
}));

const course = {
  kind: "availability" as const,
  since: before(24 * stepMs),
  until: before(0),
  stepMs,
  points,
};

export default {
  name: "CourseChart",
  about: {
    en: "Which share of checks failed before, in and after an incident; its time is shaded.",
    "zh-CN": "故障前、中、后检查失败的比例；阴影为故障时段。",
  },
  isWide: true,
  states: [
    {
      name: { en: "Half an hour of failures", "zh-CN": "半小时的失败" },
      shown: (
        <Pointed count={points.length} said={(place) => `${points[place]?.failed} / 60`}>
          {(place) => (
            <CourseChart
              course={course}
              lasted={{ fromMs: noonMs - 14 * stepMs, toMs: noonMs - 8 * stepMs }}
              picked={place === undefined ? undefined : points[place]}
            />
          )}
        </Pointed>
      ),
    },
  ],
} satisfies Story;
