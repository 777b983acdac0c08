import { hours, minutes, type Incident } from "@heliograph/core";
import { IncidentCard } from "../../../components/incident-card.tsx";
import { before, vantages } from "../samples.ts";
import type { Story } from "../story.ts";

const outage: Incident = {
  id: "1",
  mirror: "example",
  mirrorName: "mirror.example.com",
  cause: "availability",
  phase: "open",
  severity: "down",
  worst: "down",
  startedAt: before(minutes(43)),
  openedAt: before(minutes(41)),
  endedAt: null,
  vantages: ["cn-east"],
  error: "connect_timeout",
  finding: null,
  changes: [],
  reason: null,
  under: null,
  covers: [],
  late: false,
  flappingSince: null,
  acknowledged: null,
  note: null,
};

const ended: Incident = {
  ...outage,
  phase: "resolved",
  startedAt: before(hours(5)),
  endedAt: before(hours(4)),
};

export default {
  name: "IncidentCard",
  about: {
    en: "An incident in a list: what is wrong since when and seen from where, and what was said of it last.",
    "zh-CN": "列表中的一个故障：出了什么问题、从何时起、自何处观测，以及最近的说明。",
  },
  states: [
    {
      name: { en: "Going on", "zh-CN": "进行中" },
      shown: <IncidentCard incident={outage} vantages={vantages} />,
    },
    {
      name: { en: "Over", "zh-CN": "已结束" },
      shown: <IncidentCard incident={ended} vantages={vantages} />,
    },
    {
      name: { en: "Wrong bytes", "zh-CN": "字节错误" },
      shown: (
        <IncidentCard
          incident={{ ...outage, cause: "hash_mismatch", severity: "critical", error: null }}
          vantages={vantages}
        />
      ),
    },
  ],
} satisfies Story;
