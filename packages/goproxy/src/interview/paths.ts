import type { Canary } from "@heliograph/core";
import { escapePath, escapeVersion } from "../escape.ts";

/** The address of a module below that of a mirror, as the go command sends it: with `%21` where others write `!`. */
const moduleAt = (module: string) => encoded(escapePath(module));

const encoded = (escaped: string) => escaped.replaceAll("!", "%21");

/** Where the versions of a module are listed. */
export const listPath = (module: string) => `${moduleAt(module)}/@v/list`;

/** Where the latest version of a module is told. */
export const latestPath = (module: string) => `${moduleAt(module)}/@latest`;

/** Where a file about a version, branch or commit of a module is. */
export const filePath = ({ module, version }: Canary, extension: "info" | "mod" | "zip") =>
  `${moduleAt(module)}/@v/${encoded(escapeVersion(version))}.${extension}`;
