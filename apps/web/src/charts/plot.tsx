import type { ReactNode } from "react";

/** A mark of an axis: its place from 0 to 1, and what stands at it. */
type AxisMark = { place: number; text: string };

/** A name at the right end of what it names, after a sample of its line in the classes it is drawn with. */
type LineEnd = AxisMark & { key: string; sample: string };

type PlotProps = {
  /** From left to right. */
  across: readonly AxisMark[];
  /** From the bottom to the top. */
  up: readonly AxisMark[];
  /** The same, along the right edge. */
  beside?: readonly LineEnd[] | undefined;
  /** Shapes in a box of 1000 by 100, its corner at the top left. */
  children: ReactNode;
};

/** Two axes and what is drawn between them; a sentence and a table say the same. */
export function Plot({ across, up, beside, children }: PlotProps) {
  return (
    <div aria-hidden="true" className="plot">
      <svg className="size-full overflow-visible">
        {up.map(({ place, text }) => {
          const y = percent(1 - place);
          return (
            <g key={place}>
              <line x2="100%" y1={y} y2={y} className="plot-grid" />
              <text x="-8" y={y} dy="4" textAnchor="end">
                {text}
              </text>
            </g>
          );
        })}
        {across.map(({ place, text }) => (
          <text key={place} x={percent(place)} y="100%" dy="20" textAnchor="middle">
            {text}
          </text>
        ))}
        <svg viewBox="0 0 1000 100" preserveAspectRatio="none" width="100%" height="100%">
          {children}
        </svg>
        {beside?.map(({ key, place, text, sample }) => (
          <svg key={key} x="100%" y={percent(1 - place)} className="line-end">
            <line x1="6" x2="26" className={sample} />
            <text x="32" dy="4">
              {text}
            </text>
          </svg>
        ))}
      </svg>
    </div>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
