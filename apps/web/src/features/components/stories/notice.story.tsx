import { Notice } from "../../../components/notice.tsx";
import { VantageNotices } from "../../../components/vantage-notices.tsx";
import { vantages } from "../samples.ts";
import type { Story } from "../story.ts";

export default {
  name: "Notice",
  about: {
    en: "What a reader has to know before trusting what the page says.",
    "zh-CN": "读者在相信页面内容之前需要知道的事。",
  },
  states: [
    { name: { en: "A sentence", "zh-CN": "一句话" }, shown: <Notice>proxy.golang.org</Notice> },
    {
      name: { en: "Only one vantage reports", "zh-CN": "只有一个观测点" },
      shown: <VantageNotices vantages={vantages.slice(0, 1)} />,
    },
    {
      name: { en: "A vantage has fallen silent", "zh-CN": "有观测点停止上报" },
      shown: (
        <VantageNotices
          vantages={[
            ...vantages.map((vantage, at) => ({
              ...vantage,
              slug: `${vantage.slug}-${at}`,
              health: at === 0 ? ("offline" as const) : vantage.health,
            })),
            ...vantages,
          ]}
        />
      ),
    },
  ],
} satisfies Story;
