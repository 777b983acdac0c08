import type { MirrorLines } from "../../charts/mirror-lines.ts";

/** Lines as CSV, RFC 4180, in ms; a step without a value is an empty field. */
export function linesCsv({ steps, lines }: MirrorLines): string {
  const rows = steps.map(({ atMs }, index) =>
    [new Date(atMs).toISOString(), ...lines.map(({ values }) => values[index])].join(","),
  );
  return [["at", ...lines.map(({ slug }) => `${slug}_ms`)].join(","), ...rows, ""].join("\r\n");
}
