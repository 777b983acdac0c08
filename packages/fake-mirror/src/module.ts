import { parsePseudoVersion } from "@heliograph/goproxy";

/** A version of a module, and when it is published. */
export type Release = {
  path: string;
  version: string;
  /** Epoch milliseconds, with microseconds behind the point: before that nobody has it. */
  publishedAt: number;
  /** Modules that it needs, with their versions. */
  requires: Readonly<Record<string, string>>;
  /** Versions of the module, or intervals such as `[v1.0.0, v1.1.0]`, that its go.mod file takes back. */
  retracts: readonly string[];
  /** How many incompressible bytes its zip carries beside its few source files. */
  fillerBytes: number;
};

/** A module to serve: what is left out of a release has a default. */
export type FakeModule = {
  path: string;
  /** Its branches, each with the version that it stands for. */
  branches?: Readonly<Record<string, string>>;
  releases: readonly (Pick<Release, "version"> & Partial<Omit<Release, "path">>)[];
};

/** When releases were published that do not say so. */
export const longAgo = Date.UTC(2020, 0, 1);

/** What a fake mirror serves when nothing else is asked for. */
export const defaultModules: readonly FakeModule[] = [
  { path: "example.com/hello", releases: [{ version: "v1.0.0" }, { version: "v1.1.0" }] },
];

/** When a release was made that does not say so: the version of a commit names its time. */
const defaultTime = (version: string) => parsePseudoVersion(version)?.committedAt ?? longAgo;

/** Every release of the modules, in the order in which they are published. */
export function listReleases(modules: readonly FakeModule[]): Release[] {
  return modules
    .flatMap(({ path, releases }) =>
      releases.map((release) => ({
        path,
        publishedAt: defaultTime(release.version),
        requires: {},
        retracts: [],
        fillerBytes: 0,
        ...release,
      })),
    )
    .toSorted((one, other) => one.publishedAt - other.publishedAt);
}
