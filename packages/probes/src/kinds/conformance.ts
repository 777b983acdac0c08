import { hours, minutes } from "@heliograph/core";
import { fillConformanceCard } from "@heliograph/goproxy";
import { holdAgainst } from "../card/hold-against.ts";
import { defineProbe } from "../probe.ts";

/** Holds a mirror against the rules of the protocol, each with the exchange that shows how it is kept. */
export default defineProbe({
  kind: "conformance",
  title: { en: "Conformance", "zh-CN": "协议合规" },
  roles: ["mirror", "upstream"],
  everyMs: hours(6),
  timeoutMs: minutes(5),
  byteBudget: 16 * 1_024 * 1_024,
  retries: "sparing",
  atLength: true,
  atOnce: 4,
  run: (task) => holdAgainst(fillConformanceCard, task),
});
