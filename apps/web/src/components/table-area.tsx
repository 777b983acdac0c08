import type { ReactNode } from "react";
import { Columns } from "./columns.tsx";
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
      <Columns heads={heads}>{children}</Columns>
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
