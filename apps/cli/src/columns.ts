import { shown } from "@heliograph/core";

/** Narrower than this, a text is better off below its name. */
const narrowest = 32;

/** Names and what belongs to them, one below the other, as it can stand on a terminal of so many columns. */
export function columns(
  rows: readonly (readonly [name: string, text: string])[],
  width = Infinity,
): string[] {
  const names = Math.max(0, ...rows.map(([name]) => shown(name).length));
  const left = width - names - 4;
  return rows.flatMap(([name, text]) => {
    if (left < narrowest) return [`  ${shown(name)}`, ...indented(wrapped(shown(text), width - 4), 4)];
    const [first = "", ...more] = wrapped(shown(text), left);
    return [`  ${shown(name).padEnd(names)}  ${first}`, ...indented(more, names + 4)];
  });
}

const indented = (lines: readonly string[], by: number) => lines.map((line) => `${" ".repeat(by)}${line}`);

/** A text in lines of at most so many characters, broken between words where that is possible. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const blank = rest.lastIndexOf(" ", width);
    const end = blank > 0 ? blank : width;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...lines, rest];
}
