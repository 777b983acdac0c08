import { days, type Stamp } from "@heliograph/core";
import { broken, inapplicable, ofEachChain, passed, untold, warned } from "../judgement.ts";

/** So many timestamps browsers want (Chrome's and Apple's policies), the longer the lifetime the more; of two operators at least. */
const longLifetimeMs = days(180);
const stampsWanted = { short: 2, long: 3 };
const operatorsWanted = 2;

/** Go clients do not check them; what a list of ours does not know yet is never held against anybody. */
export default ofEachChain(({ leaf: { x509 }, path, stamps }, { logList }) => {
  if (path.end !== "known") return inapplicable("no public authority issued it");
  const forged = stamps.find(({ state }) => state === "forged");
  if (forged !== undefined) {
    return broken(`the log ${forged.log} has not signed the timestamp that is said to be from it`);
  }
  const lifetimeMs = x509.validToDate.getTime() - x509.validFromDate.getTime();
  const wanted = lifetimeMs > longLifetimeMs ? stampsWanted.long : stampsWanted.short;
  const verified = stamps.filter(({ state }) => state === "verified");
  const unknown = stamps.filter(({ state }) => state === "unknown-log");
  const seen = `${counted(verified.length, "timestamp")} of ${counted(operatorsOf(verified), "operator")} could be verified`;
  if (isEnough(verified.length, operatorsOf(verified), wanted)) return passed(seen);
  if (isEnough(stamps.length, operatorsOf(verified) + unknown.length, wanted)) {
    const listAt = new Date(logList.at).toISOString().slice(0, 10);
    return untold(`${seen}, and ${unknown.length} come from logs that the list of ${listAt} does not know`);
  }
  if (stamps.length === 0)
    return warned("no timestamp is embedded; those sent in the handshake cannot be seen");
  return warned(`${seen}; browsers want ${wanted} of ${operatorsWanted}`);
});

const isEnough = (stamps: number, operators: number, wanted: number) =>
  stamps >= wanted && operators >= operatorsWanted;

const operatorsOf = (stamps: readonly Stamp[]) => new Set(stamps.map(({ operator }) => operator)).size;

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;
