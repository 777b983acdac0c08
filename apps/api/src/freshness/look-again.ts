import { markMissed, readFallenLatests, type Database } from "@heliograph/db";
import { compareVersions } from "@heliograph/goproxy";

/**
 * Has releases looked for again that a mirror told as `@latest` and then went back behind: one answer is no proof, several in
 * a row are. A transaction of its own, for who holds releases must not wait for verdicts.
 */
export async function lookAgain(database: Database, now: number): Promise<void> {
  const fallen = (await readFallenLatests(database, now)).filter(
    ({ version, latest }) => compareVersions(version, latest) > 0,
  );
  if (fallen.length === 0) return;
  await markMissed(
    database,
    fallen.map(({ releaseId }) => releaseId),
    now,
  );
}
