/** How a server sends: stretches of so many bytes at a rate each, and how late it answers small requests, alone and meanwhile. */
export type Road = {
  stretches: readonly { bytes: number; mbps: number }[];
  idleMs: number;
  loadedMs: number;
};

const msOf = ({ bytes, mbps }: Road["stretches"][number]) => (bytes * 8) / mbps / 1_000;

/** How many bytes are to have been sent after so long; what comes after the last stretch goes at its rate. */
export function dueAfter({ stretches }: Road, elapsedMs: number): number {
  let due = 0;
  let leftMs = elapsedMs;
  for (const [index, stretch] of stretches.entries()) {
    const isLast = index === stretches.length - 1;
    const takesMs = isLast ? leftMs : Math.min(leftMs, msOf(stretch));
    due += (takesMs * stretch.mbps * 1_000) / 8;
    leftMs -= takesMs;
  }
  return Math.floor(due);
}

/** The rate of the fastest stretch, in Mbit/s. */
export const bestMbps = ({ stretches }: Road) => Math.max(...stretches.map(({ mbps }) => mbps));
