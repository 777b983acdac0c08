import type { FakeModule } from "@heliograph/fake-mirror";

/** Modules that take turns: every so often one of them has a new release, `v1.1.0`, `v1.2.0` and so on, after an old `v1.0.0`. */
export function takingTurns(
  paths: readonly string[],
  { from, everyMs, count }: { from: number; everyMs: number; count: number },
): FakeModule[] {
  return paths.map((path, turn) => ({
    path,
    releases: [
      { version: "v1.0.0" },
      ...Array.from({ length: Math.ceil((count - turn) / paths.length) }, (_, round) => ({
        version: `v1.${round + 1}.0`,
        publishedAt: from + (round * paths.length + turn) * everyMs,
      })),
    ],
  }));
}

/** When each release of some modules is published, by `<path>@<version>`; long ago where they do not say. */
export const publicationsOf = (modules: readonly FakeModule[]): ReadonlyMap<string, number> =>
  new Map(
    modules.flatMap(({ path, releases }) =>
      releases.map(({ version, publishedAt = 0 }) => [`${path}@${version}`, publishedAt] as const),
    ),
  );
