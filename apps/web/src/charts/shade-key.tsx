import type { Shade } from "./heat.ts";

type ShadeKeyProps = {
  label: string;
  /** Where each shade begins, from the lightest on. */
  from: readonly string[];
};

const shades: readonly Shade[] = [1, 2, 3, 4, 5, 6, 7];

/** What the shades of a heat map stand for. */
export function ShadeKey({ label, from }: ShadeKeyProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-muted tabular-nums">
      <p>{label}</p>
      <ul className="flex flex-wrap gap-x-3 gap-y-1">
        {shades.map((shade, at) => (
          <li key={shade} className="flex items-center gap-1">
            <svg aria-hidden="true" viewBox="0 0 12 12" className="cell-grid size-3">
              <rect width="12" height="12" className={`shade-${shade}`} />
            </svg>
            {from[at]}
          </li>
        ))}
      </ul>
    </div>
  );
}
