import type { MirrorFailure, OperationWalk, WatchedLog } from "@heliograph/core";
import type { Asker } from "@heliograph/goproxy";
import type { Hop } from "@heliograph/goproxy/chain";
import type { LogStorage } from "@heliograph/sumdb";
import type { ModuleVersion } from "../memory/mirror-memory.ts";

/** A checksum database, and what is remembered of it. */
export type Database = { log: WatchedLog; storage: LogStorage };

/** A module version that is to be got through a list, as `go mod download` gets it. */
export type Passage = {
  hops: readonly Hop[];
  /** Globs of modules that no proxy is asked for. */
  gonoproxy: string;
  one: ModuleVersion;
  /** The checksum database; null where none is to be asked. */
  database: Database | null;
  /** The way out to a hop; to `direct`, that to the origin and to the database itself. */
  wayTo: (hop: Hop) => Asker;
  /** Most bytes of the zip. */
  zipLimitBytes: number;
  signal: AbortSignal;
};

/** How one operation went, and what it gave or why it did not. */
export type Passed<Value> = { account: OperationWalk } & (
  | { value: Value; failure?: undefined }
  | { failure: MirrorFailure; value?: undefined }
);

/** The hop that stands for the origin of modules, and for the checksum database itself. */
export const direct: Hop = { source: "direct", fallBackOnAnyError: false };
