import type { ReactNode } from "react";
import { Surface } from "./panel.tsx";

type TableAreaProps = {
  label: string;
  /** What stands above the columns. */
  heads: readonly string[];
  /** The rows. */
  children: ReactNode;
};

/** A table that may be wider than its place, which then scrolls. */
export function TableArea({ label, heads, children }: TableAreaProps) {
  return (
    <div role="group" aria-label={label} tabIndex={0} className="scroll-area">
      <table className="roomy-table w-full text-sm tabular-nums">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** Why there is no table. */
export function Nothing({ children }: { children: ReactNode }) {
  return (
    <Surface>
      <p className="p-5 text-muted">{children}</p>
    </Surface>
  );
}
