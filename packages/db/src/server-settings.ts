/** What decides whether we use a server: its `server_version_num` and its setting `fsync`. */
export type ServerSettings = { version: number; fsync: string };

/** The oldest and newest major versions of PostgreSQL that we are tested with. */
export const oldestMajor = 15;
export const newestMajor = 18;

/** Why a server must not be used; `undefined` when it may be. */
export function faultOf({ version, fsync }: ServerSettings): string | undefined {
  const major = Math.floor(version / 10_000);
  if (major < oldestMajor || major > newestMajor) {
    return `the database is PostgreSQL ${major}, but ${oldestMajor} to ${newestMajor} are supported`;
  }
  if (fsync !== "on") return "the database runs with fsync off, so a power cut could lose everything";
  return undefined;
}
