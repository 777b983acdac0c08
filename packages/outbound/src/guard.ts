import { networkInterfaces } from "node:os";
import { isGlobal } from "./address.ts";
import { isAllowed, type AllowedTarget } from "./allowed-target.ts";
import { refusal } from "./target.ts";

/** Throws `target_refused` unless every one of a host's addresses may be reached at this port. */
export type Guard = (addresses: readonly string[], port: number) => void;

/**
 * A guard that lets through what is globally reachable and not this machine, and what an operator has opened.
 * The machine's own addresses are those it had when the guard was made.
 */
export function createGuard(allowed: readonly AllowedTarget[]): Guard {
  const own = new Set(
    Object.values(networkInterfaces()).flatMap((entries = []) => entries.map(({ address }) => address)),
  );
  return (addresses, port) => {
    for (const address of addresses) {
      if (isAllowed(allowed, address, port)) continue;
      if (!isGlobal(address)) throw refusal("the host has an address that is not globally reachable");
      if (own.has(address)) throw refusal("the host has an address of this machine");
    }
  };
}
