import { seconds, type PulsePart } from "@heliograph/core";
import { savePulse, type Database } from "@heliograph/db";

/** So often a part of the machinery tells at most that it moves. */
const restMs = seconds(10);

/** Gives a part of the machinery a way to tell that it has just moved; a call soon after another tells nothing. */
export function pulseOf(database: Database, part: PulsePart): () => Promise<void> {
  let toldAt = -Infinity;
  return async () => {
    const now = performance.now();
    if (now - toldAt < restMs) return;
    toldAt = now;
    await savePulse(database, part);
  };
}
