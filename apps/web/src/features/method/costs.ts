import { addTraffic, type Account, type Cost, type DayCost, type Ledger } from "@heliograph/core";

/** All bytes of something, both ways. */
export const bytesOf = ({ sentBytes, receivedBytes }: Pick<Cost, "sentBytes" | "receivedBytes">) =>
  sentBytes + receivedBytes;

/** Costs together, of which there is one at least. */
export const sumOf = (costs: readonly Cost[]): Cost =>
  costs.reduce((one, other) => ({
    ...addTraffic(one, other),
    runs: one.runs + other.runs,
    untold: one.untold + other.untold,
  }));

/** A day of all mirrors, and the one of them that bore most. */
export type DayOfAll = DayCost & { most: { name: string; bytes: number } };

/** Every day on which anything was counted, oldest first. */
export function daysOfAll({ mirrors }: Pick<Ledger, "mirrors">): DayOfAll[] {
  const told = mirrors.flatMap(({ name, days }) => days.map((day) => ({ ...day, name })));
  const byDay = [...Map.groupBy(told, ({ day }) => day)].toSorted(([one], [other]) =>
    one.localeCompare(other),
  );
  return byDay.map(([day, those]) => {
    const most = those.reduce((one, other) => (bytesOf(other) > bytesOf(one) ? other : one));
    return { ...sumOf(those), day, most: { name: most.name, bytes: bytesOf(most) } };
  });
}

/** The day on which a mirror bore more than any bore on any; `undefined` where nothing was counted. */
export const heaviestDay = ({ mirrors }: Pick<Ledger, "mirrors">): (DayCost & { name: string }) | undefined =>
  mirrors
    .flatMap(({ name, days }) => days.map((day) => ({ ...day, name })))
    .toSorted((one, other) => bytesOf(other) - bytesOf(one))[0];

/** What a whole day has cost on average: neither the first, on which counting began, nor today is one. */
export function meanDay({ days }: Account, today: string): { requests: number; bytes: number } | undefined {
  const whole = days.slice(1).filter(({ day }) => day !== today);
  if (whole.length === 0) return undefined;
  const sum = sumOf(whole);
  return {
    requests: Math.round(sum.requests / whole.length),
    bytes: Math.round(bytesOf(sum) / whole.length),
  };
}
