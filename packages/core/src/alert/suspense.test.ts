import { expect, it } from "vitest";
import type { ErrorClass } from "../failure.ts";
import { doubtOf } from "./doubt.ts";
import { inSuspense } from "./suspense.ts";
import { began, now, views } from "./testing/views.ts";

it.each<{ what: string; east: string; west: string; error?: ErrorClass; waits: boolean }>([
  { what: "one fails and all else works", east: "D....", west: "x....", waits: false },
  { what: "one fails and nothing else was looked at", east: "D????", west: "x????", waits: false },
  {
    what: "one fails from one place that has seen nothing else since",
    east: "D????",
    west: "?????",
    waits: true,
  },
  { what: "all fail that were looked at", east: "Dx???", west: "x?x??", waits: true },
  { what: "all fail", east: "DDDDD", west: "xxxxx", waits: false },
  { what: "the upstream has begun to fail", east: "D...x", west: "x....", error: "http_5xx", waits: true },
])("an outage waits when $what: $waits", ({ east, west, error = "connect_refused", waits }) => {
  const testimonies = views({ east, west }, { errors: { 1: error } });
  const waiting = inSuspense([{ mirrorId: 1, since: began, accusers: ["east"] }], testimonies, {
    doubtOf: (vantage) => doubtOf(vantage, testimonies, { isDoubted: false, now }),
    roleOf: (mirrorId) => (mirrorId === 5 ? "upstream" : "mirror"),
    now,
  });
  expect(waiting.has(1)).toBe(waits);
});
