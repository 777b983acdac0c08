import { type Fault, faultSchema, type OrderedFault } from "./fault.ts";

/** The faults in force. */
export type FaultBoard = {
  /** Puts a fault in force; the answer takes it back. Throws a `ZodError` for what is no fault. */
  order: (fault: Fault) => () => void;
  clear: () => void;
  /** The faults for an exchange of this path, in the order in which they were ordered; one less is left of each that is counted. */
  strike: (path: string) => OrderedFault[];
};

/** Makes a board without faults. */
export function createFaultBoard(now: () => number): FaultBoard {
  let inForce: { fault: OrderedFault; reaches: RegExp; left: number }[] = [];
  return {
    order(fault) {
      const ordered = stamp(faultSchema.parse(fault), now());
      const entry = { fault: ordered, reaches: toPattern(ordered.on), left: ordered.times ?? Infinity };
      inForce = [...inForce, entry];
      return () => {
        inForce = inForce.filter((other) => other !== entry);
      };
    },
    clear() {
      inForce = [];
    },
    strike(path) {
      const striking = inForce.filter(({ reaches }) => reaches.test(path));
      for (const entry of striking) entry.left -= 1;
      inForce = inForce.filter(({ left }) => left > 0);
      return striking.map(({ fault }) => fault);
    },
  };
}

/** What stands still without a time stands still from now on. */
const stamp = (fault: OrderedFault, at: number): OrderedFault =>
  fault.kind === "frozen" || fault.kind === "stale-list" ? { ...fault, asOf: fault.asOf ?? at } : fault;

function toPattern(glob: string): RegExp {
  const parts = glob.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join(".*")}$`);
}
