import { MirrorFailure, type Operation, type OperationWalk, type Walk } from "@heliograph/core";
import { askOrigin } from "@heliograph/goproxy";
import { isProxy } from "@heliograph/goproxy/chain";
import type { Lookup } from "@heliograph/sumdb";
import { fetchInfo, fetchMod, fetchZip } from "./fetch-files.ts";
import { lookUp } from "./look-up.ts";
import type { Passage, Passed } from "./passage.ts";
import { proxyAt, type Proxy } from "./proxy.ts";
import { walkOperation } from "./walk-operation.ts";

/** What became of getting a version: how each operation went, and the failure that the go command shows where it was not got. */
export type Got = { walk: Walk; failure: MirrorFailure | undefined };

/**
 * Gets a module version as `go mod download` does: what is said of it, its go.mod file, the checksum database's record, its
 * zip; each walked from the head of the list, and checked. A version at its origin is only looked for, once.
 * https://go.dev/ref/mod#goproxy-protocol
 */
export async function getThrough(passage: Passage): Promise<Got> {
  const accounts: OperationWalk[] = [];
  const taken = <Value>({ account, value, failure }: Passed<Value>): Value => {
    accounts.push(account);
    if (failure) throw failure;
    return value;
  };
  try {
    await getFiles(passage, taken);
    return { walk: walkOf(accounts), failure: undefined };
  } catch (failure) {
    if (!(failure instanceof MirrorFailure)) throw failure;
    return { walk: walkOf(accounts), failure };
  }
}

async function getFiles(passage: Passage, taken: <Value>(passed: Passed<Value>) => Value): Promise<void> {
  const { database, one, signal } = passage;
  let lookingUp: Promise<Passed<Lookup>> | undefined;
  const checksums = () => (lookingUp ??= database === null ? undefined : lookUp(passage, database));
  let atOrigin: Promise<void> | undefined;
  const walkFor = (operation: Operation, fetch: (proxy: Proxy) => Promise<void>) =>
    walkOperation(passage, operation, async (hop, outbound) =>
      isProxy(hop) ? fetch(proxyAt(hop.source, outbound)) : (atOrigin ??= askOrigin(outbound, one, signal)),
    );

  taken(await walkFor("info", (proxy) => fetchInfo(proxy, passage)));
  const mod = await walkFor("mod", async (proxy) => {
    const hash = await fetchMod(proxy, passage);
    const looked = await checksums();
    refuseOther("go.mod file", hash, looked?.value?.modHash);
  });
  taken(mod);
  const looked = await checksums();
  const record = looked && taken(looked);
  const zip = await walkFor("zip", async (proxy) =>
    refuseOther("zip", await fetchZip(proxy, passage), record?.zipHash),
  );
  taken(zip);
}

/** Refuses what hashes to something else than the record says; what either does not know cannot be judged. */
function refuseOther(file: string, hash: string | undefined, recorded: string | undefined): void {
  if (hash === undefined || recorded === undefined || hash === recorded) return;
  throw new MirrorFailure("hash_mismatch", `the ${file} hashes to ${hash}, the record says ${recorded}`);
}

const walkOf = (operations: OperationWalk[]): Walk => ({
  result: operations.find(({ result }) => result !== "served")?.result ?? "served",
  totalMs: operations.reduce((sum, { totalMs }) => sum + totalMs, 0),
  operations,
});
