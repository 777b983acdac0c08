import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { env as environment } from "node:process";
import { promisify } from "node:util";
import type { FakeMirror } from "./fake-mirror.ts";

/** A go command whose home is an empty folder, that knows one proxy and one checksum log; `more` settings of its environment. */
export async function goFor(
  { baseUrl, verifierKey }: FakeMirror,
  home: string,
  more: Record<string, string> = {},
): Promise<(...args: string[]) => Promise<string>> {
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
