/** What the driver and the system call a database that cannot be reached, is closing or has no room. */
const awayCodes = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
]);

/** SQLSTATE classes: connection exception, insufficient resources, operator intervention. */
const awayClasses = new Set(["08", "53", "57"]);

/** SQLSTATEs: lock not available; serialization failure and deadlock, which we have tried to get past already. */
const awayStates = new Set(["55P03", "40001", "40P01"]);

/** True of an error that says nothing about the request, only that the database cannot serve it now. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
    if (awayCodes.has(code) || awayStates.has(code)) return true;
    if (/^[0-9A-Z]{5}$/.test(code) && awayClasses.has(code.slice(0, 2))) return true;
  }
  return false;
}
