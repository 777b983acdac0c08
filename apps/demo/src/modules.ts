import { days, defaultCanary, minutes } from "@heliograph/core";
import type { FakeModule } from "@heliograph/fake-mirror";

/** How often the lively module has a new version. */
const releaseEveryMs = minutes(20);

/** A module that never rests. */
export const livelyModule = "example.com/lively";

/** What the mirrors of the demonstration have: what every mirror is asked for, and the lively one. */
export const modulesSince = (startedAt: number): FakeModule[] => [
  { path: defaultCanary.module, releases: [{ version: defaultCanary.version }] },
  {
    path: livelyModule,
    releases: Array.from({ length: days(2) / releaseEveryMs }, (_, patch) => ({
      version: `v1.0.${patch}`,
      publishedAt: startedAt - days(1) + patch * releaseEveryMs,
    })),
  },
];
