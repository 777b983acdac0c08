import { hours, seconds } from "@heliograph/core";
import { startFakeMirror, type FakeMirror, type FakeModule } from "@heliograph/fake-mirror";

/** Mirrors that lag between nothing and four minutes, their upstream and its feed, on loopback. */
export type Fleet = {
  basket: readonly string[];
  /** The mirrors by their names, the upstream among them. */
  mirrors: ReadonlyMap<string, FakeMirror>;
  index: FakeMirror;
  /** The dearest mirror: how many requests it was sent since a time, in epoch milliseconds. */
  mostRequestsSince: (at: number) => number;
  /** How many entries of the feed are out between two times. */
  entriesBetween: (from: number, to: number) => number;
  close: () => Promise<void>;
};

/** What the feed carries. */
const entriesPerHour = 5_000;

const basketSize = 10;

/** Two of five entries are commits that nobody tagged; one in so many is of the basket: 10 an hour. */
const oneOfBasketIn = 500;

/** Starts a fleet of so many mirrors whose feed goes on for an hour from now. */
export async function startFleet(mirrorCount: number): Promise<Fleet> {
  const startedAt = Date.now();
  const basket = Array.from({ length: basketSize }, (_, place) => `example.com/basket/${place}`);
  const modules = [
    ...basket.map((path) => ({ path, releases: [{ version: "v1.0.0" }] })),
    ...entriesFrom(startedAt, basket),
  ];
  const index = await startFakeMirror({ modules });
  const mirrors = new Map<string, FakeMirror>();
  mirrors.set("upstream", await startFakeMirror({ modules }));
  for (let place = 1; place < mirrorCount; place += 1) {
    mirrors.set(`mirror-${place}`, await startFakeMirror({ modules, lagMs: place * seconds(20) }));
  }
  return {
    basket,
    mirrors,
    index,
    mostRequestsSince: (at) =>
      Math.max(...[...mirrors.values()].map(({ log }) => log.filter((exchange) => exchange.at >= at).length)),
    entriesBetween: (from, to) => ((to - from) / hours(1)) * entriesPerHour,
    async close() {
      await Promise.all([index, ...mirrors.values()].map((mirror) => mirror.close()));
    },
  };
}

/** An hour of entries, each as a module with one release; those of the basket come again and again. */
function entriesFrom(from: number, basket: readonly string[]): FakeModule[] {
  return Array.from({ length: entriesPerHour }, (_, place) => {
    const publishedAt = from + place * (hours(1) / entriesPerHour);
    if (place % oneOfBasketIn === 0) {
      const path = basket[(place / oneOfBasketIn) % basket.length] ?? "";
      return { path, releases: [{ version: `v1.${place}.0`, publishedAt }] };
    }
    return { path: `example.com/entry/${place}`, releases: [{ version: versionOf(place), publishedAt }] };
  });
}

const versionOf = (place: number) =>
  place % 5 < 2 ? `v0.0.0-20260101000000-${place.toString(16).padStart(12, "0")}` : "v1.0.0";
