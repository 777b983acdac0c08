import { coordinateSchema } from "@heliograph/core";
import { canonicalVersion, checkPathVersion, isPseudoVersion, NameError } from "@heliograph/goproxy";

/** Modules whose versions are those of the Go toolchain: an upstream serves them apart from all others. */
const toolchains = new Set(["golang.org/toolchain"]);

/** Whether a version is one that its author tagged and that every mirror can be held to: no commit, and no `+incompatible`. */
export const isRelease = (module: string, version: string) =>
  !toolchains.has(module) &&
  canonicalVersion(version) === version &&
  !version.endsWith("+incompatible") &&
  !isPseudoVersion(version) &&
  [module, version].every((name) => coordinateSchema.safeParse(name).success) &&
  areNames(module, version);

function areNames(module: string, version: string): boolean {
  try {
    checkPathVersion(module, version);
    return true;
  } catch (error) {
    if (error instanceof NameError) return false;
    throw error;
  }
}
