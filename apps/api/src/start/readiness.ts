import { statfs } from "node:fs/promises";
import { seconds } from "@heliograph/core";
import type { Database } from "@heliograph/db";

const leastFreeShare = 0.05;
const askMs = seconds(2);

/** Tells what keeps a server from serving: the database is away, or the disk of its data is nearly full. */
export const readiness =
  (database: Database, dataDirectory: string) => async (): Promise<string | undefined> => {
    const [reachable, freeShare] = await Promise.all([answers(database), freeShareOf(dataDirectory)]);
    if (!reachable) return "the database does not answer";
    return freeShare < leastFreeShare ? "less than 5 % of the disk is free" : undefined;
  };

async function answers(database: Database): Promise<boolean> {
  const asked = database.$client`select 1`.then(
    () => true,
    () => false,
  );
  const { promise: tired, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), askMs);
  const answered = await Promise.race([asked, tired]);
  clearTimeout(timer);
  return answered;
}

/** A server with a database elsewhere may have no data of its own, and then needs no disk. */
async function freeShareOf(directory: string): Promise<number> {
  try {
    const { bavail, blocks } = await statfs(directory);
    return blocks === 0 ? 1 : bavail / blocks;
  } catch {
    return 1;
  }
}
