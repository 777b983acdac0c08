import { lastingGlimpses, type Look, type Surface } from "@heliograph/core";

/** What a look told of one release. */
export type Shown = Look["releases"][number];

/** How far a release has come at a mirror. */
export type Arrival = {
  /** When it was last looked for, whatever came of it. */
  triedAt: number | undefined;
  /** Looks in a row that showed it, on each surface; once they are enough, they stay so. */
  row: Record<Surface, number>;
  /** Whether `@latest` tells anything of it. */
  comparesLatest: boolean;
  hidden: Shown["hidden"];
};

/** A release that was never looked for. */
export const unseen: Arrival = {
  triedAt: undefined,
  row: { list: 0, latest: 0, exact: 0 },
  comparesLatest: false,
  hidden: null,
};

/** What is known of a release after a look. */
export function afterLook({ triedAt, row }: Arrival, { list, latest, exact, hidden }: Shown): Arrival {
  return {
    triedAt,
    row: {
      list: longer(row.list, list),
      latest: longer(row.latest, latest),
      exact: longer(row.exact, exact),
    },
    comparesLatest: latest !== null,
    hidden,
  };
}

/** Whether so many looks in a row have shown it that it is there for good. */
export const isLasting = (row: number) => row >= lastingGlimpses;

/** Whether it has arrived wherever that can be told without asking for its version. */
export const isSettled = ({ row, comparesLatest }: Arrival) =>
  isLasting(row.list) && (!comparesLatest || isLasting(row.latest));

/** Whether the last look showed it and it is not yet known to be there for good. */
export const isConfirming = ({ row, comparesLatest }: Arrival) =>
  isBegun(row.list) || (comparesLatest && isBegun(row.latest));

const isBegun = (row: number) => row > 0 && !isLasting(row);

function longer(row: number, shown: boolean | null): number {
  if (isLasting(row) || shown === null) return row;
  return shown ? row + 1 : 0;
}
