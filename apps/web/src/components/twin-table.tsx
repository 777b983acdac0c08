import type { ReactNode } from "react";

/** The table that says the same as a picture, folded up under it. */
export function TwinTable({
  summary,
  label,
  children,
}: {
  summary: string;
  label: string;
  children: ReactNode;
}) {
  return (
    <details className="twin text-sm">
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-link hover:underline">
        {summary}
      </summary>
      <div role="group" aria-label={label} tabIndex={0} className="scroll-area mt-3 max-h-96">
        {children}
      </div>
    </details>
  );
}
