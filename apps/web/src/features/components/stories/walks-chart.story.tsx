import { minutes } from "@heliograph/core";
import { WalksChart, type RecentWalk } from "../../../charts/walks-chart.tsx";
import { Pointed } from "../pointed.tsx";
import { noonMs, stepsOf, wave } from "../samples.ts";
import type { Story } from "../story.ts";

const walks = stepsOf(40, minutes(15)).map(({ atMs }, at): RecentWalk => {
  const wasServed = at < 18 || at > 20;
  return {
    at: new Date(atMs).toISOString(),
    vantage: "cn-east",
    outcome: wasServed ? "ok" : "failed",
    error: wasServed ? "ok" : "http_5xx",
    servedBy: wasServed ? "https://one.example.com" : null,
    totalMs: wasServed ? 80 + 900 * wave(at, 40) ** 4 : null,
  };
});

export default {
  name: "WalksChart",
  about: {
    en: "How long each walk over a chain took: a dot for one that was served, a tick at the bottom for one that was not.",
    "zh-CN": "每次走完一条链路用了多久：成功为圆点，失败为底部短标记。",
  },
  isWide: true,
  states: [
    {
      name: { en: "Ten hours with an outage", "zh-CN": "含一次中断的十小时" },
      shown: (
        <Pointed count={walks.length} said={(place) => walks[place]?.at ?? ""}>
          {(place) => (
            <WalksChart
              walks={walks}
              untilMs={noonMs}
              picked={place === undefined ? undefined : walks[place]}
            />
          )}
        </Pointed>
      ),
    },
  ],
} satisfies Story;
