import { execFile } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Where Debian's golang-golang-x-mod-dev puts the library. */
const libraries = "/usr/share/gocode";

/** Hashes the zip that it is told of and says how long that took, in nanoseconds, and the hash. */
const program = `package main

import (
	"fmt"
	"os"
	"time"

	"golang.org/x/mod/sumdb/dirhash"
)

func main() {
	started := time.Now()
	h1, err := dirhash.HashZip(os.Args[1], dirhash.Hash1)
	if err != nil {
		panic(err)
	}
	fmt.Println(time.Since(started).Nanoseconds(), h1)
}
`;

/** Go's own hashing of zips, and the source text that came with it. */
export type GoHasher = {
  sourceDirectory: string;
  hash: (file: string) => Promise<{ tookMs: number; h1: string }>;
};

/** Builds Go's own hasher in a directory; `undefined` where there is no go command, or its library is not installed. */
export async function buildGoHasher(directory: string): Promise<GoHasher | undefined> {
  const root = await run("go", ["env", "GOROOT"]).catch(() => undefined);
  if (root === undefined || !existsSync(join(libraries, "src/golang.org/x/mod/sumdb/dirhash")))
    return undefined;
  const source = join(directory, "go-hasher");
  mkdirSync(source);
  writeFileSync(join(source, "main.go"), program);
  const command = join(source, "go-hasher");
  const env = { ...process.env, GO111MODULE: "off", GOPATH: libraries, GOCACHE: join(source, "cache") };
  await run("go", ["build", "-o", command, "main.go"], { cwd: source, env });
  return {
    sourceDirectory: join(root.stdout.trim(), "src"),
    async hash(file) {
      const [tookNs, h1 = ""] = (await run(command, [file])).stdout.trim().split(" ");
      return { tookMs: Number(tookNs) / 1e6, h1 };
    },
  };
}
