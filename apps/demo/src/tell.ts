import { appendFileSync } from "node:fs";

/** Writes down what happens now, with the fields that say more of it. */
export type Tell = (event: string, more?: Readonly<Record<string, unknown>>) => void;

/** Tells a story as JSON lines, on standard output and in a file. */
export const tellInto =
  (file: string): Tell =>
  (event, more = {}) => {
    const line = `${JSON.stringify({ at: new Date().toISOString(), event, ...more })}\n`;
    process.stdout.write(line);
    appendFileSync(file, line);
  };
