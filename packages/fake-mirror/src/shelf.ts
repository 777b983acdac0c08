import type { Release } from "./module.ts";
import { packageRelease, type Make, type Package } from "./package-release.ts";

/** All that will ever be released, and what of it is out at a time. */
export type Shelf = {
  /** Every release, in the order in which they are published. */
  releases: readonly Release[];
  /** The releases that are out at a time. */
  at: (time: number) => Release[];
  /** The package of a release, built when it is first asked for. */
  open: (release: Release, make: Make) => Package;
};

/** Puts releases on a shelf; they must come in the order in which they are published. */
export function fillShelf(releases: readonly Release[]): Shelf {
  const built = new Map<string, Package>();
  return {
    releases,
    at: (time) => releases.filter(({ publishedAt }) => publishedAt <= time),
    open(release, make) {
      const name = `${release.path}@${release.version} ${make}`;
      const found = built.get(name) ?? packageRelease(release, make);
      built.set(name, found);
      return found;
    },
  };
}
