import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import * as fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { formOf, formsOf } from "./index.ts";
import { environmentOf, writable } from "./testing/settings.ts";

const folder = mkdtempSync(join(tmpdir(), "heliograph-shells-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Stand in for the go command and for any program that a shell starts: they print what they were given. */
const programs = {
  go: String.raw`printf '%s\0' "$@"`,
  shows: String.raw`printf '%s\0' "$GOPROXY" "$GOPRIVATE" "$GOSUMDB"`,
};
for (const [name, line] of Object.entries(programs)) {
  writeFileSync(join(folder, name), `#!/bin/sh\n${line}\n`);
  chmodSync(join(folder, name), 0o755);
}

/** What programs were given that a script started, one text each. */
function seenBy(shell: string, script: string): string[] {
  const { stdout, stderr, status } = spawnSync(shell, ["-c", script], {
    encoding: "utf8",
    env: {
      PATH: [folder, process.env["PATH"]].join(delimiter),
      HOME: folder,
      LC_ALL: "C.UTF-8",
      GOPROXY: "before",
    },
  });
  expect({ shell, status, stderr }).toEqual({ shell, status: 0, stderr: "" });
  return stdout.split("\0").slice(0, -1);
}

const isHere = (shell: string) => spawnSync(shell, ["-c", "exit 0"]).status === 0;

const shells = [
  { shell: "sh", own: "posix" },
  { shell: "dash", own: "posix" },
  { shell: "bash", own: "posix" },
  { shell: "zsh", own: "posix" },
  { shell: "fish", own: "fish" },
] as const;

describe.each(shells.filter(({ shell }) => isHere(shell)))("in $shell", ({ shell, own }) => {
  it("a program sees exactly what was set for this shell", () => {
    const many = fc.property(writable(own), (all) => {
      const script = all.map((settings) => `${formOf(own, settings)}\nshows`).join("\n");
      expect(seenBy(shell, script)).toEqual(
        all.flatMap((settings) => Object.values(environmentOf(settings))),
      );
    });
    fc.assert(many, { numRuns: 20 });
  });

  it("nothing is left after undoing it", () => {
    const settings = { goproxy: "direct", goprivate: "a.b", gosumdb: "sum.golang.org" };
    const form = formsOf(settings).find(({ id }) => id === own);
    const undo = form !== undefined && "undo" in form ? form.undo : "exit 1";
    const outer = shell === "fish" ? "set -eg GOPROXY" : "unset GOPROXY";
    expect(seenBy(shell, `${outer}\n${formOf(own, settings)}\n${undo}\nshows`)).toEqual(["", "", ""]);
  });

  it("the go command is given exactly what is to be kept", () => {
    const many = fc.property(writable("go-env"), (all) => {
      const script = all.map((settings) => formOf("go-env", settings)).join("\n");
      const given = all.flatMap((settings) => [
        "env",
        "-w",
        ...Object.entries(environmentOf(settings)).map((pair) => pair.join("=")),
      ]);
      expect(seenBy(shell, script)).toEqual(given);
    });
    fc.assert(many, { numRuns: 20 });
  });

  it.skipIf(shell === "fish")("a .env file that is read in says the same", () => {
    const many = fc.property(writable("env"), (all) => {
      const script = all.map((settings) => `set -a\n${formOf("env", settings)}\nshows`).join("\n");
      expect(seenBy(shell, script)).toEqual(
        all.flatMap((settings) => Object.values(environmentOf(settings))),
      );
    });
    fc.assert(many, { numRuns: 10 });
  });
});
