import { type Fault, faultSchema, type OrderedFault } from "./fault.ts";

/** The faults in force. */
export type FaultBoard = {
  /** Puts a fault in force; the answer takes it back. Throws a `ZodError` for what is no fault. */
  order: (fault: Fault) => () => void;
  clear: () => void;
  /** The faults for an exchange of this path, in the order in which they were ordered; one less is left of each that is counted. */
  strike: (path: string) => OrderedFault[];
};

/** A fault in force: how many exchanges are left of it, and how many of each path it has met. */
type Entry = { fault: OrderedFault; reaches: RegExp; left: number; met: Map<string, number> };

/** Makes a board without faults. */
export function createFaultBoard(now: () => number): FaultBoard {
  let inForce: Entry[] = [];
  return {
    order(fault) {
      const ordered = stamp(faultSchema.parse(fault), now());
      const entry = {
        fault: ordered,
        reaches: toPattern(ordered.on),
        left: ordered.times ?? Infinity,
        met: new Map<string, number>(),
      };
      inForce = [...inForce, entry];
      return () => {
        inForce = inForce.filter((other) => other !== entry);
      };
    },
    clear() {
      inForce = [];
    },
    strike(path) {
      const striking = inForce.filter((entry) => entry.reaches.test(path) && isDue(entry, path));
      for (const entry of striking) entry.left -= 1;
      inForce = inForce.filter(({ left }) => left > 0);
      return striking.map(({ fault }) => fault);
    },
  };
}

/** What stands still without a time stands still from now on. */
function stamp(fault: OrderedFault, at: number): OrderedFault {
  const standsStill =
    fault.kind === "frozen" ||
    fault.kind === "stale-list" ||
    fault.kind === "old-head" ||
    (fault.kind === "backends" && fault.lagMs === undefined);
  return standsStill ? { ...fault, asOf: fault.asOf ?? at } : fault;
}

/** Counts one more exchange of a path; what is cold for a path is so for its first ones alone. */
function isDue({ fault, met }: Entry, path: string): boolean {
  const count = (met.get(path) ?? 0) + 1;
  met.set(path, count);
  return fault.kind !== "cold" || count <= fault.requests;
}

function toPattern(glob: string): RegExp {
  const parts = glob.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join(".*")}$`);
}
