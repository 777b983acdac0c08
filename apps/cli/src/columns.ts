import { shown } from "@heliograph/core";

/** Names and what belongs to them, one below the other, as it can stand on a terminal. */
export function columns(rows: readonly (readonly [name: string, text: string])[]): string[] {
  const width = Math.max(0, ...rows.map(([name]) => shown(name).length));
  return rows.map(([name, text]) => `  ${shown(name).padEnd(width)}  ${shown(text)}`);
}
