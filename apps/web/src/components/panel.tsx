import { useId, type ReactNode } from "react";

type PanelProps = { id?: string; title: string; aside?: ReactNode; children: ReactNode };

/** A titled part of a page. */
export function Panel({ id, title, aside, children }: PanelProps) {
  const headingId = useId();
  return (
    <section id={id} aria-labelledby={headingId} className="mt-10">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id={headingId} className="text-lg font-semibold tracking-tight">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** The surface that a panel's content lies on. */
export function Surface({ children, className = "" }: { children: ReactNode; className?: string }) {
  return <div className={`rounded-md border border-line bg-surface ${className}`}>{children}</div>;
}
