import { defaultBulk, type Bulk } from "@heliograph/core";
import { wellKnownModules, type FakeModule } from "@heliograph/fake-mirror";

const megabyte = 1_000_000;

const [one, ten, thirty] = defaultBulk.zips;
if (one === undefined || ten === undefined || thirty === undefined) throw new Error("too few zips to fetch");

/** What is fetched in bulk: a zip of each class. */
export const bulk: Bulk = { ...defaultBulk, zips: [one, ten, thirty] };

/** Modules that are looked into, as many as are by default, with zips as large as one in the middle. */
export const basket = Array.from({ length: 10 }, (_, place) => `example.com/basket/${place}`);

const zipOf = (path: string, version: string, megabytes: number): FakeModule => ({
  path,
  releases: [{ version, fillerBytes: megabytes * megabyte }],
});

/** What the mirror serves. */
export const modules: FakeModule[] = [
  ...wellKnownModules,
  zipOf(one.module, one.version, 2),
  zipOf(ten.module, ten.version, 12),
  zipOf(thirty.module, thirty.version, 36),
  ...basket.map((path) => ({
    path,
    releases: ["v1.0.0", "v1.1.0", "v1.2.0"].map((version) => ({ version, fillerBytes: megabyte / 2 })),
  })),
];
