import { csvOf } from "@heliograph/core";
import type { MirrorLines } from "../../charts/mirror-lines.ts";

/** Lines as CSV, a row a step and a column a mirror, in ms; a step without a value is an empty field. */
export const linesCsv = ({ steps, lines }: MirrorLines): string =>
  csvOf([
    ["at", ...lines.map(({ slug }) => `${slug}_ms`)],
    ...steps.map(({ atMs }, place) => [
      new Date(atMs).toISOString(),
      ...lines.map(({ values }) => values[place] ?? null),
    ]),
  ]);
