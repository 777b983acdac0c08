import { days, defaultCanary, hours, minutes } from "@heliograph/core";
import type { FakeModule } from "@heliograph/fake-mirror";

/** How often the lively module has a new version: less often than a mirror may stand still. */
const releaseEveryMs = minutes(4);

/** How far apart the modules come out that take turns. */
const turnMs = minutes(1);

/** For so long there is something new. */
const shownForMs = days(2);

/** A module with a long past, which rests for two hours only before the demonstration begins: how late that came, nobody saw. */
const livelyModule = "example.com/lively";

/** Modules that take turns once the demonstration has begun: every minute one of them has a new version. */
const turnTaking = ["atlas", "beacon", "compass", "drift", "ember"].map((name) => `example.com/${name}`);
const [atlas = "", beacon = ""] = turnTaking;

/** The modules that are looked into wherever a mirror lists them; of the others only the index feed tells. */
export const basket = [livelyModule, atlas, beacon];

/** What comes out when the demonstration begins. */
export const openingRelease = { module: atlas, version: "v1.0.0" };

/** What the mirrors of the demonstration have: what every mirror is asked for, the lively module and those that take turns. */
export const modulesSince = (startedAt: number): FakeModule[] => [
  { path: defaultCanary.module, releases: [{ version: defaultCanary.version }] },
  {
    path: livelyModule,
    releases: [
      ...releasesEvery(minutes(20), { minor: 0, since: startedAt - days(1), until: startedAt - hours(2) }),
      ...releasesEvery(releaseEveryMs, { minor: 1, since: startedAt, until: startedAt + shownForMs }),
    ],
  },
  ...turnTaking.map((path, turn) => ({
    path,
    releases: [
      { version: "v0.8.0", publishedAt: startedAt - days(1) },
      { version: "v0.9.0", publishedAt: startedAt - hours(2) },
      ...releasesEvery(turnMs * turnTaking.length, {
        minor: 0,
        since: startedAt + turn * turnMs,
        until: startedAt + shownForMs,
      }),
    ],
  })),
];

/** A new patch every so often from a time on, until another. */
const releasesEvery = (
  everyMs: number,
  { minor, since, until }: { minor: number; since: number; until: number },
) =>
  Array.from({ length: Math.ceil((until - since) / everyMs) }, (_, patch) => ({
    version: `v1.${minor}.${patch}`,
    publishedAt: since + patch * everyMs,
  }));
