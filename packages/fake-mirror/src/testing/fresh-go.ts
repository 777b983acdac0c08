import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { env as environment } from "node:process";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";
import type { FakeMirror } from "../fake-mirror.ts";

/** A go command with an empty cache of its own, that knows one proxy and one checksum log. */
export async function freshGo(
  { baseUrl, verifierKey }: FakeMirror,
  more: Record<string, string> = {},
): Promise<(...args: string[]) => Promise<string>> {
  const home = await makeFolder();
  await writeFile(path.join(home, "go.mod"), "module example.com/user\n\ngo 1.19\n");
  const env = {
    PATH: environment.PATH,
    HOME: home,
    GOPATH: path.join(home, "path"),
    GOCACHE: path.join(home, "build"),
    GOENV: "off",
    GOFLAGS: "-mod=mod -modcacherw",
    GOTOOLCHAIN: "local",
    GOPROXY: baseUrl,
    GOSUMDB: verifierKey,
    ...more,
  };
  return async (...args) => {
    const { stdout } = await promisify(execFile)("go", args, { cwd: home, env });
    return stdout;
  };
}

/** A folder for the time of a test. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "fake-mirror-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}
