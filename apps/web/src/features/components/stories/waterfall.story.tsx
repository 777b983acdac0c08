import type { Exchange } from "@heliograph/core";
import { Waterfall, WaterfallKey } from "../../../charts/waterfall.tsx";
import { Pointed } from "../pointed.tsx";
import type { Story } from "../story.ts";

const exchange: Exchange = {
  method: "GET",
  url: "https://mirror.example.com/golang.org/x/text/@v/list",
  sent: {},
  startedMs: 0,
  phases: { dnsMs: 12, connectMs: 38, tlsMs: 74, ttfbMs: 51, bodyMs: 4 },
  address: "192.0.2.7",
  httpVersion: "2",
  status: 200,
  receivedBytes: 1_204,
  error: "ok",
};

const exchanges: Exchange[] = [
  exchange,
  { ...exchange, startedMs: 180, phases: { ttfbMs: 46, bodyMs: 2 } },
  { ...exchange, startedMs: 230, phases: { ttfbMs: 44, bodyMs: 140 } },
];

export default {
  name: "Waterfall",
  about: {
    en: "The requests of one run, one below the other: what each went through, and for how long.",
    "zh-CN": "一次检查中的各个请求自上而下排列：各经历了哪些阶段，分别用时多久。",
  },
  isWide: true,
  states: [
    {
      name: { en: "A connection and two more requests on it", "zh-CN": "建立连接，并在其上再发两个请求" },
      shown: (
        <>
          <Pointed count={exchanges.length} said={(place) => exchanges[place]?.url ?? ""}>
            {(place) => <Waterfall exchanges={exchanges} picked={place} />}
          </Pointed>
          <WaterfallKey />
        </>
      ),
    },
  ],
} satisfies Story;
