import { chmod, chown, stat } from "node:fs/promises";
import path from "node:path";

/** The unprivileged user a server runs as when we are root, whom PostgreSQL refuses. */
export type Account = { uid: number; gid: number };

const nobody: Account = { uid: 65_534, gid: 65_534 };

/** Whom to run as: ourselves (`undefined`) unless we are root, then whoever owns the directory, else nobody. */
export async function accountFor(directory: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(directory).catch(() => undefined);
  return owner === undefined || owner.uid === 0 ? nobody : { uid: owner.uid, gid: owner.gid };
}

/** True when the account may pass through every directory above a path, as far as there are any. */
export async function isReachable(target: string, account: Account): Promise<boolean> {
  for (let above = path.dirname(target); ; above = path.dirname(above)) {
    const found = await stat(above).catch(() => undefined);
    if (found?.isDirectory() && !mayPass(found, account)) return false;
    if (above === path.dirname(above)) return true;
  }
}

/** Gives a file or an empty directory to the account alone. */
export async function giveTo(account: Account | undefined, target: string, mode: number): Promise<void> {
  await chmod(target, mode);
  if (account !== undefined) await chown(target, account.uid, account.gid);
}

function mayPass(found: { mode: number; uid: number; gid: number }, account: Account): boolean {
  if (found.uid === account.uid) return (found.mode & 0o100) !== 0;
  if (found.gid === account.gid) return (found.mode & 0o010) !== 0;
  return (found.mode & 0o001) !== 0;
}
