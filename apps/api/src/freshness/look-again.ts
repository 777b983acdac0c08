import { days } from "@heliograph/core";
import { markMissed, readFallenLatests, settleMissed, type Database } from "@heliograph/db";
import { compareVersions } from "@heliograph/goproxy";

/** For how long a release is looked for again that was missed where it had been shown. */
const missedMs = days(1);

/**
 * Has releases looked for again that a mirror told as `@latest` and then went back behind, for one answer is no proof and several
 * in a row are; and lets rest what is missed nowhere any more. Who holds releases must not wait for verdicts, so it is done apart.
 */
export async function lookAgain(database: Database, now: number): Promise<void> {
  const fallen = (await readFallenLatests(database, now))
    .filter(({ version, latest }) => compareVersions(version, latest) > 0)
    .map(({ releaseId }) => releaseId);
  if (fallen.length > 0) await markMissed(database, fallen, now);
  await settleMissed(database, { before: now - missedMs, fallen });
}
