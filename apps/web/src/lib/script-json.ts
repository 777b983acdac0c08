/** A value as JSON that is safe within a script element. */
export const scriptJson = (value: unknown) => JSON.stringify(value).replaceAll("<", String.raw`\u003c`);
