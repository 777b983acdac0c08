/** `NAME: >-` and its like, which put a value on the next line. */
const opening = /^(\s*(?:-\s+)?\w{2,64}:)\s*[>|][+-]?\s*$/;

/** Lines of YAML in which a value of one line stands on the line of its name. */
export const foldBlocks = (lines: readonly string[]): string[] =>
  lines.flatMap((line, at) => {
    if (opening.test(lines[at - 1] ?? "")) return [];
    const name = opening.exec(line)?.[1];
    return name === undefined ? line : `${name} ${lines[at + 1]?.trim() ?? ""}`;
  });
