import { filePath, latestPath, listPath } from "../../interview/paths.ts";
import { subjectsAround } from "../../interview/subjects.ts";
import type { Stock } from "./start-caching.ts";

/** What the mirror of these tests is asked for. */
export const subjects = subjectsAround({ module: "example.com/hello", version: "v1.0.0" });
export const logName = "sum.example.com";

/** Where it is. */
export const paths = {
  info: `/${filePath(subjects.known, "info")}`,
  mod: `/${filePath(subjects.known, "mod")}`,
  zip: `/${filePath(subjects.known, "zip")}`,
  list: `/${listPath(subjects.known.module)}`,
  latest: `/${latestPath(subjects.known.module)}`,
  branch: `/${filePath({ module: subjects.commit.module, version: subjects.commit.branch }, "info")}`,
  capitals: `/${filePath(subjects.capitals, "mod")}`,
  unknownVersion: `/${filePath({ module: subjects.known.module, version: subjects.unknownVersion }, "info")}`,
  unknownModule: `/${listPath(subjects.unknownModule)}`,
  head: `/sumdb/${logName}/latest`,
  record: `/sumdb/${logName}/lookup/${subjects.known.module}@${subjects.known.version}`,
  tile: `/sumdb/${logName}/tile/8/0/000`,
};

export const zipBytes = Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 7) % 256));
export const modBytes = Buffer.from("module example.com/hello\n");
export const forever = "public, max-age=31536000, immutable";
const item = (body: string | Buffer, type: string, cacheControl: string) => ({
  body: Buffer.from(body),
  type,
  cacheControl,
});

/** What a mirror has that does everything well. */
export const stock: Stock = {
  [paths.info]: item('{"Version":"v1.0.0"}', "application/json", forever),
  [paths.mod]: item(modBytes, "text/plain", forever),
  [paths.zip]: item(zipBytes, "application/zip", forever),
  [paths.list]: item("v1.0.0\n", "text/plain", "max-age=60"),
  [paths.latest]: item('{"Version":"v1.0.0"}', "application/json", "no-cache"),
  [paths.branch]: item('{"Version":"v1.0.0"}', "application/json", "max-age=300"),
  [paths.capitals.replaceAll("%21", "!")]: item("module x\n", "text/plain", forever),
  [paths.head]: item("a head", "text/plain", "max-age=60"),
  [paths.record]: item("a record", "text/plain", forever),
  [paths.tile]: item("a tile", "application/octet-stream", forever),
};
