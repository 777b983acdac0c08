import { defaultCanary, hours, minutes, seconds } from "@heliograph/core";
import type { Fault } from "@heliograph/fake-mirror";
import { openingRelease } from "./modules.ts";

/** Something that happens to a mirror in every act. */
export type Scene = { mirror: string; fault: Fault; fromMs: number; untilMs: number };

/** How long an act is; then it begins again. */
export const actMs = minutes(20);

/** What happens in an act, counted from its beginning. */
export const scenes: readonly Scene[] = [
  {
    mirror: "fragile",
    fault: { kind: "status", status: 503 },
    fromMs: seconds(60),
    untilMs: minutes(5),
  },
  {
    mirror: "steady",
    fault: { kind: "status", status: 429, retryAfterSeconds: 30 },
    fromMs: minutes(8),
    untilMs: minutes(11),
  },
  {
    mirror: "altered",
    fault: { kind: "wrong-zip", on: `*/${defaultCanary.module}/@v/${defaultCanary.version}.zip` },
    fromMs: minutes(2),
    untilMs: minutes(18),
  },
  {
    mirror: "two-faced",
    fault: { kind: "forked-log", after: 24 },
    fromMs: minutes(5),
    untilMs: minutes(15),
  },
  {
    mirror: "swift",
    fault: { kind: "habit", of: "empty-head" },
    fromMs: minutes(7),
    untilMs: minutes(14),
  },
  {
    mirror: "flapping",
    fault: { kind: "backends", lagMs: hours(3), share: 0.25, on: "*/@v/list" },
    fromMs: minutes(2),
    untilMs: minutes(19.5),
  },
  {
    mirror: "forgetful",
    fault: { kind: "lost-version", ...openingRelease },
    fromMs: minutes(2),
    untilMs: minutes(19.5),
  },
];

/** A moment of the story: a fault begins or ends. `at` counts from the beginning of the first act, in milliseconds. */
export type Moment = { at: number; event: "fault began" | "fault ended"; scene: Scene };

/** The moments of an act, the first being number 0, in the order in which they come. */
export const momentsOf = (act: number): Moment[] =>
  scenes
    .flatMap((scene): Moment[] => [
      { at: act * actMs + scene.fromMs, event: "fault began", scene },
      { at: act * actMs + scene.untilMs, event: "fault ended", scene },
    ])
    .toSorted((one, other) => one.at - other.at);
