import { describe, expect, it } from "vitest";
import { causes } from "../cause.ts";
import { severities } from "../follow.ts";
import { hours, minutes } from "../time.ts";
import { explainRoute } from "./explain-route.ts";
import { routeToAll } from "./route-to-all.ts";
import type { Route } from "./route.ts";

const plain = routeToAll("default", ["ops"]);

const full: Route = {
  name: "night",
  channels: ["ops", "phone"],
  causes: ["availability", "hash_mismatch"],
  severity: "down",
  mirrors: ["goproxy-cn"],
  vantages: ["cn-east", "cn-north"],
  holdMs: minutes(2),
  quiet: { fromMinute: 22 * 60, untilMinute: 8 * 60 + 5, zone: "Asia/Shanghai" },
  remindMs: hours(4),
  escalation: { afterMs: minutes(30), channels: ["boss"] },
  gatherMs: 0,
};

describe("a route explains itself", () => {
  it.each([
    {
      route: plain,
      locale: "en" as const,
      says: "Tells ops of anything at any mirror. The first of several waits 10 s, so that all go in one message.",
    },
    {
      route: full,
      locale: "en" as const,
      says:
        "Tells ops and phone of outages and hash mismatches at goproxy-cn, where that is an outage or worse. " +
        "What none of cn-east and cn-north sees is left out. It goes out once it has lasted for 2 min. " +
        "From 22:00 to 08:05 (Asia/Shanghai) only what is critical goes out; the rest waits. " +
        "It is told again every 4 h until somebody acknowledges it. " +
        "When nobody has acknowledged it after 30 min, boss is told as well.",
    },
    {
      route: full,
      locale: "zh-CN" as const,
      says:
        "向 ops和phone 通知 goproxy-cn 的中断和哈希不符，限中断及以上级别。cn-east和cn-north 均未观测到的事件不通知。" +
        "持续 2 分钟 后才通知。22:00 至 08:05（Asia/Shanghai）只发送严重级别的通知，其余推迟发送。" +
        "无人确认时，每 4 小时 再次提醒。30 分钟 后仍无人确认时，同时通知 boss。",
    },
  ])("in $locale: $says", async ({ route, locale, says }) => {
    expect(await explainRoute(route, locale)).toBe(says);
  });

  it.each(["en", "zh-CN"] as const)("in %s, with a word for every cause and severity", async (locale) => {
    for (const severity of severities) {
      const text = await explainRoute({ ...plain, causes, severity }, locale);
      expect(text).not.toMatch(/route\.|cause\.|undefined|\{\{/);
    }
  });
});
