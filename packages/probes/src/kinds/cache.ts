import { hours, minutes } from "@heliograph/core";
import { fillCacheCard } from "@heliograph/goproxy";
import { holdAgainst } from "../card/hold-against.ts";
import { defineProbe } from "../probe.ts";

/** Holds what a mirror tells caches, and how it answers them, against the rules of HTTP. */
export default defineProbe({
  kind: "cache",
  title: { en: "Cache behaviour", "zh-CN": "缓存行为" },
  roles: ["mirror", "upstream"],
  everyMs: hours(1),
  timeoutMs: minutes(3),
  byteBudget: 8 * 1_024 * 1_024,
  retries: "sparing",
  atLength: true,
  atOnce: 4,
  run: (task) => holdAgainst(fillCacheCard, task),
});
