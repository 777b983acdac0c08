import { type ArchiveVariant, writeBadArchive } from "./archive.ts";
import { countWhile } from "./count-while.ts";
import { listReleases, type FakeModule, type Release } from "./module.ts";
import { packageRelease, type Make, type Package } from "./package-release.ts";

/** All that will ever be released, and what of it is out at a time. */
export type Shelf = {
  /** Every release, in the order in which they are published. */
  releases: readonly Release[];
  /** The releases that are out at a time. */
  at: (time: number) => readonly Release[];
  /** Those of a module that are out at a time. */
  ofModule: (path: string, time: number) => readonly Release[];
  /** The version that a branch of a module stands for. */
  branch: (path: string, name: string) => string | undefined;
  /** The package of a release, built when it is first asked for. */
  open: (release: Release, make: Make) => Package;
  /** A bad archive in place of a release's zip, built when it is first asked for. */
  badArchive: (release: Release, variant: ArchiveVariant) => Buffer;
};

/** Puts the releases of modules on a shelf. */
export function fillShelf(stocked: readonly FakeModule[]): Shelf {
  const releases = listReleases(stocked);
  const branches = new Map(
    stocked.map(({ path, branches: named = {} }) => [path, new Map(Object.entries(named))]),
  );
  const packages = new Map<string, Package>();
  const archives = new Map<string, Buffer>();
  const modules = Map.groupBy(releases, ({ path }) => path);
  const open: Shelf["open"] = (release, make) =>
    keptIn(packages, `${nameOf(release)} ${make}`, () => packageRelease(release, make));
  return {
    releases,
    at: (time) => outAt(releases, time),
    ofModule: (path, time) => outAt(modules.get(path) ?? [], time),
    branch: (path, name) => branches.get(path)?.get(name),
    open,
    badArchive: (release, variant) =>
      keptIn(archives, `${nameOf(release)} ${variant}`, () =>
        writeBadArchive(variant, {
          prefix: `${nameOf(release)}/`,
          files: open(release, "genuine").files,
        }),
      ),
  };
}

const outAt = (releases: readonly Release[], time: number) =>
  releases.slice(
    0,
    countWhile(releases, ({ publishedAt }) => publishedAt <= time),
  );

const nameOf = ({ path, version }: Release) => `${path}@${version}`;

/** What is kept under a name, made if it is not there yet. */
export function keptIn<Name, Thing>(kept: Map<Name, Thing>, name: Name, make: () => Thing): Thing {
  const thing = kept.get(name) ?? make();
  kept.set(name, thing);
  return thing;
}
