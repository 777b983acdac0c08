import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { isReachable, type Account } from "./account.ts";
import { EmbeddedFailure } from "./embedded-failure.ts";

/**
 * Makes the directory a server lives in: the one asked for or, where the account cannot reach that, one of its own
 * under `shelter`.
 */
export async function makeHome(
  asked: string,
  account: Account | undefined,
  shelter: string,
): Promise<string> {
  for (const home of [asked, placeIn(shelter, asked)]) {
    if (account !== undefined && !(await isReachable(home, account))) continue;
    await mkdir(home, { recursive: true });
    if (account === undefined || (await isReachable(path.join(home, "cluster"), account))) return home;
  }
  throw new EmbeddedFailure(
    "unreachable_path",
    `started by root the database runs as user ${account?.uid}, who can reach neither ${asked} nor ${shelter}`,
  );
}

/** The same directory always has the same place in the shelter. */
function placeIn(shelter: string, asked: string): string {
  const mark = createHash("sha256").update(asked).digest("hex").slice(0, 12);
  return path.join(shelter, `${path.basename(asked)}-${mark}`);
}
