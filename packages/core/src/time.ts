/** So many seconds, in milliseconds. */
export const seconds = (count: number) => count * 1_000;

/** So many minutes, in milliseconds. */
export const minutes = (count: number) => seconds(count * 60);

/** So many hours, in milliseconds. */
export const hours = (count: number) => minutes(count * 60);

/** So many days of 24 hours, in milliseconds. */
export const days = (count: number) => hours(count * 24);
