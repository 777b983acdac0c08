import { useId } from "react";
import { CopyButton } from "./copy-button.tsx";

/** A line for a shell, with what it does and a way to copy it. */
export function Command({ title, line }: { title: string; line: string }) {
  const id = useId();
  return (
    <div className="mt-4">
      <div className="mb-1 flex items-baseline justify-between gap-x-4 text-sm">
        <p>{title}</p>
        <CopyButton text={line} target={id} />
      </div>
      <pre id={id} translate="no" role="group" aria-label={title} tabIndex={0} className="command">
        {line}
      </pre>
    </div>
  );
}
