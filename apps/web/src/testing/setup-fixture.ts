import { days, hours, type ChainMirror, type Chains, type Recommendation } from "@heliograph/core";
import { ago, asOf } from "./fixture.ts";

const mirror = (slug: string, name: string, baseUrl: string, changed: Partial<ChainMirror>): ChainMirror => ({
  slug,
  name,
  baseUrl,
  role: "mirror",
  level: "up",
  counts: { ok: 40_000, degraded: 12, failed: 3, unknown: 0 },
  p50Ms: 45,
  proxiesChecksums: true,
  refusesChecksums: false,
  breached: false,
  ...changed,
});

const recommendation = (scope: string, goproxy: string, gosumdb: string | null): Recommendation => ({
  scope,
  goproxy,
  gosumdb,
  reasons: [
    { kind: "fewest-minutes-lost", minutes: 4, days: 7 },
    { kind: "quickest", mirror: "goproxy-cn", p50Ms: 45 },
    { kind: "pipe-passes-outages", mirror: "goproxy-cn" },
    { kind: "checksums-proxied", mirror: "goproxy-cn" },
  ],
  candidates: [],
  days: 7,
  since: ago(days(3)),
  madeAt: ago(0),
  expiresAt: ago(-hours(24)),
});

/** Mirrors of every sort to build a chain of, with recommendations for everybody and for one region. */
export const buildable: Chains = {
  asOf,
  demonstration: false,
  chains: [],
  mirrors: [
    mirror("goproxy-cn", "goproxy.cn", "https://goproxy.cn", {}),
    mirror("aliyun", "Alibaba Cloud", "https://mirrors.aliyun.com/goproxy/", { p50Ms: 71 }),
    mirror("unchecked", "Huawei Cloud", "https://repo.huaweicloud.com/repository/goproxy/", {
      proxiesChecksums: false,
    }),
    mirror("breached", "proxy.golang.com.cn", "https://proxy.golang.com.cn", { breached: true }),
    mirror("down", "goproxy.io", "https://goproxy.io", { level: "down", p50Ms: null }),
  ],
  recommendations: [
    recommendation("all", "https://goproxy.cn|https://mirrors.aliyun.com/goproxy/|direct", null),
    recommendation("region:cn-east", "https://mirrors.aliyun.com/goproxy/|direct", "sum.golang.google.cn"),
  ],
};
