import { readFileSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { readEnvironment, type Environment, type Variables } from "./environment.ts";
import { FaultyConfiguration, type Fault } from "./fault.ts";
import { readSite } from "./site-file.ts";
import type { Site } from "./site.ts";

/** Everything that a person decides about this process, parsed once at its start. */
export type Config = Environment & { site: Site };

const largestFileBytes = 1_048_576;

/**
 * Reads the environment and the configuration file: the one that is named, else `heliograph.yaml` where there is one.
 * @throws FaultyConfiguration with every fault of both
 */
export function readConfig(variables: Variables = process.env, folder: string = process.cwd()): Config {
  const faults: Fault[] = [];
  const environment = readEnvironment(variables, folder, faults);
  // Read on its own, so that a fault of the environment does not hide those of the file.
  const named = variables["HELIOGRAPH_CONFIG"] ?? "";
  const path = resolve(folder, named === "" ? "heliograph.yaml" : named);
  const text = readText(path, { needed: named !== "" }, faults);
  const site = readSite(text, relative(folder, path), variables, faults);
  if (environment === undefined || site === undefined || faults.length > 0)
    throw new FaultyConfiguration(faults);
  return { ...environment, site };
}

function readText(path: string, { needed }: { needed: boolean }, faults: Fault[]): string {
  try {
    const { size } = statSync(path);
    if (size <= largestFileBytes) return readFileSync(path, "utf8");
    faults.push({ where: path, message: "is larger than 1 MiB" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (needed || error.code !== "ENOENT") {
      faults.push({ where: path, message: `cannot be read (${String(error.code)})` });
    }
  }
  return "";
}
