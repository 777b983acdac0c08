import { randomBytes } from "node:crypto";
import type { Canary } from "@heliograph/core";

/** What a mirror is asked for: what every mirror is sure to know, of every form that a name can have, and what nobody knows. */
export type Subjects = {
  /** A module with a go.mod file and tagged versions. */
  known: Canary;
  /** One with capitals in its path. */
  capitals: Canary;
  /** One without a go.mod file, at a version from v2 on. */
  incompatible: Canary;
  /** A commit without a tag, the digits that it goes by, and a branch of its module. */
  commit: Canary & { revision: string; branch: string };
  toolchain: Canary;
  /** Paths that lie beside modules and are none: what the go command asks for to find the module of a package. */
  prefixes: readonly [string, ...string[]];
  /** A version of the known module that nobody tagged. */
  unknownVersion: string;
  /** A module that nobody made. */
  unknownModule: string;
  /** The name of a checksum database that nobody runs. */
  unknownLog: string;
};

/** What every public mirror knows: old, small, and needed by so much that it is in every cache. */
const knownSubjects = {
  capitals: { module: "github.com/BurntSushi/toml", version: "v0.3.1" },
  incompatible: { module: "github.com/dgrijalva/jwt-go", version: "v3.2.0+incompatible" },
  commit: {
    module: "golang.org/x/sync",
    version: "v0.0.0-20190423024810-112230192c58",
    revision: "112230192c58",
    branch: "master",
  },
  toolchain: { module: "golang.org/toolchain", version: "v0.0.1-go1.21.0.linux-amd64" },
  prefixes: ["golang.org/x", "golang.org/x/sync/errgroup"],
} as const;

/** Draws new names for what nobody knows, so that no cache has an answer to them. */
export function subjectsAround(known: Canary): Subjects {
  const name = randomBytes(6).toString("hex");
  return {
    ...knownSubjects,
    known,
    unknownVersion: `${majorOf(known.version)}.999.${Number.parseInt(name, 16)}`,
    unknownModule: `example.com/heliograph/${name}`,
    unknownLog: `sum.${name}.invalid`,
  };
}

const majorOf = (version: string) => version.split(".", 1)[0] ?? "v0";
