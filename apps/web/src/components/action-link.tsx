import type { ReactNode } from "react";

/** A way to something that readers do, drawn as a button. */
export const ActionLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a
    href={href}
    className="inline-flex min-h-9 items-center rounded-md border border-line bg-surface px-3.5 text-sm font-medium hover:border-muted pointer-coarse:min-h-11"
  >
    {children}
  </a>
);
