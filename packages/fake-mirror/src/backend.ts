import type { OrderedFault } from "./fault.ts";

/** Who of those behind a mirror gives an answer, and up to when that one knows of releases, in epoch milliseconds. */
export type Backend = { name: string; knowsUntil: number };

/** Draws who answers; undefined where the mirror has no backends that differ. */
export function drawBackend(faults: readonly OrderedFault[], now: number): Backend | undefined {
  const others = faults.filter((fault) => fault.kind === "backends");
  if (others.length === 0) return undefined;
  const drawn = others.findIndex(({ share }) => Math.random() < share);
  const other = others[drawn];
  const knowsUntil = other === undefined ? Infinity : (other.asOf ?? now - (other.lagMs ?? 0));
  return { name: `backend-${drawn + 2}`, knowsUntil };
}
