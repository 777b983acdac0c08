import type { ReactNode } from "react";

/** A sentence that a reader should know before reading on. */
export function Notice({ children }: { children: ReactNode }) {
  return <p className="rounded-md border border-line bg-surface px-4 py-3 text-sm">{children}</p>;
}
