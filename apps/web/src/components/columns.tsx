import type { ReactNode } from "react";

type ColumnsProps = {
  /** The element `caption`, where the table has one. */
  caption?: ReactNode;
  /** What stands above the columns. */
  heads: readonly string[];
  /** The rows. */
  children: ReactNode;
};

/** A table of rows under named columns. */
export const Columns = ({ caption, heads, children }: ColumnsProps) => (
  <table className="roomy-table w-full text-sm tabular-nums">
    {caption}
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
);
