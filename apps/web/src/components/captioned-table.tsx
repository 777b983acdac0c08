import { useId, type ReactNode } from "react";
import { Columns } from "./columns.tsx";

type CaptionedTableProps = {
  caption: string;
  /** What stands above the columns. */
  heads: readonly string[];
  /** The rows. */
  children: ReactNode;
};

/** A table that says what it is, and scrolls where it is wider than its place. */
export function CaptionedTable({ caption, heads, children }: CaptionedTableProps) {
  const captionId = useId();
  return (
    <div role="group" aria-labelledby={captionId} tabIndex={0} className="scroll-area">
      <Columns
        heads={heads}
        caption={
          <caption id={captionId} className="px-5 pt-3 text-start font-medium">
            {caption}
          </caption>
        }
      >
        {children}
      </Columns>
    </div>
  );
}
