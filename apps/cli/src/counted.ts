/** A number with what it counts, in English: "1 route", "2 routes". */
export const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;
